"""What is remembered of reports."""

from khuyencong.apps.reports.models.frozen_reports import FrozenReport
from khuyencong.apps.reports.models.published_figures import PublishedFigure
from khuyencong.apps.reports.models.schedules import ReportSchedule, ReportSending
from khuyencong.apps.reports.models.targets import Target

__all__ = ["FrozenReport", "PublishedFigure", "ReportSchedule", "ReportSending", "Target"]
