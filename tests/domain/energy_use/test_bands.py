"""Bills against the tariff of their days; what the peak is worth by the hours that hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy_use.bands import BandYear, split_bands
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.reactive import power_factor, split_reactive
from khuyencong.domain.energy_use.site_year import SiteYear, site_year_of

ON = date(2026, 6, 1)


def bill(first: str, last: str, bands: tuple[int, int, int] | None, **values: Any) -> Bill:
    """A bill of 1000 kWh: normal, peak, off-peak."""
    names = ("normal_kwh", "peak_kwh", "offpeak_kwh")
    told = dict(zip(names, map(Decimal, bands), strict=True)) if bands else {}
    whole = {"carrier": "electricity", "unit": "kWh", "quantity": Decimal(1000)}
    days = {"starts_on": date.fromisoformat(first), "ends_before": date.fromisoformat(last)}
    return Bill(**whole, **days, **told, **values)


def year_of(*bills: Bill, **about: Any) -> SiteYear:
    contract = {"use": "production", "voltage": "6_22", "is_three_price": True}
    days = {"starts_on": date(2019, 1, 1), "ends_before": date(2027, 1, 1)}
    return site_year_of(bills=bills, **days, **(contract | about))


def split(*bills: Bill, **about: Any) -> BandYear:
    return split_bands(year_of(*bills, **about), on=ON)


def test_a_bill_is_set_against_the_prices_of_its_days() -> None:
    # 2022 (QĐ 648, 6 to 22 kV): 600 x 1611 + 250 x 2964 + 150 x 1044 = 1.864.200
    found = split(bill("2022-03-01", "2022-04-01", (600, 250, 150), before_vat_vnd=1_900_000))
    (row,) = found.months
    assert (row.expected_vnd, row.difference_vnd) == (1_864_200, 35_800)
    assert row.acts == ("QĐ 648/QĐ-BCT",)
    assert found.shares["peak"] == Decimal("0.25")
    assert found.average_vnd == 1900


def test_money_for_reactive_energy_is_no_energy() -> None:
    said = {"before_vat_vnd": 1_900_000, "reactive_vnd": 35_800}
    (row,) = split(bill("2022-03-01", "2022-04-01", (600, 250, 150), **said)).months
    assert row.difference_vnd == 0


def test_at_one_price_all_is_at_the_normal_price() -> None:
    given = bill("2022-03-01", "2022-04-01", None, before_vat_vnd=1_611_000)
    (row,) = split(given, is_three_price=False).months
    assert (row.expected_vnd, row.difference_vnd) == (1_611_000, 0)
    (row,) = split(given).months
    assert (row.expected_vnd, row.notes) == (None, ("Hóa đơn không chia theo khung giờ",))


def test_days_without_a_tariff_in_force_are_not_guessed() -> None:
    given = bill("2024-02-01", "2024-03-01", (600, 250, 150), before_vat_vnd=1)
    (row,) = split(given).months
    assert (row.expected_vnd, row.notes) == (None, ("Chưa có biểu giá dùng được cho ngày này",))
    (row,) = split(given, use="", voltage="").months
    assert row.notes == ("Chưa ghi mục đích mua điện và cấp điện áp của địa điểm",)


def test_vat_is_taken_off_by_its_dated_rate() -> None:
    # 8 % from 01/07/2025: 1.080.000 / 1,08
    (row,) = split(bill("2025-08-01", "2025-09-01", None, amount_vnd=1_080_000)).months
    assert row.billed_vnd == 1_000_000
    (row,) = split(bill("2022-03-01", "2022-04-01", None, amount_vnd=1_080_000)).months
    assert row.billed_vnd is None
    assert "thuế suất" in row.notes[0]


def test_moving_the_peak_is_worth_what_the_hours_of_today_say() -> None:
    # May 2026, 31 days with 310 kWh of peak: 3650 kWh a year; QĐ 1279, 6 to 22 kV:
    # 3650 x (3508 - 1899) = 5.872.850 to normal, 3650 x (3508 - 1234) = 8.300.100 to off-peak
    found = split(bill("2026-05-01", "2026-06-01", (540, 310, 150)))
    assert found.shift
    assert (found.shift.peak_kwh, found.shift.peak_hours) == (3650, ("17:30-22:30",))
    assert (found.shift.to_normal_vnd, found.shift.to_offpeak_vnd) == (5_872_850, 8_300_100)


def test_bills_by_the_old_hours_say_nothing_of_the_new_peak() -> None:
    given = bill("2026-03-01", "2026-04-01", (540, 310, 150))
    found = split(given)
    assert found.shift is None
    assert "chưa có hóa đơn nào theo khung giờ đang dùng" in found.shift_note.lower()
    # a contract that went over on 01/06/2026 was billed by the old hours in May
    may = bill("2026-05-01", "2026-06-01", (540, 310, 150))
    assert split(may, new_hours_from=date(2026, 6, 1)).shift is None


def test_power_factor_of_each_bill() -> None:
    # 800 kWh and 600 kvarh: 0,8; no rule in force, so no money
    given = bill("2026-05-01", "2026-06-01", None, kvarh=Decimal(750), reactive_vnd=90_000)
    found = split_reactive(year_of(given, bill("2026-06-01", "2026-07-01", None)))
    (row,) = found.months
    assert row.cos_phi == Decimal("0.8")  # 1000 / sqrt(1000^2 + 750^2) = 1000 / 1250
    assert (row.required, row.surcharge_vnd, row.charged_vnd) == (None, None, 90_000)
    assert (found.charged_vnd, found.untold) == (90_000, 1)
    assert "không tính tiền" in found.note
    assert power_factor(Decimal(0), Decimal(0)) is None
