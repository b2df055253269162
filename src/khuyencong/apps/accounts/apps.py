from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, units, roles."""

    name = "khuyencong.apps.accounts"
    label = "accounts"

    def ready(self) -> None:
        from khuyencong.apps.accounts import sessions, sign_ins

        sign_ins.listen()
        sessions.listen()

        from khuyencong.apps.accounts.row_security import listening

        listening.listen()
