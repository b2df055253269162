"""How figures and days look to Vietnamese readers: 1.234.567 and 1,5 and 23/11/2016."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal


def format_vnd(amount_vnd: int) -> str:
    """Return the amount with dots between thousands.

    Examples
    --------
    >>> format_vnd(1234567)
    '1.234.567'
    """
    return format_count(amount_vnd)


def format_count(count: int) -> str:
    """Return a number of things with dots between thousands.

    Examples
    --------
    >>> format_count(14006)
    '14.006'
    """
    return f"{count:,}".replace(",", ".")


def format_number(value: Decimal) -> str:
    """Return a number with dots between thousands and a decimal comma, no digit lost.

    Examples
    --------
    >>> format_number(Decimal("23292.20"))
    '23.292,2'
    """
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def format_percent(share: Decimal) -> str:
    """Return a share as a percentage with a decimal comma.

    Examples
    --------
    >>> format_percent(Decimal("0.015"))
    '1,5 %'
    """
    percent = (share * 100).normalize()
    return f"{percent:f}".replace(".", ",") + " %"


def format_day(day: date) -> str:
    """Return the day as dd/mm/yyyy.

    Examples
    --------
    >>> format_day(date(2016, 11, 23))
    '23/11/2016'
    """
    return f"{day:%d/%m/%Y}"


def significant(value: Decimal, *, digits: int = 4) -> Decimal:
    """Return a figure rounded to so many digits that mean something; no whole digit is dropped.

    Examples
    --------
    >>> significant(Decimal("0.0021344")), significant(Decimal("123456.7"))
    (Decimal('0.002134'), Decimal('123457'))
    """
    if not value:
        return Decimal(0)
    place = min(0, value.adjusted() - digits + 1)
    return value.quantize(Decimal(1).scaleb(place), rounding=ROUND_HALF_UP)
