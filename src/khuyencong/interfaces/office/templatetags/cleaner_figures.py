"""Figures of cleaner production as pages show them: rounded, as widths of bars, in words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.cleaner_production.models import CleanerOption, Reading
from khuyencong.apps.cleaner_production.reckoning import CostedStream
from khuyencong.domain.cleaner_production.feasibility import Economy, years_and_months
from khuyencong.domain.cleaner_production.method import Indicator
from khuyencong.domain.cleaner_production.waste_cost import YearlyPart
from khuyencong.domain.foundation.numbers import significant
from khuyencong.interfaces.common.figures import number_text

register = template.Library()

WHOLE_BAR = 1000
SAVED = (
    ("saving_material_kg", "kg", gettext_lazy("nguyên liệu")),
    ("saving_water_m3", "m³", gettext_lazy("nước")),
    ("saving_kwh", "kWh", gettext_lazy("năng lượng")),
    ("saving_waste_kg", "kg", gettext_lazy("chất thải")),
    ("saving_tco2", "tCO₂tđ", gettext_lazy("khí nhà kính")),
)
BALANCE_KINDS = {
    "mass": gettext_lazy("Khối lượng, kg"),
    "water": gettext_lazy("Nước, m³"),
    "energy": gettext_lazy("Năng lượng, kWh"),
}


@register.filter
def rounded(value: Decimal | None) -> str:
    """Return a figure with four digits that mean something, a dash when there is none."""
    return "–" if value is None else number_text(significant(Decimal(value)))


@register.filter
def rounded_percent(share: Decimal | float | None) -> str:
    """Return a share as a percentage with one digit behind the comma."""
    if share is None:
        return "–"
    percent = (Decimal(str(share)) * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{number_text(percent)} %"


@register.filter
def signed_percent(share: Decimal | None) -> str:
    """Return a change with its sign."""
    if share is None:
        return "–"
    return f"+{rounded_percent(share)}" if share > 0 else rounded_percent(share)


@register.filter
def change_width(share: Decimal) -> int:
    """Return the width of the bar of a change; a doubling fills it."""
    return int(min(Decimal(1), abs(share)) * WHOLE_BAR)


@register.filter
def share_width(share: Decimal | None) -> int:
    """Return the width of the bar of a share."""
    return int((share or Decimal(0)) * WHOLE_BAR)


@register.filter
def of_most(amount: int, most: int) -> int:
    """Return the width of the bar of an amount beside the largest."""
    return amount * WHOLE_BAR // most if most else 0


@register.filter
def balance_kind(kind: str) -> str:
    """Return what is balanced, with its unit."""
    return str(BALANCE_KINDS.get(kind, kind))


@register.filter
def payback(economy: Economy) -> str:
    """Return the payback in years and months, or why there is none."""
    if economy.payback_years is None:
        return _("không hoàn vốn") if economy.net_vnd is not None and not _lacks(economy) else "–"
    years, months = years_and_months(economy.payback_years)
    parts = [_("%(n)s năm") % {"n": years}] if years else []
    parts += [_("%(n)s tháng") % {"n": months}] if months else []
    return " ".join(parts) or _("ngay")


def _lacks(economy: Economy) -> bool:
    return "vốn đầu tư" in economy.lacks


@register.filter
def saved_words(option: CleanerOption) -> str:
    """Return what an option saves in a year, in words."""
    told = [
        f"{words} {number_text(getattr(option, name))} {unit}"
        for name, unit, words in SAVED
        if getattr(option, name)
    ]
    return _("Giảm một năm: %(what)s") % {"what": ", ".join(told)} if told else ""


@register.filter
def parts_with_rows(costed: CostedStream) -> list[tuple[YearlyPart, Any]]:
    """Return the parts of a stream's cost beside their stored rows."""
    return list(zip(costed.cost.parts, costed.costs, strict=True))


@register.filter
def indicator_unit(indicator: Indicator, product_unit: str) -> str:
    """Return the unit of an indicator: product over resource, or pollutant over product.

    The absolute amounts beside it are counted in the unit of the resource.
    """
    product, unit = product_unit or _("sản phẩm"), indicator.unit
    if indicator.kind == "productivity":
        return f"{product}/{unit}"
    return f"{unit}/{product}"


@register.filter
def last_day(reading: Reading) -> date:
    """Return the last day of a period."""
    return reading.ends_before - timedelta(days=1)


@register.filter
def told_number(text: str) -> str:
    """Return a number that is kept as text, as the language of the page writes it."""
    return number_text(Decimal(text))
