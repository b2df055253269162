from django.apps import AppConfig


class TreasuryConfig(AppConfig):
    """What the treasury booked, beside what we booked."""

    name = "khuyencong.apps.treasury"
    label = "treasury"
