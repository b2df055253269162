from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Local norms and confirmations."""

    name = "khuyencong.apps.library"
    label = "library"
