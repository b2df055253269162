"""The facts of energy as rows of their page, the hours of a day as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.domain.energy.book import FactBook, FactLine
from khuyencong.domain.energy.tariffs import DAYS, Band, Day, Hours, Tariff, bands_of_day
from khuyencong.domain.energy.unit_choices import shown_unit

PARTS: dict[str, Any] = {
    "toe": _("Quy đổi TOE"),
    "grid": _("Phát thải lưới điện"),
    "fuels": _("Nhiên liệu"),
    "tariffs": _("Giá điện"),
    "hours": _("Khung giờ"),
    "limits": _("Ngưỡng, cosφ, thuế"),
    "norms": _("Định mức theo ngành"),
    "missing": _("Còn thiếu"),
}
"""Sections of the facts as tabs, and what is missing."""

DAY_NAMES: dict[Day, Any] = {
    "mon": _("Thứ Hai"),
    "tue": _("Thứ Ba"),
    "wed": _("Thứ Tư"),
    "thu": _("Thứ Năm"),
    "fri": _("Thứ Sáu"),
    "sat": _("Thứ Bảy"),
    "sun": _("Chủ nhật"),
}
BAND_NAMES: dict[Band, Any] = {
    "peak": _("Cao điểm"),
    "normal": _("Bình thường"),
    "offpeak": _("Thấp điểm"),
}


@dataclass(frozen=True, slots=True)
class BandStrip:
    """One kind of day: its days in words and its spans (band, start [h], length [h], words)."""

    days: str
    spans: tuple[tuple[Band, float, float, str], ...]


def rows_of(book: FactBook, part: str) -> list[tuple[FactLine, str, str]]:
    """Return the lines of a section with value and unit as read, prices the newest first."""
    lines = list(book.of_section(part))
    if part in ("tariffs", "grid"):
        lines.sort(key=lambda line: line.fact.valid_from or date.min, reverse=True)
    return [(line, _value(line.fact), _unit(line.fact)) for line in lines]


def strips_of(hours: Hours) -> list[BandStrip]:
    """Return the week as strips of 24 hours; days alike stand together."""
    found: dict[tuple[tuple[Band, float, float], ...], list[Day]] = {}
    for weekday, day in enumerate(DAYS):
        found.setdefault(bands_of_day(hours, weekday=weekday), []).append(day)
    return [
        BandStrip(
            _days(days),
            tuple((band, start, end - start, _span(start, end)) for band, start, end in spans),
        )
        for spans, days in found.items()
    ]


def _days(days: list[Day]) -> str:
    first, last = DAY_NAMES[days[0]], DAY_NAMES[days[-1]]
    return str(first) if len(days) == 1 else f"{first} – {last}"


def _span(start: float, end: float) -> str:
    return f"{_clock(start)}–{_clock(end)}"


def _clock(hour: float) -> str:
    return f"{int(hour):02d}:{round(hour % 1 * 60):02d}"


def _value(fact: Any) -> str:
    if isinstance(fact, Hours):
        return ""
    if isinstance(fact, Tariff):
        return _figure(Decimal(fact.normal_vnd))
    return _figure(fact.value)


def _unit(fact: Any) -> str:
    return shown_unit("VND/kWh" if isinstance(fact, Tariff) else getattr(fact, "unit", ""))


def _figure(value: Decimal) -> str:
    """Return every digit of a figure, with Vietnamese marks."""
    whole, _point, part = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{part}" if part else grouped
