from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """Staff pages."""

    name = "khuyencong.interfaces.office"
    label = "office"
