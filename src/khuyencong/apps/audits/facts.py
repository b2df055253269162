"""What a person states of an audit and its parts: plain values, checked before they are stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from khuyencong.apps.audits.models import AuditFinding, EnergyAudit
from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.domain.energy_audit.systems import require_system_kind
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND

LONGEST_LIFE = 60
MOST_ROWS = 60
MOST_LINES = 12
"""Lines of savings of one measure."""
HOURS_IN_A_YEAR = 8784
LARGEST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFacts:
    """The frame of an audit. Rates are shares of a year [-]; None: not stated."""

    kind: str
    visited_on: date
    starts_on: date | None = None
    ends_before: date | None = None
    auditor: str = ""
    note: str = ""
    discount_share: Decimal | None = None
    price_growth_share: Decimal | None = None
    rates_source: str = ""

    def settled(self, *, today: date) -> AuditFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        if self.kind not in EnergyAudit.Kind.values:
            raise BadInput("audits.no_such_kind", "Chọn loại khảo sát", field="kind")
        if self.visited_on > today:
            raise BadInput("audits.day_to_come", "Ngày khảo sát chưa đến", field="visited_on")
        if (self.starts_on is None) != (self.ends_before is None):
            raise BadInput(
                "audits.half_a_period", "Kỳ hóa đơn cần cả ngày đầu và ngày cuối", field="starts_on"
            )
        if self.starts_on and self.ends_before and self.ends_before <= self.starts_on:
            raise BadInput(
                "audits.period_backwards",
                "Kỳ hóa đơn phải kết thúc sau khi bắt đầu",
                field="ends_before",
            )
        _share(self.discount_share, "discount_share", least=Decimal(0))
        _share(self.price_growth_share, "price_growth_share", least=Decimal(-1))
        return replace(self, auditor=self.auditor.strip(), note=self.note.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemFacts:
    """A system: nameplate rows (name, value, unit) and what it uses in a year by carrier."""

    kind: str
    name: str
    figures: tuple[tuple[str, str, str], ...] = ()
    uses: tuple[tuple[str, Decimal], ...] = ()
    note: str = ""

    def settled(self) -> SystemFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        require_system_kind(self.kind)
        for what, quantity in self.uses:
            if not saved_kind(what).is_energy or not 0 <= quantity < LARGEST:
                raise BadInput(
                    "audits.bad_use",
                    "Năng lượng dùng trong năm phải là một loại năng lượng, không âm",
                    field="uses",
                )
        rows = tuple(row for row in self.figures if any(part.strip() for part in row))
        if len(rows) > MOST_ROWS:
            raise BadInput("audits.too_many_figures", "Quá nhiều dòng số liệu", field="figures")
        return replace(self, name=_said(self.name, "name", "Cần tên hệ thống"), figures=rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFacts:
    """Something seen; ``system_id`` is one of the same audit."""

    text: str
    severity: str = AuditFinding.Severity.MEDIUM
    system_id: int | None = None

    def settled(self) -> FindingFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        if self.severity not in AuditFinding.Severity.values:
            raise BadInput("audits.no_such_severity", "Chọn mức độ", field="severity")
        return replace(self, text=_said(self.text, "text", "Ghi điều đã thấy"))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """A measure without what it saves. Money in whole đồng, ``running_cost_vnd`` a year."""

    title: str
    code: str = ""
    what_to_do: str = ""
    system_id: int | None = None
    investment_vnd: int = 0
    running_cost_vnd: int = 0
    life_years: int | None = None
    position: int | None = None
    """None: after the others."""
    excludes: tuple[int, ...] = ()
    """Keys of measures of the same audit that cannot be done beside it."""

    def settled(self) -> MeasureFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        for field in ("investment_vnd", "running_cost_vnd"):
            if not 0 <= getattr(self, field) <= MAX_VND:
                raise BadInput(
                    "audits.bad_amount", "Số tiền phải từ 0 đến 1 triệu tỷ đồng", field=field
                )
        if self.life_years is not None and not 1 <= self.life_years <= LONGEST_LIFE:
            raise BadInput(
                "audits.bad_life",
                "Tuổi thọ từ 1 đến {most} năm",
                field="life_years",
                most=LONGEST_LIFE,
            )
        title = _said(self.title, "title", "Cần tên giải pháp")
        return replace(self, title=title, what_to_do=self.what_to_do.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """What a measure saves of one carrier: from a kept run, or by hand with an explanation.

    With ``run_id`` the quantity is drawn from its ``output``, less that of ``less_run_id``
    (``domain.energy_audit.drawing``); else ``quantity`` says it [unit/yr].
    """

    what: str
    quantity: Decimal | None = None
    unit_price: Decimal | None = None
    price_source: str = ""
    run_id: int | None = None
    less_run_id: int | None = None
    output: str = ""
    hours: Decimal | None = None
    heat_value_mj: Decimal | None = None
    explanation: str = ""

    def settled(self) -> LineFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        saved_kind(self.what)
        if self.run_id is None and not _is_amount(self.quantity):
            raise BadInput("audits.bad_quantity", "Cần một số lượng trong năm", field="quantity")
        if self.hours is not None and not 0 <= self.hours <= HOURS_IN_A_YEAR:
            raise BadInput("audits.bad_hours", "Số giờ trong năm từ 0 đến 8784", field="hours")
        if self.unit_price is not None and not 0 <= self.unit_price < 10**11:
            raise BadInput("audits.bad_price", "Đơn giá không được âm", field="unit_price")
        if self.unit_price is not None and not self.price_source.strip():
            raise BadInput(
                "audits.price_without_source",
                "Ghi giá lấy từ đâu: hóa đơn, biểu giá, báo giá",
                field="price_source",
            )
        if self.run_id is None and not self.explanation.strip():
            raise BadInput(
                "audits.by_hand_without_words",
                "Số nhập tay cần lời giải thích: đo, tính thế nào",
                field="explanation",
            )
        if self.run_id is not None and not self.output:
            raise BadInput("audits.no_output", "Chọn kết quả của phép tính", field="output")
        return self


def _is_amount(value: Decimal | None) -> bool:
    return value is not None and value.is_finite() and abs(value) < LARGEST


def _said(text: str, field: str, wanted: str) -> str:
    told = " ".join(text.split()) if field != "text" else text.strip()
    if not told:
        raise BadInput("audits.empty", "{wanted}", field=field, wanted=wanted)
    return told


def _share(value: Decimal | None, field: str, *, least: Decimal) -> None:
    if value is not None and not (value.is_finite() and least <= value <= 1):
        raise BadInput("audits.bad_share", "Cần một tỷ lệ mỗi năm, tới 100 %", field=field)
