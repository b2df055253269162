"""The facts of an installation: the shipped ones, with those that people read and confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, Self

from khuyencong.domain.energy import facts, tariffs
from khuyencong.domain.energy.facts import SECTIONS, EnergyFact, list_facts
from khuyencong.domain.energy.own_heat import OwnHeat
from khuyencong.domain.energy.tariffs import Hours, Tariff, list_hours, list_tariffs
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade

NOT_OFFICIAL = "not official"
OFF_REASONS = {
    "not read by anyone": "chưa ai đọc được văn bản, chỉ ghi theo trí nhớ",
    "start date unknown": "chưa biết ngày bắt đầu hiệu lực",
    NOT_OFFICIAL: "không phải số chính thức, không được dùng trong báo cáo",
    "pilot": "thí điểm, chỉ áp dụng cho khách hàng được chọn",
}
"""Every reason for which a fact may be off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactConfirmation:
    """A person says that a line stands in the document, and what our line lacked of it.

    ``read_in_document``: the person read the document itself; otherwise somebody told it.
    """

    key: str
    act: str
    article: str
    read_on: date
    confirmed_by: str
    read_in_document: bool = True
    value: Decimal | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """A fact with its key (id and first day as shipped), its section and who confirmed it."""

    key: str
    section: str
    fact: EnergyFact | Tariff | Hours
    confirmation: FactConfirmation | None = None

    @property
    def off_label(self) -> str:
        """Return why the line is off, in words; nothing where it is on."""
        return OFF_REASONS.get(self.fact.off_reason, self.fact.off_reason)

    def to_json(self) -> dict[str, Any]:
        """Return the line as plain JSON values; figures as text, so that none is rounded."""
        told = {
            key: value
            for key, value in asdict(self.fact).items()
            if value not in ("", None) and key not in ("start_basis", "status")
        }
        return {"key": self.key, "section": self.section, "is_on": self.fact.is_on} | {
            key: value if isinstance(value, int | tuple) else str(value)
            for key, value in told.items()
        }

    @property
    def can_be_confirmed(self) -> bool:
        """Return whether a document may say it; an estimate of somebody stays one."""
        return self.fact.off_reason != NOT_OFFICIAL


class FactBook:
    """Immutable set of facts, asked as the functions of ``facts`` and ``tariffs`` are."""

    def __init__(self, lines: Iterable[FactLine], *, own_heats: Iterable[OwnHeat] = ()) -> None:
        self.lines = tuple(lines)
        self._own_heats = own_heats
        every = [line.fact for line in self.lines]
        self.figures = tuple(fact for fact in every if isinstance(fact, EnergyFact))
        self.tariffs = tuple(fact for fact in every if isinstance(fact, Tariff))
        self.hours = tuple(fact for fact in every if isinstance(fact, Hours))

    @staticmethod
    def shipped() -> FactBook:
        """Return the facts that come with the program."""
        return _shipped()

    def with_confirmations(self, confirmations: Iterable[FactConfirmation]) -> Self:
        """Return the book with lines switched on by people who read them; the last word wins.

        Raises BadInput for an unknown line, or when what is known still makes no fact.
        """
        lines = {line.key: line for line in self.lines}
        for each in sorted(confirmations, key=lambda row: row.read_on):
            shipped = self.get(each.key)
            lines[each.key] = replace(shipped, fact=confirm(shipped, each), confirmation=each)
        book = type(self)(lines.values(), own_heats=self.own_heats)
        book.refuse_overlap()
        return book

    def with_own_heats(self, heats: Iterable[OwnHeat]) -> Self:
        """Return the book for a site that knows the heat of its own fuels.

        They are read once somebody asks of a fuel: most figures are of electricity alone.
        """
        return type(self)(self.lines, own_heats=heats)

    @cached_property
    def own_heats(self) -> tuple[OwnHeat, ...]:
        """Return what the site knows of its own fuels; nothing where no site is meant."""
        return tuple(self._own_heats)

    def own_heat(self, carrier: str, unit: str) -> OwnHeat | None:
        """Return what the site knows of the heat of one base unit of its fuel."""
        mine = (each for each in self.own_heats if (each.carrier, each.unit) == (carrier, unit))
        return next(mine, None)

    def get(self, key: str) -> FactLine:
        """Return a line by its key. Raises BadInput."""
        found = next((line for line in self.lines if line.key == key), None)
        if found is None:
            raise BadInput(
                "energy.unknown_fact", "Không có dòng “{key}”", field="key", key=key[:60]
            )
        return found

    def of_section(self, section: str, *, on: date | None = None) -> tuple[FactLine, ...]:
        """Return the lines of a section, only those that hold a day when it is given."""
        return tuple(
            line
            for line in self.lines
            if line.section == section and (on is None or line.fact.covers(on))
        )

    def find_fact(self, fact_id: str, *, on: date) -> EnergyFact | None:
        """Return the figure that is on and holds that day, None where there is none."""
        return facts.find_fact(fact_id, on=on, among=self.figures)

    def grid_factor(self, *, year: int) -> tuple[EnergyFact, str]:
        """Return the official grid factor for a year and a note (see ``facts.grid_factor``)."""
        return facts.grid_factor(year=year, among=self.figures)

    def find_tariff(self, *, use: str, voltage: str, on: date) -> Tariff | None:
        """Return the prices that are on and hold that day, None where there are none."""
        return tariffs.find_tariff(use=use, voltage=voltage, on=on, among=self.tariffs)

    def hours_of(self, *, on: date, switched_on: date | None = None) -> tuple[Hours, str]:
        """Return the hours of a contract on a day and a note (see ``tariffs.hours_of``)."""
        return tariffs.hours_of(on=on, switched_on=switched_on, among=self.hours)

    def refuse_overlap(self) -> None:
        """Raise BadInput where two lines of one id that are on hold on the same day."""
        on = [line for line in self.lines if line.fact.is_on]
        for i, first in enumerate(on):
            for second in on[i + 1 :]:
                same = (first.section, first.fact.id) == (second.section, second.fact.id)
                if same and _touch(first.fact, second.fact):
                    raise BadInput(
                        "energy.facts_overlap",
                        "“{label}” đã có giá trị khác trong khoảng ngày này",
                        field="valid_from",
                        label=first.fact.label_vi,
                    )


