"""Published figures in words: as the source gave them, and what the system counts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.plans.published import FigureRow
from khuyencong.domain.indicators.published import VND_OF_UNIT, Figure, MoneyYear
from khuyencong.interfaces.common.figures import number_text

register = template.Library()
UNITS: dict[str, Any] = {
    "triệu đồng": _("triệu đồng"),
    "tỷ đồng": _("tỷ đồng"),
    "đề án": _("đề án"),
    "cơ sở": _("cơ sở"),
    "sản phẩm": _("sản phẩm"),
    "làng": _("làng"),
    "người": _("người"),
    "mô hình": _("mô hình"),
    "%/năm": _("%/năm"),
}
"""Units of the published figures; a rarer one stays as the source wrote it."""


@register.filter
def figure_text(figure: Figure) -> str:
    """Return value and unit as published: "2.925 triệu đồng", "26,1 %"."""
    return f"{number_text(figure.value)} {UNITS.get(figure.unit, figure.unit)}"


@register.filter
def counted_text(row: FigureRow) -> str:
    """Return what the system counts, in the unit of the figure; a dash without anything."""
    return "–" if row.counted is None else _in_unit(row, row.counted)


@register.filter
def difference_text(row: FigureRow) -> str:
    """Return counted less published with its sign, in the unit of the figure."""
    if row.difference is None:
        return "–"
    sign = "+" if row.difference > 0 else "−" if row.difference else ""
    return sign + _in_unit(row, abs(row.difference))


@register.filter
def most_money(rows: Sequence[MoneyYear]) -> int:
    """Return the largest year: the full length of a bar. [VND]"""
    return max((row.known_vnd + row.untold_vnd for row in rows), default=0)


def _in_unit(row: FigureRow, value: int) -> str:
    shown = Decimal(value) / VND_OF_UNIT.get(row.figure.unit, 1)
    return f"{number_text(shown)} {UNITS.get(row.figure.unit, row.figure.unit)}"
