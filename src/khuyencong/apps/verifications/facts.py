"""A verification as a person wrote it: plain values to check, store and journal."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.energy_use.carriers import get_carrier, list_carriers
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.numbers import format_percent
from khuyencong.domain.foundation.text import fold, nfc

MOST_TITLE, MOST_NOTE, MOST_COLUMNS, MOST_NAME = 300, 5000, 4, 200
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)
_DAYS = ("before_starts_on", "before_ends_before", "after_starts_on", "after_ends_before")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationFacts:
    """What is written of a verification; fields are named as in ``Verification``.

    Periods begin on the first of a month and end before the first of another.
    """

    title: str
    carrier: str
    columns: tuple[str, ...]
    before_starts_on: date
    before_ends_before: date
    after_starts_on: date
    after_ends_before: date
    confidence: Decimal
    note: str = ""

    def settled(self) -> VerificationFacts:
        """Return it as it is stored. Raises BadInput that names the field."""
        title, note = (nfc(text.replace("\x00", "")).strip() for text in (self.title, self.note))
        if not 0 < len(title) <= MOST_TITLE:
            raise _bad("title", f"Cần tên, nhiều nhất {MOST_TITLE} ký tự")
        if len(note) > MOST_NOTE:
            raise _bad("note", f"Nhiều nhất {MOST_NOTE} ký tự")
        if self.carrier not in {each.id for each in list_carriers()}:
            raise _bad("carrier", "Chọn dạng năng lượng trong danh sách")
        columns = tuple(dict.fromkeys(self.columns))
        if not 0 < len(columns) <= MOST_COLUMNS or any(len(each) > MOST_NAME for each in columns):
            raise _bad("columns", f"Chọn từ 1 đến {MOST_COLUMNS} cột, sản lượng trước")
        self._check_periods()
        if not (self.confidence.is_finite() and Decimal("0.5") <= self.confidence < 1):
            raise _bad("confidence", "Độ tin cậy từ 50 % đến dưới 100 %")
        return replace(self, title=title, note=note, columns=columns)

    def _check_periods(self) -> None:
        for name in _DAYS:
            day: date = getattr(self, name)
            if not EARLIEST <= day <= LATEST or day.day != 1:
                raise _bad(name, "Kỳ tính trọn tháng, từ năm 2000 đến 2099")
        if self.before_ends_before <= self.before_starts_on:
            raise _bad("before_ends_before", "Kỳ cơ sở phải có ít nhất một tháng")
        if self.after_starts_on < self.before_ends_before:
            raise _bad("after_starts_on", "Kỳ báo cáo bắt đầu sau khi kỳ cơ sở kết thúc")
        if self.after_ends_before <= self.after_starts_on:
            raise _bad("after_ends_before", "Kỳ báo cáo phải có ít nhất một tháng")

    def told(self) -> dict[str, Any]:
        """Return it as the journal tells it, an end as its last month."""
        return {
            "saving_title": self.title,
            "saving_carrier": get_carrier(self.carrier).label_vi,
            "columns": list(self.columns),
            "baseline_from": f"{self.before_starts_on:%m/%Y}",
            "baseline_until": f"{months_after(self.before_ends_before, -1):%m/%Y}",
            "reporting_from": f"{self.after_starts_on:%m/%Y}",
            "reporting_until": f"{months_after(self.after_ends_before, -1):%m/%Y}",
            "confidence": format_percent(self.confidence),
            "note": self.note,
        }


def facts_of(verification: Verification) -> VerificationFacts:
    """Return what is stored."""
    stored = {each.name: getattr(verification, each.name) for each in fields(VerificationFacts)}
    return VerificationFacts(**{**stored, "columns": tuple(verification.columns)})


def fill(verification: Verification, facts: VerificationFacts) -> None:
    """Set the fields and the search words; nothing is saved yet."""
    for each in fields(VerificationFacts):
        value = getattr(facts, each.name)
        setattr(verification, each.name, list(value) if isinstance(value, tuple) else value)
    site = verification.site
    verification.search = fold(f"{facts.title} {site.name} {site.establishment.name}")


def _bad(field: str, message: str) -> BadInput:
    return BadInput("verifications.bad_facts", message, field=field)
