"""What is written of a round and of an entry, and the shape it must have."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.product_rounds.holding import bad
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.product_rounds.rules import require_in_force, rules_of_rounds

OF_AGENCY = ("region", "nation")
ROUND_TEXTS = {
    "title": 300, "region": 120, "place": 300, "council_number": 80, "note": 5000
}  # fmt: skip
ENTRY_TEXTS = {"name": 300, "description": 5000, "lower_certificate": 200}
LAST_YEAR = 2100


def levels_for(unit: Unit) -> dict[str, str]:
    """Return the levels a unit runs, with their words: the agency above provinces, others below."""
    is_agency = unit.kind == UnitKind.AGENCY
    levels = rules_of_rounds().levels.values()
    return {each.id: each.label_vi for each in levels if (each.id in OF_AGENCY) == is_agency}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """The head of a round; fields are named as in ``ProductRound``."""

    level: str
    year: int
    title: str
    region: str = ""
    place: str = ""
    opens_on: date | None = None
    closes_on: date | None = None
    judges_on: date | None = None
    council_number: str = ""
    council_on: date | None = None
    quorum: int | None = None
    majority: str = ""
    note: str = ""

    @classmethod
    def of(cls, stored: ProductRound) -> Self:
        """Return what is stored."""
        return cls(**{name: getattr(stored, name) for name in cls.__dataclass_fields__})

    def settled(self, unit: Unit) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts = _texts(self, ROUND_TEXTS)
        if not texts["title"]:
            raise bad("title", "Cần tên kỳ bình chọn")
        if not 1990 <= self.year <= LAST_YEAR:
            raise bad("year", f"Năm từ 1990 đến {LAST_YEAR}")
        rules = require_in_force(date(self.year, 12, 31))
        if self.level not in levels_for(unit):
            labels = ", ".join(levels_for(unit).values())
            raise bad("level", f"Đơn vị này tổ chức: {labels}")
        if self.level == "region" and not texts["region"]:
            raise bad("region", "Cần tên khu vực")
        days = [day for day in (self.opens_on, self.closes_on, self.judges_on) if day]
        if days != sorted(days):
            raise bad("closes_on", "Ngày mở, ngày hết hạn nhận và ngày chấm phải theo thứ tự")
        most = max(rules.level(self.level).council)
        if self.quorum is not None and not 1 <= self.quorum <= most:
            raise bad("quorum", f"Số phiếu tối thiểu từ 1 đến {most}")
        if self.majority and self.majority not in AppraisalSession.Majority.values:
            raise bad("majority", "Không có cách tính kết quả này")
        return replace(self, **texts)

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them, what is not said left out."""
        return _told(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """What is entered of a product; fields are named as in ``ProductEntry``."""

    name: str
    group: str
    description: str = ""
    lower_certificate: str = ""

    @classmethod
    def of(cls, stored: ProductEntry) -> Self:
        """Return what is stored."""
        return cls(**{name: getattr(stored, name) for name in cls.__dataclass_fields__})

    def settled(self) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts = _texts(self, ENTRY_TEXTS)
        if not texts["name"]:
            raise bad("name", "Cần tên sản phẩm")
        groups = rules_of_rounds().groups
        if self.group not in groups:
            labels = "; ".join(each.label_vi for each in groups.values())
            raise bad("group", f"Nhóm sản phẩm là một trong: {labels}")
        return replace(self, **texts)

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them."""
        return _told(self)


def words_of_round(facts: RoundFacts) -> str:
    """Return the words a round is found by."""
    return fold(f"{facts.title} {facts.region} {facts.place} {facts.year}")


def words_of_entry(facts: EntryFacts, firm: str) -> str:
    """Return the words an entry is found by."""
    return fold(f"{facts.name} {firm} {facts.lower_certificate}")


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what differs, as the journal keeps a change; empty when nothing does."""
    names = [name for name in (*after, *before) if before.get(name) != after.get(name)]
    if not names:
        return {}
    return {
        "after": {name: after.get(name, "") for name in dict.fromkeys(names)},
        "before": {name: before.get(name, "") for name in dict.fromkeys(names)},
    }


def _texts(facts: Any, limits: dict[str, int]) -> dict[str, Any]:
    texts: dict[str, Any] = {name: getattr(facts, name).strip() for name in limits}
    for name, most in limits.items():
        if len(texts[name]) > most:
            raise bad(name, f"Tối đa {most} ký tự; nhận được {len(texts[name])}")
    return texts


TOLD_AS = {"title": "name", "description": "introduction"}
"""Fields that the journal calls by another name: it has these for other things already."""


def _told(facts: Any) -> dict[str, Any]:
    return {
        TOLD_AS.get(name, name): value if isinstance(value, int) else str(value)
        for name, value in asdict(facts).items()
        if value
    }
