"""What is written of a decision, a craft, a review, a cluster, and the shape it must have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from khuyencong.domain.craft_villages.rules import KINDS, get_rule_set
from khuyencong.domain.foundation.errors import BadInput

MOST_COUNTED = 10_000_000
MOST_VND = 10**15
MOST_YEARS = 3_000
MOST_HA = Decimal(100_000)
FIRST_YEAR = 1990
"""Reviews of earlier years are a slip of the keyboard."""


def bad(field: str, message: str) -> BadInput:
    """Return the refusal of a field."""
    return BadInput("craft_villages.bad_field", "{told}", field=field, told=message)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacts:
    """What every kind of row shares: fields are named as in its table."""

    TEXTS: ClassVar[Mapping[str, int]] = {}
    COUNTS: ClassVar[Mapping[str, int]] = {}

    @classmethod
    def of(cls, stored: Any) -> Self:
        """Return what is stored."""
        return cls(**{each.name: getattr(stored, each.name) for each in fields(cls)})

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them, what is not said left out."""
        return {
            name: _plain(value) for name, value in asdict(self).items() if value not in (None, "")
        }

    def settled(self, *, today: date) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts: dict[str, Any] = {name: getattr(self, name).strip() for name in self.TEXTS}
        for name, most in self.TEXTS.items():
            if len(texts[name]) > most:
                raise bad(name, f"Tối đa {most} ký tự; nhận được {len(texts[name])}")
        for name, most in self.COUNTS.items():
            count = getattr(self, name)
            if count is not None and not 0 <= count <= most:
                raise bad(name, f"Từ 0 đến {most}; nhận được {count}")
        read = replace(self, **texts)
        read._check(today)
        return read

    def _check(self, today: date) -> None:
        """Refuse what this kind of row may not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts(RowFacts):
    """A decision that recognises."""

    TEXTS: ClassVar = {"number": 80, "decided_by": 200, "note": 500}

    recognised_as: str
    number: str
    decided_on: date
    decided_by: str
    rule_set: str = ""
    note: str = ""

    def _check(self, today: date) -> None:
        if not self.number:
            raise bad("number", "Cần số, ký hiệu quyết định")
        if not self.decided_by:
            raise bad("decided_by", "Cần cơ quan ra quyết định")
        if self.recognised_as not in KINDS:
            raise bad("recognised_as", f"Loại là một trong: {', '.join(KINDS.values())}")
        if self.decided_on > today:
            raise bad("decided_on", f"Ngày quyết định không sau hôm nay, {today:%d/%m/%Y}")
        rules = get_rule_set(self.rule_set) if self.rule_set else None
        if rules and rules.valid_from and rules.valid_from > self.decided_on:
            raise bad("rule_set", f"Quy định này chỉ có từ {rules.valid_from:%d/%m/%Y}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalFacts(RowFacts):
    """A decision that withdraws, with its reason."""

    TEXTS: ClassVar = {"withdrawn_number": 80, "withdrawn_reason": 500}

    withdrawn_on: date
    withdrawn_reason: str
    withdrawn_number: str = ""

    def _check(self, today: date) -> None:
        if not self.withdrawn_reason:
            raise bad("withdrawn_reason", "Cần lý do thu hồi")
        if self.withdrawn_on > today:
            raise bad("withdrawn_on", f"Ngày thu hồi không sau hôm nay, {today:%d/%m/%Y}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CraftFacts(RowFacts):
    """A craft."""

    TEXTS: ClassVar = {
        "name": 200, "place": 300, "age_source": 300, "note": 5000, "source": 5000,
    }  # fmt: skip
    COUNTS: ClassVar = {"age_years": MOST_YEARS}

    name: str
    village_id: int | None = None
    place: str = ""
    age_years: int | None = None
    age_source: str = ""
    is_alive: bool | None = None
    has_identity: bool | None = None
    has_known_artisans: bool | None = None
    note: str = ""
    source: str = ""

    def _check(self, today: date) -> None:
        if not self.name:
            raise bad("name", "Cần tên nghề")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts(RowFacts):
    """What was found of a village in a year."""

    TEXTS: ClassVar = {"titles": 500, "products": 500, "source": 300, "note": 5000}
    COUNTS: ClassVar = {
        "households_total": MOST_COUNTED, "households_in_craft": MOST_COUNTED,
        "workers": MOST_COUNTED, "turnover_vnd": MOST_VND, "income_vnd": MOST_VND,
        "stable_years": MOST_YEARS, "artisans": MOST_COUNTED, "titled_artisans": MOST_COUNTED,
    }  # fmt: skip

    year: int
    households_total: int | None = None
    households_in_craft: int | None = None
    workers: int | None = None
    turnover_vnd: int | None = None
    income_vnd: int | None = None
    stable_years: int | None = None
    environment_met: bool | None = None
    has_environment_plan: bool | None = None
    has_waste_treatment: bool | None = None
    was_inspected: bool | None = None
    artisans: int | None = None
    titled_artisans: int | None = None
    titles: str = ""
    products: str = ""
    source: str = ""
    note: str = ""

    def _check(self, today: date) -> None:
        check_year(self.year, today)
        _within(
            self.households_in_craft, self.households_total, "households_in_craft", "tổng số hộ"
        )
        _within(self.titled_artisans, self.artisans, "titled_artisans", "số nghệ nhân")
        if all(value in (None, "") for name, value in asdict(self).items() if name != "year"):
            raise bad("households_in_craft", "Cần ít nhất một số liệu của năm")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterFacts(RowFacts):
    """An industrial cluster."""

    TEXTS: ClassVar = {
        "name": 200, "place": 300, "decision_number": 80, "decided_by": 200, "investor": 300,
        "note": 5000, "source": 5000,
    }  # fmt: skip

    name: str
    place: str = ""
    decision_number: str = ""
    decided_on: date | None = None
    decided_by: str = ""
    area_ha: Decimal | None = None
    leasable_ha: Decimal | None = None
    investor: str = ""
    note: str = ""
    source: str = ""

    def _check(self, today: date) -> None:
        if not self.name:
            raise bad("name", "Cần tên cụm công nghiệp")
        if self.area_ha is not None and not 0 < self.area_ha <= MOST_HA:
            raise bad("area_ha", f"Diện tích phải lớn hơn 0 và không quá {MOST_HA} ha")
        _within(self.leasable_ha, self.area_ha, "leasable_ha", "diện tích cụm")
        if self.decided_on and self.decided_on > today:
            raise bad("decided_on", f"Ngày quyết định không sau hôm nay, {today:%d/%m/%Y}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterYearFacts(RowFacts):
    """What was found of a cluster in a year."""

    TEXTS: ClassVar = {"source": 300, "note": 5000}
    COUNTS: ClassVar = {
        "establishments": MOST_COUNTED, "workers": MOST_COUNTED, "turnover_vnd": MOST_VND,
        "infrastructure_vnd": MOST_VND,
    }  # fmt: skip

    year: int
    leased_ha: Decimal | None = None
    establishments: int | None = None
    workers: int | None = None
    turnover_vnd: int | None = None
    infrastructure_vnd: int | None = None
    has_wastewater_plant: bool | None = None
    environment_met: bool | None = None
    source: str = ""
    note: str = ""

    def _check(self, today: date) -> None:
        check_year(self.year, today)
        if self.leased_ha is not None and self.leased_ha > MOST_HA:
            raise bad("leased_ha", f"Không quá {MOST_HA} ha")
        if all(value in (None, "") for name, value in asdict(self).items() if name != "year"):
            raise bad("establishments", "Cần ít nhất một số liệu của năm")


def check_year(year: int, today: date) -> None:
    """Refuse a year that no figures can be of."""
    if not FIRST_YEAR <= year <= today.year:
        raise bad("year", f"Năm từ {FIRST_YEAR} đến {today.year}; nhận được {year}")


def _within(part: Any, whole: Any, field: str, words: str) -> None:
    if part is not None and whole is not None and part > whole:
        raise bad(field, f"Không quá {words}: {part} so với {whole}")


def _plain(value: Any) -> Any:
    """Return a value as the journal keeps it: a quantity without zeros behind its comma."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value if isinstance(value, bool | int | str) else str(value)
