"""Energy, gas and water of a reading from bills; by hand from the factors of domain/energy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.cleaner_production.billed import NO_BILLS, billed_figures
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.site_year import SiteYear, site_year_of

JANUARY = {"starts_on": date(2023, 1, 1), "ends_before": date(2023, 2, 1)}


def bill(carrier: str, quantity: str, unit: str, **values: Any) -> Bill:
    return Bill(carrier=carrier, quantity=Decimal(quantity), unit=unit, **(JANUARY | values))


def year_of(*bills: Bill, **days: Any) -> SiteYear:
    return site_year_of(bills=bills, **(JANUARY | days))


def test_electricity_gives_energy_and_gas() -> None:
    """10 000 kWh are 36 000 MJ, and 10 MWh x 0,6592 of 2023 are 6,592 tCO2."""
    found = billed_figures(year_of(bill("electricity", "10000", "kWh")))
    assert found["energy_mj"].value == 36_000
    assert found["energy_mj"].source == "hóa đơn 01/2023: điện 10.000 kWh (1 kWh = 3,6 MJ)"
    assert found["ghg_t"].value == Decimal("6.592")
    assert "năm 2023" in found["ghg_t"].source
    assert found["water_m3"].note == NO_BILLS


def test_a_month_of_the_meter_without_a_bill_leaves_it_open() -> None:
    year = year_of(
        bill("electricity", "10000", "kWh"),
        bill("water", "30", "m3"),
        ends_before=date(2023, 4, 1),
    )
    found = billed_figures(year)
    assert {each.value for each in found.values()} == {None}
    assert found["energy_mj"].note == "thiếu hóa đơn điện tháng 02/2023, 03/2023"
    assert found["water_m3"].note == "thiếu hóa đơn nước tháng 02/2023, 03/2023"


def test_a_fuel_without_heat_leaves_energy_open_and_is_named() -> None:
    """Firewood by the ster has no heat by mass; its CO2 is not added anyway."""
    found = billed_figures(year_of(bill("electricity", "1", "MWh"), bill("firewood", "2", "ster")))
    assert found["energy_mj"].value is None
    assert found["energy_mj"].note.startswith("củi: ")
    assert found["ghg_t"].value == Decimal("0.659")  # 1 MWh x 0,6592


def test_water_is_what_was_billed() -> None:
    found = billed_figures(year_of(bill("water", "30.5", "m3")))
    assert found["water_m3"].value == Decimal("30.5")
    assert found["water_m3"].source == "hóa đơn 01/2023"
    assert found["energy_mj"].note == NO_BILLS
