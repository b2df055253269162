"""What is written at the head of a campaign, and the shape it must have."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from khuyencong.apps.outreach.kinds import list_occasions
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.domain.foundation.errors import BadInput

TEXTS = {"name": 300, "purpose": 2000, "place": 300, "note": 5000}
LONGEST_DAYS = 3 * 366


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFacts:
    """The head of a campaign; fields are named as in ``OutreachCampaign``."""

    name: str
    occasion: str
    starts_on: date
    ends_on: date
    follows_until: date
    purpose: str = ""
    place: str = ""
    note: str = ""

    @classmethod
    def of(cls, stored: OutreachCampaign) -> Self:
        """Return what is stored."""
        return cls(**{name: getattr(stored, name) for name in cls.__dataclass_fields__})

    def settled(self) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts: dict[str, Any] = {name: getattr(self, name).strip() for name in TEXTS}
        for name, most in TEXTS.items():
            if len(texts[name]) > most:
                raise bad(name, f"Tối đa {most} ký tự; nhận được {len(texts[name])}")
        if not texts["name"]:
            raise bad("name", "Cần tên đợt tuyên truyền")
        if self.occasion not in list_occasions():
            raise bad("occasion", f"Hình thức là một trong: {', '.join(list_occasions().values())}")
        if self.ends_on < self.starts_on:
            raise bad("ends_on", f"Ngày kết thúc không trước ngày {self.starts_on:%d/%m/%Y}")
        if self.follows_until < self.ends_on:
            raise bad("follows_until", f"Theo dõi đến ít nhất ngày {self.ends_on:%d/%m/%Y}")
        if (self.follows_until - self.starts_on).days > LONGEST_DAYS:
            raise bad("follows_until", "Theo dõi không quá ba năm kể từ ngày bắt đầu")
        return replace(self, **texts)

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them, what is not said left out."""
        return {name: str(value) for name, value in asdict(self).items() if value}


def bad(field: str, message: str) -> BadInput:
    """Return the refusal of a field."""
    return BadInput("outreach.bad_field", "{told}", field=field, told=message)
