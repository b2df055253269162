"""A bill as somebody wrote it, and the shape it must have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy_use.carriers import ELECTRICITY, get_carrier, unit_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_number
from khuyencong.domain.foundation.text import nfc

MOST = Decimal(10) ** 12
MOST_VND = 10**15
MOST_DAYS = 400
EARLIEST = date(2000, 1, 1)
BANDS = ("normal_kwh", "peak_kwh", "offpeak_kwh")
DECIMALS = ("quantity", *BANDS, "kvarh", "max_demand_kw", "old_reading", "new_reading")
OF_ELECTRICITY = (*BANDS, "kvarh", "max_demand_kw", "reactive_vnd", "capacity_vnd")
MONEY = ("before_vat_vnd", "amount_vnd", "reactive_vnd", "capacity_vnd")
ROUNDING = Decimal("0.5")
TEXTS = {"number": 80, "note": 500}


@dataclass(frozen=True, slots=True, kw_only=True)
class BillFacts:
    """A bill; fields as in ``bills.Bill``. ``quantity`` may follow from bands or from readings.

    ``is_meter_changed`` says that the meter was changed or started anew, so that a reading lower
    than the last is no slip.
    """

    carrier: str = ELECTRICITY
    meter_id: int | None = None
    starts_on: date | None = None
    ends_before: date | None = None
    unit: str = ""
    quantity: Decimal | None = None
    normal_kwh: Decimal | None = None
    peak_kwh: Decimal | None = None
    offpeak_kwh: Decimal | None = None
    kvarh: Decimal | None = None
    max_demand_kw: Decimal | None = None
    old_reading: Decimal | None = None
    new_reading: Decimal | None = None
    is_meter_changed: bool = False
    before_vat_vnd: int | None = None
    amount_vnd: int | None = None
    reactive_vnd: int | None = None
    capacity_vnd: int | None = None
    number: str = ""
    note: str = ""


def settle_bill(facts: BillFacts, *, today: date, multiplier: Decimal = Decimal(1)) -> BillFacts:
    """Return the bill as it is kept: unit and quantity always there.

    ``multiplier`` of the meter turns a difference of readings into the quantity. Raises BadInput
    that names the field and says what was expected.
    """
    carrier = get_carrier(facts.carrier)
    unit = facts.unit or carrier.units[0]
    if unit not in carrier.units:
        raise _bad(
            "unit",
            "{carrier} tính bằng {units}; đơn vị “{unit}” không dùng được",
            carrier=carrier.label_vi,
            units=", ".join(unit_words(each) for each in carrier.units),
            unit=str(unit)[:20],
        )
    _check_days(facts, today=today)
    for name in DECIMALS:
        _check_number(name, getattr(facts, name))
    for name in MONEY:
        _check_money(name, getattr(facts, name))
    if facts.carrier != ELECTRICITY:
        for name in OF_ELECTRICITY:
            if getattr(facts, name) is not None:
                raise _bad(name, "Chỉ hóa đơn điện có ô này; để trống")
    _check_parts_of_money(facts)
    texts: dict[str, Any] = {name: _text(name, getattr(facts, name)) for name in TEXTS}
    quantity = _quantity(replace(facts, unit=unit), multiplier=multiplier)
    return replace(facts, unit=unit, quantity=quantity, **texts)


def plain(value: Any) -> Any:
    """Return a value as JSON keeps it: days and decimals as words."""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def _check_days(facts: BillFacts, *, today: date) -> None:
    first, last = facts.starts_on, facts.ends_before
    if not isinstance(first, date) or first < EARLIEST:
        raise _bad("starts_on", "Cần ngày đầu kỳ, từ {day}", day=f"{EARLIEST:%d/%m/%Y}")
    if not isinstance(last, date) or last <= first:
        raise _bad("ends_on", "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi")
    if (last - first).days > MOST_DAYS:
        raise _bad(
            "ends_on", "Một hóa đơn dài nhất {most} ngày; tách thành nhiều kỳ", most=MOST_DAYS
        )
    if (last - today).days > 1:
        raise _bad("ends_on", "Kỳ này chưa hết: ngày cuối kỳ phải tới hôm nay là muộn nhất")


def _check_number(name: str, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, Decimal) or not value.is_finite():
        raise _bad(name, "Cần một số")
    if not 0 <= value <= MOST:
        raise _bad(name, "Cần một số từ 0 đến {most}", most=format_number(MOST))
    if -int(value.as_tuple().exponent) > 3 and value != value.quantize(Decimal("0.001")):
        raise _bad(name, "Nhiều nhất ba chữ số sau dấu phẩy")


def _check_money(name: str, value: Any) -> None:
    if value is not None and (type(value) is not int or not 0 <= value <= MOST_VND):
        raise _bad(
            name, "Cần một số tiền từ 0 đến {most} đồng", most=format_number(Decimal(MOST_VND))
        )


def _check_parts_of_money(facts: BillFacts) -> None:
    before, amount = facts.before_vat_vnd, facts.amount_vnd
    if before is not None and amount is not None and amount < before:
        raise _bad("amount_vnd", "Tiền thanh toán gồm cả thuế, không thể ít hơn tiền trước thuế")
    whole = amount if before is None else before
    parts = (facts.reactive_vnd or 0) + (facts.capacity_vnd or 0)
    if whole is not None and parts > whole:
        field = "reactive_vnd" if facts.reactive_vnd else "capacity_vnd"
        raise _bad(field, "Tiền phản kháng và tiền công suất là phần của tiền trước thuế")


def _quantity(facts: BillFacts, *, multiplier: Decimal) -> Decimal:
    """Return the quantity; what bands, readings and the person say must agree."""
    said = facts.quantity
    for field, told in (
        ("quantity", _by_bands(facts)),
        ("new_reading", _by_readings(facts, multiplier)),
    ):
        if told is None:
            continue
        if said is not None and abs(said - told) > ROUNDING:
            raise _bad(
                field,
                "Sản lượng ghi {said}, cộng ra {told}: sửa cho khớp",
                said=format_number(said),
                told=format_number(told),
            )
        said = told if said is None else said
    if said is None:
        raise _bad("quantity", "Cần sản lượng của kỳ, hoặc sản lượng theo ba khung giờ")
    return said


def _by_bands(facts: BillFacts) -> Decimal | None:
    told = [getattr(facts, name) for name in BANDS]
    if all(each is None for each in told):
        return None
    for name, value in zip(BANDS, told, strict=True):
        if value is None:
            raise _bad(name, "Ghi đủ ba khung giờ (khung không dùng ghi 0), hoặc để trống cả ba")
    if facts.unit != "kWh":
        raise _bad("unit", "Sản lượng theo khung giờ tính bằng kWh")
    return sum(told, Decimal(0))


def _by_readings(facts: BillFacts, multiplier: Decimal) -> Decimal | None:
    old, new = facts.old_reading, facts.new_reading
    if old is None and new is None:
        return None
    if old is None or new is None:
        field = "old_reading" if old is None else "new_reading"
        raise _bad(field, "Ghi cả chỉ số đầu kỳ và cuối kỳ, hoặc để trống cả hai")
    if facts.is_meter_changed:
        return None
    if new < old:
        raise _bad(
            "new_reading",
            "Chỉ số cuối kỳ {new} nhỏ hơn đầu kỳ {old}: nếu đã thay công tơ hoặc công tơ quay vòng,"
            " đánh dấu “Đã thay công tơ” và ghi sản lượng",
            new=format_number(new),
            old=format_number(old),
        )
    return (new - old) * multiplier


def _text(name: str, text: Any) -> str:
    if not isinstance(text, str) or len(nfc(text)) > TEXTS[name]:
        raise _bad(name, "Nhiều nhất {most} ký tự", most=TEXTS[name])
    return nfc(text.replace("\x00", "")).strip()


def _bad(field: str, message: str, **params: Any) -> BadInput:
    return BadInput("energy_use.bad_bill", message, field=field, **params)
