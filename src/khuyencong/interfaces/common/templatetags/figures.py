"""Filters for money, shares and days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from django import template

from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.common.figures import amount_text, number_text, percent_text

register = template.Library()


@register.filter
def vnd(amount: int | None) -> str:
    """Return 1.234.567, or a dash when there is no figure."""
    return "–" if amount is None else amount_text(int(amount))


@register.filter
def million(amount: int | None) -> str:
    """Return an amount in million đồng, as people say it; a dash when there is none."""
    return "–" if amount is None else number_text(round(Decimal(amount) / 1_000_000, 1))


@register.filter
def quantity(value: Decimal | None) -> str:
    """Return a quantity without the zeros behind its comma, or a dash."""
    return "–" if value is None else number_text(value)


@register.filter
def percent(share: str | Decimal | None) -> str:
    """Return a share as a percentage."""
    try:
        return "–" if share is None else percent_text(Decimal(share))
    except InvalidOperation:
        return str(share)


@register.filter
def day(value: date | str | None) -> str:
    """Return dd/mm/yyyy."""
    if not value:
        return "–"
    return format_day(date.fromisoformat(value) if isinstance(value, str) else value)
