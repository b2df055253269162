from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Indicators counted from records, reports over them, freezes and schedules."""

    name = "khuyencong.apps.reports"
    label = "reports"

    def ready(self) -> None:
        """Show files that are ready among what waits for a person."""
        from khuyencong.apps.deadlines.waiting import wait_with
        from khuyencong.apps.reports.waiting import list_ready_files

        wait_with(list_ready_files)
