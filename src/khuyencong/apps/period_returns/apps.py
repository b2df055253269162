from django.apps import AppConfig


class PeriodReturnsConfig(AppConfig):
    """Figures of a period sent from a province to the nation."""

    name = "khuyencong.apps.period_returns"
    label = "period_returns"