def confirm(line: FactLine, confirmation: FactConfirmation) -> Any:
    """Return the fact as confirmed: on, with the confirmation as its source.

    As with norms: the grade stays as shipped unless the document itself was read; a line of grade
    memory needs that. Raises BadInput when the place in the document or the first day is missing.
    """
    fact: Any = line.fact
    for field in ("act", "article", "confirmed_by"):
        if not getattr(confirmation, field).strip():
            raise _refusal(line, field, "cần số văn bản, điều khoản và người xác nhận")
    if not line.can_be_confirmed:
        raise _refusal(line, "", "số này không chính thức")
    if fact.grade is Grade.MEMORY and not confirmation.read_in_document:
        raise _refusal(line, "read_in_document", "dòng ghi theo trí nhớ cần đọc trong văn bản")
    start = confirmation.valid_from or fact.valid_from
    end = confirmation.valid_to or fact.valid_to
    if start is None:
        raise _refusal(line, "valid_from", "còn thiếu ngày bắt đầu hiệu lực")
    if end is not None and end < start:
        raise _refusal(line, "valid_to", "ngày hết hiệu lực trước ngày bắt đầu")
    told = replace(
        fact,
        act=confirmation.act,
        article=confirmation.article,
        grade=Grade.TEXT if confirmation.read_in_document else fact.grade,
        status="on",
        off_reason="",
        valid_from=start,
        valid_to=end,
        checked_on=confirmation.read_on,
    )
    return _with_value(line, told, confirmation.value)


def _with_value(line: FactLine, fact: Any, value: Decimal | None) -> Any:
    if value is None:
        return fact
    if not isinstance(fact, EnergyFact):
        raise _refusal(line, "value", "giá điện, khung giờ không sửa ở đây")
    if not value.is_finite() or value <= 0:
        raise _refusal(line, "value", "giá trị phải là số dương")
    return replace(fact, value=value)


def _touch(first: Any, second: Any) -> bool:
    starts = max(first.valid_from or date.min, second.valid_from or date.min)
    return bool(starts <= min(first.valid_to or date.max, second.valid_to or date.max))


def _refusal(line: FactLine, field: str, why: str) -> BadInput:
    return BadInput(
        "energy.confirmation_incomplete",
        "Chưa xác nhận được “{label}”: {why}",
        field=field,
        label=line.fact.label_vi,
        why=why,
    )


@cache
def _shipped() -> FactBook:
    rows: list[tuple[str, Any]] = [
        (section, fact) for family, section in SECTIONS for fact in list_facts(family, section)
    ]
    rows += [("tariffs", fact) for fact in list_tariffs()]
    rows += [("hours", fact) for fact in list_hours()]
    return FactBook(
        FactLine(key=f"{section}:{_key(fact)}", section=section, fact=fact)
        for section, fact in rows
    )


def _key(fact: Any) -> str:
    return f"{fact.id}@{fact.valid_from:%Y-%m-%d}" if fact.valid_from else fact.id
