"""Tables of deadlines: what is due, the days of the calendar, and who was told."""

from khuyencong.apps.deadlines.models.calendar import DeadlineOverride, SwapDay
from khuyencong.apps.deadlines.models.deadlines import DeadlineExtension, ProjectDeadline
from khuyencong.apps.deadlines.models.notices import Notice, Snooze
from khuyencong.apps.deadlines.models.telling import (
    CalendarFeed,
    Digest,
    TellingChoice,
    TellingRule,
)

__all__ = [
    "CalendarFeed",
    "DeadlineExtension",
    "DeadlineOverride",
    "Digest",
    "Notice",
    "ProjectDeadline",
    "Snooze",
    "SwapDay",
    "TellingChoice",
    "TellingRule",
]
