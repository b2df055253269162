from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Deadlines, mail, messages."""

    name = "khuyencong.apps.notices"
    label = "notices"
