from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Campaigns to establishments, and what followed."""

    name = "khuyencong.apps.outreach"
    label = "outreach"
