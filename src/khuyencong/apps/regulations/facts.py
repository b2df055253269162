"""What is written at the head of a draft, and the shape it must have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.domain.regulations.parts import bad, text_of

TEXTS = {"title": 300, "basis": 5000, "note": 5000}
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)
MOST_REPLACED = 20
JOURNAL_KEYS = {"basis": "legal_bases"}
"""What the journal calls a field where another area has its name already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFacts:
    """The head of a draft; fields are named as in ``RegulationDraft``."""

    title: str
    issuer: str
    planned_on: date
    basis: str = ""
    replaces: Sequence[str] = ()
    allows_recoverable: bool = False
    once_per_beneficiary: bool = False
    in_batches: bool = False
    note: str = ""

    @classmethod
    def of(cls, stored: RegulationDraft) -> Self:
        """Return what is stored."""
        return cls(**{name: getattr(stored, name) for name in cls.__dataclass_fields__})

    def settled(self) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts: dict[str, Any] = {
            name: text_of(name, getattr(self, name), most) for name, most in TEXTS.items()
        }
        if not texts["title"]:
            raise bad("title", "Ghi tên dự thảo")
        if self.issuer not in RegulationDraft.Issuer.values:
            raise bad("issuer", "Chọn cơ quan ban hành")
        if not EARLIEST <= self.planned_on < LATEST:
            raise bad("planned_on", f"Ngày từ năm {EARLIEST.year} đến trước năm {LATEST.year}")
        acts = sorted({act.strip() for act in self.replaces if act.strip()})
        if len(acts) > MOST_REPLACED or any(len(act) > 120 for act in acts):
            raise bad("replaces", f"Chọn nhiều nhất {MOST_REPLACED} văn bản được thay thế")
        return replace(self, replaces=acts, **texts)

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them, what is not said left out."""
        told = {
            JOURNAL_KEYS.get(name, name): value for name, value in asdict(self).items() if value
        }
        return told | {"planned_on": self.planned_on.isoformat()}
