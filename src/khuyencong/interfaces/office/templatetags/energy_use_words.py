"""Words for sites, bills and months of energy use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from math import floor, log10
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.energy.unit_choices import shown_unit
from khuyencong.domain.energy_use.carriers import find_carrier, list_carriers, unit_words
from khuyencong.domain.energy_use.costs import CarrierCost
from khuyencong.domain.energy_use.whole_energy import ALL_KWH, ALL_TOE
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.common.figures import amount_text, number_text
from khuyencong.interfaces.office.addresses import record_address

register = template.Library()
MOST_DIGITS = 8

USES: dict[str, Any] = {
    "production": _("Sản xuất"),
    "business": _("Kinh doanh"),
    "two_part_production": _("Sản xuất, giá hai thành phần"),
}
VOLTAGES: dict[str, Any] = {
    "ge110": _("Từ 110 kV trở lên"),
    "22_110": _("Từ 22 kV đến dưới 110 kV"),
    "6_22": _("Từ 6 kV đến dưới 22 kV"),
    "lt6": _("Dưới 6 kV"),
}
CARRIERS = {each.id: each.label_vi for each in list_carriers()}
ALL_ENERGY: dict[str, Any] = {
    ALL_TOE: _("Tất cả năng lượng (TOE)"),
    ALL_KWH: _("Tất cả năng lượng (kWh nhiệt)"),
}
BANDS: dict[str, Any] = {
    "normal": _("Bình thường"),
    "peak": _("Cao điểm"),
    "offpeak": _("Thấp điểm"),
}
SERIES: dict[str, Any] = {"output": _("Sản lượng"), "driver": _("Yếu tố")}
ENERGY_FIELDS: dict[str, Any] = {
    "use": _("Mục đích mua điện"),
    "voltage": _("Cấp điện áp"),
    "is_three_price": _("Mua điện ba giá"),
    "transformer_kva": _("Công suất trạm biến áp (kVA)"),
    "new_hours_from": _("Theo khung giờ mới từ ngày"),
    "working_hours": _("Giờ làm việc một năm"),
    "carrier": _("Loại năng lượng"),
    "meter": _("Công tơ"),
    "multiplier": _("Hệ số nhân"),
    "quantity": _("Lượng dùng"),
    "period_starts_on": _("Từ ngày"),
    "period_ends_on": _("Đến hết ngày"),
    "unit_of_use": _("Đơn vị tính"),
    "normal_kwh": _("Giờ bình thường (kWh)"),
    "peak_kwh": _("Giờ cao điểm (kWh)"),
    "offpeak_kwh": _("Giờ thấp điểm (kWh)"),
    "kvarh": _("Điện năng phản kháng (kVArh)"),
    "max_demand_kw": _("Công suất cực đại (kW)"),
    "old_reading": _("Chỉ số đầu kỳ"),
    "new_reading": _("Chỉ số cuối kỳ"),
    "is_meter_changed": _("Đã thay công tơ"),
    "before_vat_vnd": _("Tiền trước thuế"),
    "reactive_vnd": _("Tiền phản kháng"),
    "capacity_vnd": _("Tiền công suất"),
    "series": _("Loại số liệu"),
    "heat_gj": _("Nhiệt trị (GJ cho một đơn vị)"),
}
ENERGY_NUMBERS = {
    "quantity", "normal_kwh", "peak_kwh", "offpeak_kwh", "kvarh", "max_demand_kw", "old_reading",
    "new_reading", "heat_gj", "multiplier", "transformer_kva",
}  # fmt: skip
"""Keys whose values are decimals written as words."""
ENERGY_VALUES: dict[str, Mapping[str, Any]] = {
    "use": USES,
    "voltage": VOLTAGES,
    "carrier": CARRIERS,
    "series": SERIES,
}


@register.filter
def carrier_words(carrier: str) -> Any:
    """Return the name of a carrier, or of all energy together."""
    return ALL_ENERGY.get(carrier) or CARRIERS.get(carrier, carrier)


@register.filter
def use_unit(unit: str) -> str:
    """Return a unit of a bill as people write it."""
    return unit_words(unit)


@register.filter
def use_unit_of(carrier: str) -> str:
    """Return the first unit of a carrier as people write it."""
    found = find_carrier(carrier)
    return unit_words(found.units[0]) if found else ""


@register.filter
def rounded(value: Any, digits: int = 0) -> str:
    """Return a figure with so many digits at most behind its comma, a dash for none."""
    if value is None:
        return "–"
    kept = round(Decimal(str(value)), int(digits))
    return number_text(kept if kept else Decimal(0))


@register.filter
def r_squared(value: Any) -> str:
    """Return R² with three digits; only a line that misses nothing has 1."""
    if value is None:
        return "–"
    if value >= 1 - 1e-9:
        return "1"
    return f"{min(value, 0.999):.3f}".replace(".", ",")


@register.filter
def month_words(month: date | None) -> str:
    """Return 03/2025 for the first day of a month."""
    return f"{month:%m/%Y}" if month else "–"


class Tab(NamedTuple):
    """A page of a site: its route takes the site's key."""

    key: str
    route: str
    label: Any


