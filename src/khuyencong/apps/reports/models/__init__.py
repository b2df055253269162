"""What is remembered of reports."""

from khuyencong.apps.reports.models.published_figures import PublishedFigure

__all__ = ["PublishedFigure"]
