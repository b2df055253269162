from django.apps import AppConfig


class NeedsConfig(AppConfig):
    """What establishments asked for."""

    name = "khuyencong.apps.needs"
    label = "needs"
