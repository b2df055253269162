from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Indicators counted from records, reports over them, freezes and schedules."""

    name = "khuyencong.apps.reports"
    label = "reports"
