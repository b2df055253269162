"""What is written of a booking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from khuyencong.apps.facilities.checking import bad, require_one_of, require_words
from khuyencong.apps.facilities.facts import Facts
from khuyencong.apps.facilities.models import Booking
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingFacts(Facts):
    """From when until when, what for; instants are kept to the minute."""

    model = Booking
    lines = {"what": 300}
    told_as = {
        "purpose": "booking_purpose",
        "project_id": "project",
        "audit_id": "audit",
        "campaign_id": "outreach_campaign",
    }

    starts_at: datetime
    ends_at: datetime
    purpose: str
    what: str
    project_id: int | None = None
    audit_id: int | None = None
    campaign_id: int | None = None

    def settled(self) -> Self:
        whole = replace(
            self,
            starts_at=self.starts_at.replace(second=0, microsecond=0),
            ends_at=self.ends_at.replace(second=0, microsecond=0),
        )
        return super(BookingFacts, whole).settled()

    def check(self) -> None:
        require_one_of("purpose", self.purpose, Booking.Purpose.values)
        require_words("what", self.what, "Ghi dùng làm gì")
        if self.ends_at <= self.starts_at:
            raise bad("ends_at", "Lúc trả phải sau lúc nhận")

    def found_by(self) -> str:
        return fold(self.what)
