from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Deadlines, mail, messages."""

    name = "khuyencong.apps.notices"
    label = "notices"

    def ready(self) -> None:
        from khuyencong.apps.notices.origins import listen

        listen()
