from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Who did what, when, on which object."""

    name = "khuyencong.apps.journal"
    label = "journal"
