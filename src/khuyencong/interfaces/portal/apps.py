from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Public pages."""

    name = "khuyencong.interfaces.portal"
    label = "portal"
