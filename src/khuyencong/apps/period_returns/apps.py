"""Figures of a period sent from a province to the nation."""

from django.apps import AppConfig


class PeriodReturnsConfig(AppConfig):
    """Figures of a period sent from a province to the nation."""

    name = "khuyencong.apps.period_returns"
    label = "period_returns"

    def ready(self) -> None:
        """Show what provinces told beside what reports count."""
        from khuyencong.apps.period_returns.told import figures_of_provinces, figures_told
        from khuyencong.apps.reports.told_elsewhere import tell_of_provinces_with, tell_with

        tell_with(figures_told)
        tell_of_provinces_with(figures_of_provinces)
