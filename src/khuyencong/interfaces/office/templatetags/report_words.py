"""Figures of reports in words."""

from __future__ import annotations

from decimal import Decimal

from django import template

from khuyencong.apps.reports.counting.scope import FUND_LABELS
from khuyencong.apps.reports.report import Cell
from khuyencong.interfaces.common.templatetags.figures import vnd
from khuyencong.interfaces.office.addresses import record_address

register = template.Library()


@register.filter
def cell_text(cell: Cell) -> str:
    """Return the value as Vietnamese writes it: a share with its sign, a dash for none."""
    if cell.value is None:
        return "–"
    if isinstance(cell.value, int):
        return vnd(cell.value) if cell.unit else str(cell.value)
    return f"{cell.value.replace('.', ',')}{'%' if cell.unit == '%' else ''}"


@register.simple_tag
def record_href(route: str, key: int) -> str:
    """Return the address of the page of one record."""
    return record_address(route, key)


@register.filter
def signed(value: int) -> str:
    """Return a difference with its sign."""
    return ("+" if value > 0 else "") + vnd(value)


@register.filter
def difference_text(value: int | Decimal | None) -> str:
    """Return a difference of figures, or of shares in points, with its sign; a dash for words."""
    if value is None:
        return "–"
    if isinstance(value, int):
        return signed(value)
    return f"{value:+}".replace(".", ",")


@register.filter
def fund_name(fund: str) -> str:
    """Return how people write a fund."""
    return FUND_LABELS.get(fund, fund)
