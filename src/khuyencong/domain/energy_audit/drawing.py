"""Draw what is saved from the output of a kept run, in the unit bills count in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.units import find_unit, to_si
from khuyencong.domain.energy_audit.saved import MONEY, PEAK_LOAD, saved_kind
from khuyencong.domain.energy_use.carriers import base_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.heat import MJ_IN_A_GJ

SECONDS = 3600.0
WATT_SECONDS_IN_KWH = 3.6e6
JOULES_IN_MJ = 1e6
WATTS_IN_KW = 1e3
LITRES_IN_M3 = 1e3
PLACES = Decimal("0.0001")


def draw(
    output: Mapping[str, Any],
    *,
    what: str,
    hours: Decimal | None = None,
    heat_value_mj: Decimal | None = None,
) -> Decimal:
    """Return the quantity of a year in the unit of ``what``.

    Parameters
    ----------
    output : ``{"value": number, "unit": str}`` as a calculator gave it
    what : a code of ``saved``
    hours : running time [h/year]; needed where the output is of an hour or a power
    heat_value_mj : net heat of one unit of fuel [MJ/unit]; needed to turn heat into fuel

    Raises
    ------
    BadInput
        Naming ``output``, ``hours`` or ``heat_value_mj``: what is lacking or does not fit.

    Examples
    --------
    >>> draw({"value": 4140.0, "unit": "kWh/yr"}, what="electricity")
    Decimal('4140.0000')
    >>> draw({"value": 15.0, "unit": "GJ/yr"}, what="firewood", heat_value_mj=Decimal(15))
    Decimal('1000.0000')
    >>> draw({"value": 2.0, "unit": "kW"}, what="electricity", hours=Decimal(300))
    Decimal('600.0000')
    """
    value = output.get("value")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused("output", "Kết quả này không phải một con số; chọn kết quả khác")
    unit = find_unit(str(output.get("unit")))
    number, base = float(to_si(float(value), unit)), unit.base or ""
    if what == PEAK_LOAD:
        if base != _base("kW"):
            raise _refused("output", "Công suất giờ cao điểm cần kết quả tính bằng kW")
        return _decimal(number / WATTS_IN_KW)
    number, base = _of_a_year(number, base, hours)
    if what == MONEY and base == _base("currency/yr"):
        return _decimal(number)
    return _decimal(_in_our_unit(number, base, what, heat_value_mj))


def own_heat_mj(what: str, *, facts: FactBook) -> tuple[Decimal, str] | None:
    """Return the heat of one unit of ``what`` [MJ/unit] that the site knows of, and its source.

    Examples
    --------
    >>> from khuyencong.domain.energy.own_heat import OwnHeat
    >>> husk = OwnHeat(carrier="rice_husk", unit="t", heat_gj=Decimal("12.5"), source="Phiếu 7")
    >>> own_heat_mj("rice_husk", facts=FactBook.shipped().with_own_heats([husk]))
    (Decimal('12.5000'), 'Phiếu 7')
    """
    kind = saved_kind(what)
    own = kind.carrier and facts.own_heat(kind.carrier.id, base_of(kind.carrier.units[0]))
    if not own:
        return None
    return (own.heat_gj * MJ_IN_A_GJ * kind.times).quantize(PLACES), own.source


def _of_a_year(number: float, base: str, hours: Decimal | None) -> tuple[float, str]:
    for hourly, yearly in (("W", "kWh/yr"), ("kg/h", "kg/yr"), ("m3/h", "m3/yr")):
        if base == _base(hourly):
            if hours is None:
                raise _refused("hours", "Kết quả này tính theo giờ: cần số giờ chạy trong năm")
            return number * float(hours) * SECONDS, _base(yearly)
    return number, base


def _in_our_unit(number: float, base: str, what: str, heat_value_mj: Decimal | None) -> float:
    kind = saved_kind(what)
    if kind.unit == "kWh" and base == _base("kWh/yr"):
        return number / WATT_SECONDS_IN_KWH
    if kind.unit == "kg" and base == _base("kg/yr"):
        return number
    if kind.unit in ("m3", "litre") and base == _base("m3/yr"):
        return number * (LITRES_IN_M3 if kind.unit == "litre" else 1)
    if kind.is_energy and base == _base("kWh/yr"):
        if not heat_value_mj or heat_value_mj <= 0:
            raise _refused("heat_value_mj", f"Cần nhiệt trị của nhiên liệu, MJ cho một {kind.unit}")
        return number / JOULES_IN_MJ / float(heat_value_mj)
    raise _refused(
        "output", f"Kết quả này không đổi được ra {kind.unit} một năm; chọn kết quả khác"
    )


def _base(unit: str) -> str:
    return find_unit(unit).base or ""


def _decimal(number: float) -> Decimal:
    return Decimal(repr(number)).quantize(PLACES)


def _refused(field: str, message: str) -> BadInput:
    return BadInput("energy_audit.not_drawn", "{why}", field=field, why=message)
