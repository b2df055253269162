"""What is remembered of the results of projects."""

from khuyencong.apps.results.models.rows import ResultRow, ResultValue

__all__ = ["ResultRow", "ResultValue"]
