"""What must stand on the paper behind a deed with money."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


def read_paper(paper: MoneyPaper, *, at: datetime) -> MoneyPaper:
    """Return the paper in one writing. Raises BadInput without number, too long, a day to come."""
    number, reason = nfc(paper.number.replace("\x00", "")), nfc(paper.reason.replace("\x00", ""))
    if not number or len(number) > 80:
        raise BadInput(
            "money.no_paper", "Ghi số, ký hiệu văn bản, nhiều nhất 80 ký tự", field="paper_number"
        )
    if len(reason) > 1000:
        raise BadInput("money.reason_too_long", "Lý do nhiều nhất 1000 ký tự", field="reason")
    if paper.on > timezone.localdate(at):
        raise BadInput("money.day_to_come", "Ngày văn bản chưa tới", field="paper_on")
    return replace(paper, number=number, reason=reason)
