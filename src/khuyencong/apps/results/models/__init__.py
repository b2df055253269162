"""What is remembered of the results of projects."""

from khuyencong.apps.results.models.follow_ups import FollowUp, FollowUpItem, FollowUpLink
from khuyencong.apps.results.models.rows import ResultRow, ResultValue

__all__ = ["FollowUp", "FollowUpItem", "FollowUpLink", "ResultRow", "ResultValue"]
