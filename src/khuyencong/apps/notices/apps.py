from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Deadlines, mail, messages."""

    name = "khuyencong.apps.notices"
    label = "notices"

    def ready(self) -> None:
        from django.conf import settings

        from khuyencong.apps.notices.origins import listen
        from khuyencong.apps.notices.spans import export_spans

        listen()
        if settings.TRACES_URL:
            export_spans(settings.TRACES_URL)
