"""What is remembered of the results of projects."""

from khuyencong.apps.results.models.follow_ups import FollowUp
from khuyencong.apps.results.models.rows import ResultRow, ResultValue

__all__ = ["FollowUp", "ResultRow", "ResultValue"]
