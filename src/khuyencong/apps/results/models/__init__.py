"""What is remembered of the results of projects."""

from khuyencong.apps.results.models.follow_ups import (
    FollowUp,
    FollowUpItem,
    FollowUpLink,
    FollowUpOrder,
)
from khuyencong.apps.results.models.openings import PromiseOpening
from khuyencong.apps.results.models.rows import ResultRow, ResultValue

__all__ = [
    "FollowUp",
    "FollowUpItem",
    "FollowUpLink",
    "FollowUpOrder",
    "PromiseOpening",
    "ResultRow",
    "ResultValue",
]
