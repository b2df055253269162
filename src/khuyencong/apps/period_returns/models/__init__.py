"""What is remembered of figures sent between installations."""

from khuyencong.apps.period_returns.models.received import (
    ReceivedFigure,
    ReceivedReturn,
    ReturnDueDay,
    Sender,
)
from khuyencong.apps.period_returns.models.sent import Destination, PeriodReturn
from khuyencong.apps.period_returns.models.uploads import Upload, UploadChunk

__all__ = [
    "Destination",
    "PeriodReturn",
    "ReceivedFigure",
    "ReceivedReturn",
    "ReturnDueDay",
    "Sender",
    "Upload",
    "UploadChunk",
]
