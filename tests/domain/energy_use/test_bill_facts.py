"""A bill with a wrong shape is refused at its field, with what was expected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.domain.energy_use.bill_facts import BillFacts, settle_bill
from khuyencong.domain.foundation.errors import BadInput

TODAY = date(2026, 3, 15)


def settle(multiplier: int = 1, **values: Any) -> BillFacts:
    given: dict[str, Any] = {"starts_on": date(2026, 1, 1), "ends_before": date(2026, 2, 1)}
    given |= {"quantity": Decimal(1000)}
    return settle_bill(BillFacts(**(given | values)), today=TODAY, multiplier=Decimal(multiplier))


def bands(normal: int, peak: int, offpeak: int | None) -> dict[str, Any]:
    names = ("normal_kwh", "peak_kwh", "offpeak_kwh")
    told = (normal, peak, offpeak)
    return {name: None if v is None else Decimal(v) for name, v in zip(names, told, strict=True)}


def test_the_quantity_follows_from_bands() -> None:
    assert settle(quantity=None, **bands(600, 250, 150)).quantity == 1000


def test_the_quantity_follows_from_readings_times_the_multiplier() -> None:
    readings = {"old_reading": Decimal("120.5"), "new_reading": Decimal("150.5")}
    assert settle(40, quantity=None, **readings).quantity == 1200  # 30 steps of 40 kWh


def test_a_changed_meter_may_read_less() -> None:
    readings = {"old_reading": Decimal(99_900), "new_reading": Decimal(120)}
    assert settle(is_meter_changed=True, **readings).quantity == 1000


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"quantity": Decimal(-5)}, "quantity", "từ 0 đến"),
        ({"quantity": Decimal("NaN")}, "quantity", "Cần một số"),
        ({"quantity": Decimal("1e400")}, "quantity", "từ 0 đến"),
        ({"quantity": 12.5}, "quantity", "Cần một số"),
        ({"quantity": Decimal("0.1234")}, "quantity", "ba chữ số"),
        ({"quantity": None}, "quantity", "Cần sản lượng"),
        (bands(600, 250, None), "offpeak_kwh", "đủ ba khung giờ"),
        (bands(600, 250, 400), "quantity", "cộng ra 1.250"),
        ({"unit": "l"}, "unit", "tính bằng kWh, MWh"),
        ({"unit": "MWh", **bands(1, 2, 3)}, "unit", "bằng kWh"),
        ({"carrier": "coal_3_4", "kvarh": Decimal(1)}, "kvarh", "Chỉ hóa đơn điện"),
        ({"carrier": "plutonium"}, "carrier", "Chọn loại"),
        ({"starts_on": None}, "starts_on", "Cần ngày đầu kỳ"),
        ({"ends_before": date(2026, 1, 1)}, "ends_on", "từ ngày đầu kỳ trở đi"),
        ({"ends_before": date(2026, 4, 1)}, "ends_on", "chưa hết"),
        ({"starts_on": date(2024, 1, 1)}, "ends_on", "dài nhất 400 ngày"),
        ({"old_reading": Decimal(9)}, "new_reading", "Ghi cả chỉ số"),
        (
            {"old_reading": Decimal(99_900), "new_reading": Decimal(120)},
            "new_reading",
            "đã thay công tơ",
        ),
        ({"old_reading": Decimal(0), "new_reading": Decimal(900)}, "new_reading", "cộng ra 900"),
        ({"before_vat_vnd": -1}, "before_vat_vnd", "số tiền"),
        ({"before_vat_vnd": 1.5}, "before_vat_vnd", "số tiền"),
        ({"before_vat_vnd": 100, "amount_vnd": 99}, "amount_vnd", "gồm cả thuế"),
        ({"before_vat_vnd": 100, "reactive_vnd": 101}, "reactive_vnd", "phần của tiền"),
        ({"number": "x" * 81}, "number", "80 ký tự"),
    ],
)
def test_bad_input_names_its_field(values: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(BadInput, match=words) as refusal:
        settle(**values)
    assert refusal.value.field == field
