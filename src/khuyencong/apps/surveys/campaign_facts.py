"""What a campaign says, as plain values to check and store."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from khuyencong.apps.surveys.models import Campaign
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.wording import list_lines

FIRST_YEAR, LAST_YEAR = 2009, 2100
MOST_QUESTION = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFacts:
    """A campaign as its unit writes it; fields are named as in ``Campaign``."""

    name: str
    year: int
    opens_on: date
    closes_on: date
    question: str = ""
    lines: tuple[str, ...] = ()

    def settled(self) -> CampaignFacts:
        """Return it as it is stored. Raises BadInput that names the field."""
        if not 0 < len(self.name.strip()) <= 200:
            raise _bad("name", "Ghi tên đợt khảo sát, tối đa 200 chữ")
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise _bad("year", f"Năm kế hoạch từ {FIRST_YEAR} đến {LAST_YEAR}")
        if self.closes_on < self.opens_on:
            raise _bad("closes_on", "Ngày cuối nhận không thể trước ngày mở")
        if len(self.question) > MOST_QUESTION:
            raise _bad("question", f"Lời hỏi tối đa {MOST_QUESTION} chữ")
        if set(self.lines) - set(list_lines()):
            raise _bad("lines", "Không có loại hỗ trợ này")
        return replace(self, name=self.name.strip(), question=self.question.strip())

    def to_json(self) -> dict[str, Any]:
        """Return what the journal keeps."""
        days = {name: getattr(self, name).isoformat() for name in ("opens_on", "closes_on")}
        told = {**asdict(self), **days, "asked_lines": list(self.lines)}
        del told["lines"]
        return told


def facts_of(campaign: Campaign) -> CampaignFacts:
    """Return what is stored."""
    return CampaignFacts(
        name=campaign.name,
        year=campaign.year,
        opens_on=campaign.opens_on,
        closes_on=campaign.closes_on,
        question=campaign.question,
        lines=tuple(campaign.lines),
    )


def fill(campaign: Campaign, facts: CampaignFacts) -> None:
    """Set the fields of a campaign; nothing is saved yet."""
    for name, value in asdict(facts).items():
        setattr(campaign, name, list(value) if name == "lines" else value)


def _bad(field: str, message: str) -> BadInput:
    return BadInput("surveys.bad_campaign", message, field=field)
