"""What is written of the use of an instrument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.facilities.facts import Facts
from khuyencong.apps.facilities.models import InstrumentUse


@dataclass(frozen=True, slots=True, kw_only=True)
class UseFacts(Facts):
    """With which instrument, on which day (of several, the last), what."""

    model = InstrumentUse
    lines = {"what": 300}
    told_as = {"facility_id": "facility", "what": "measured"}

    facility_id: int
    used_on: date
    what: str = ""