TABS = [
    Tab("site", "energy_site", _("Tổng quan")),
    Tab("bills", "energy_bills", _("Hóa đơn")),
    Tab("output", "energy_output", _("Sản lượng")),
    Tab("readings", "readings", _("Số đo theo khoảng")),
    Tab("baseline", "energy_baseline", _("Đường cơ sở")),
    Tab("benchmark", "energy_benchmark", _("So sánh")),
    Tab("verifications", "site_verifications", _("Đo kiểm tiết kiệm")),
]


@register.inclusion_tag("office/parts/energy_site_tabs.html")
def energy_site_tabs(site: Site, here: str) -> dict[str, Any]:
    """Return the tabs of a site, the page shown marked by its key."""
    tabs = [
        {
            "href": record_address(tab.route, site.pk),
            "label": tab.label,
            "is_here": tab.key == here,
        }
        for tab in TABS
    ]
    return {"tabs": tabs}


@register.filter
def use_words(use: str) -> Any:
    """Return what electricity is bought for."""
    return USES.get(use, use or "–")


@register.filter
def voltage_words(voltage: str) -> Any:
    """Return a voltage in words."""
    return VOLTAGES.get(voltage, voltage)


@register.filter
def before_month(day: date) -> str:
    """Return the month before a day as an address keeps it: 2026-05."""
    return f"{months_after(day.replace(day=1), -1):%Y-%m}"


@register.filter
def percent_of(share: Any, digits: int = 1) -> str:
    """Return a share as a rounded percentage, a dash for none."""
    return "–" if share is None else f"{rounded(Decimal(str(share)) * 100, digits)} %"


@register.filter
def thousandths(share: Any) -> int:
    """Return a share of a bar of a thousand, at most all of it."""
    return max(0, min(1000, round(Decimal(str(share)) * 1000)))


@register.filter
def signed_vnd(amount: int | None) -> str:
    """Return an amount with its sign, a dash for none."""
    if amount is None:
        return "–"
    return f"{'+' if amount > 0 else ''}{amount_text(amount)}"


@register.filter
def factor_words(row: CarrierCost) -> list[str]:
    """Return which factors the figures of a carrier rest on, and what is missing."""
    named = (("TOE", row.toe), ("GJ", row.heat_gj), ("CO2", row.co2_t))
    told = [
        f"{label}: {'; '.join(filter(None, (figure.source, figure.note)))}"
        for label, figure in named
        if figure.source or figure.note
    ]
    return list(dict.fromkeys(told))


@register.filter
def last_day(ends_before: date) -> str:
    """Return the last day of a period that ends before a day, as dd/mm/yyyy."""
    return format_day(ends_before - timedelta(days=1))


@register.filter
def significant(value: float | None) -> str:
    """Return a figure with about three digits that count, a dash for none."""
    if value is None:
        return "–"
    size = abs(value)
    digits = max(0, 2 - floor(log10(size))) if size else 0
    return rounded(value, min(digits, MOST_DIGITS))


@register.filter
def norm_unit(unit: str) -> str:
    """Return the unit of a consumption norm as people write it."""
    return shown_unit(unit)
