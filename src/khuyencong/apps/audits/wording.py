"""Figures as papers of an audit say them: Vietnamese marks, years and months, nothing unknown."""

from __future__ import annotations

from decimal import Decimal

from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.domain.foundation.numbers import format_number, format_percent, format_vnd

UNKNOWN = "chưa có"
MONTHS = 12


def said(value: Decimal | float | None, places: int = 0, unit: str = "") -> str:
    """Return a number rounded to so many places with its unit.

    Examples
    --------
    >>> said(Decimal("1234.56"), 1, "kWh"), said(None)
    ('1.234,6 kWh', 'chưa có')
    """
    if value is None:
        return UNKNOWN
    text = format_number(round(Decimal(str(value)), places)).replace("-", "−")
    return f"{text} {unit}".strip()


def used(what: str, quantity: str) -> str:
    """Return what is used in a year.

    Examples
    --------
    >>> used("electricity", "20000")
    '20.000 kWh điện'
    """
    kind = saved_kind(what)
    return f"{said(Decimal(quantity))} {kind.unit_vi} {kind.label_vi.lower()}"


def dong(amount: float | None) -> str:
    """Return whole đồng.

    Examples
    --------
    >>> dong(1234567.4), dong(-5)
    ('1.234.567', '−5')
    """
    return UNKNOWN if amount is None else format_vnd(round(amount)).replace("-", "−")


def million(amount_vnd: float | None) -> str:
    """Return million đồng with one place at most.

    Examples
    --------
    >>> million(12_340_000)
    '12,3'
    """
    return UNKNOWN if amount_vnd is None else said(Decimal(str(amount_vnd)) / 1_000_000, 1)


def share(value: float | Decimal | None) -> str:
    """Return a share as a percentage with one place."""
    return UNKNOWN if value is None else format_percent(round(Decimal(str(value)), 3))


def years(value: float | None) -> str:
    """Return a time as people say it.

    Examples
    --------
    >>> years(2.5), years(0.2), years(0.0), years(None)
    ('2 năm 6 tháng', '2 tháng', 'ngay', 'chưa tính được')
    """
    if value is None:
        return "chưa tính được"
    whole, months = divmod(round(value * MONTHS), MONTHS)
    parts = [f"{whole} năm" if whole else "", f"{months} tháng" if months else ""]
    told = " ".join(part for part in parts if part)
    return told or ("ngay" if value == 0 else "dưới 1 tháng")
