from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, units, roles."""

    name = "khuyencong.apps.accounts"
    label = "accounts"
