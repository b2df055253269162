"""All energy of a site by month; figures made up, factors of Công văn 3505 beside them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.own_heat import OwnHeat
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.costs import split_costs
from khuyencong.domain.energy_use.indicators import rows_of, specific_consumption
from khuyencong.domain.energy_use.site_year import MonthOutput, SiteYear, site_year_of
from khuyencong.domain.energy_use.whole_energy import ALL_KWH, ALL_TOE, whole_energy

JANUARY, FEBRUARY, MARCH, APRIL = (date(2024, month, 1) for month in (1, 2, 3, 4))


def bill(carrier: str, quantity: int, unit: str, month: date) -> Bill:
    ends = date(2024, month.month + 1, 1)
    given = {"carrier": carrier, "unit": unit, "starts_on": month, "ends_before": ends}
    return Bill(quantity=Decimal(quantity), **given)


def year_of(*bills: Bill, **about: object) -> SiteYear:
    made = [
        MonthOutput(month=month, product="Gạo", quantity=Decimal(10), unit="tấn")
        for month in (JANUARY, FEBRUARY, MARCH)
    ]
    span = {"starts_on": JANUARY, "ends_before": APRIL}
    return site_year_of(bills=bills, outputs=made, **span, **about)


POWER = [bill("electricity", 10_000, "kWh", month) for month in (JANUARY, FEBRUARY, MARCH)]
COAL = [bill("coal_3_4", 2, "t", JANUARY), bill("coal_3_4", 1, "t", MARCH)]
HUSK = [bill("rice_husk", 5, "t", JANUARY)]


def test_carriers_are_added_in_toe() -> None:
    """10 000 kWh x 0.0001543 = 1.543; coal 2 t x 0.6 = 1.2 in January, 0.6 in March."""
    year = year_of(*POWER, *COAL)
    told = whole_energy(year, way=ALL_TOE)
    assert told.months == {
        JANUARY: Decimal("2.743"),
        FEBRUARY: Decimal("1.543"),  # no coal came between two deliveries
        MARCH: Decimal("2.143"),
    }
    assert sum(told.months.values()) == split_costs(year).toe
    rows, lacking = rows_of(year, carrier=ALL_TOE, product="Gạo")
    assert not lacking
    # 6.429 TOE for 30 t
    assert specific_consumption(rows, product="Gạo") == pytest.approx(0.2143)


def test_what_has_no_factor_is_left_out_by_name() -> None:
    told = whole_energy(year_of(*POWER, *HUSK), way=ALL_TOE)
    assert set(told.months.values()) == {Decimal("1.543")}
    assert [label for label, _why in told.left_out] == ["Trấu"]
    (off,) = whole_energy(year_of(*POWER, *COAL), way=ALL_KWH).left_out
    assert off[0] == "Than cám loại 3, 4"
    assert "“Than antraxit: nhiệt trị thấp”: chưa ai đọc được văn bản" in off[1]


def test_heat_in_kwh_by_a_value_of_the_site() -> None:
    """5 t x 14.4 GJ/t = 72 GJ / 0.0036 = 20 000 kWh, beside 10 000 kWh of electricity."""
    own = OwnHeat(carrier="rice_husk", unit="t", heat_gj=Decimal("14.4"), source="Phiếu đo")
    known = FactBook.shipped().with_own_heats([own])
    told = whole_energy(year_of(*POWER, *HUSK, facts=known), way=ALL_KWH)
    assert told.months == {JANUARY: 30_000}
    assert told.lacking == (FEBRUARY, MARCH)  # after the last delivery nobody knows
    assert not told.left_out


def test_a_month_without_a_bill_of_a_metered_carrier_is_lacking() -> None:
    told = whole_energy(year_of(POWER[0], POWER[2], *COAL), way=ALL_TOE)
    assert (set(told.months), told.lacking) == ({JANUARY, MARCH}, ())
    gas = bill("natural_gas", 100, "m3", FEBRUARY)
    told = whole_energy(year_of(*POWER, gas), way=ALL_TOE)
    assert (set(told.months), told.lacking) == ({FEBRUARY}, (JANUARY, MARCH))


def test_water_is_no_energy() -> None:
    told = whole_energy(year_of(*POWER, bill("water", 9, "m3", JANUARY)), way=ALL_TOE)
    assert ([label for label, _source in told.counted], told.left_out) == (["Điện"], ())
