"""Money, TOE, heat and CO2 of each carrier; hand-computed from the factors of domain/energy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.own_heat import OwnHeat
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.costs import CostSplit, split_costs
from khuyencong.domain.energy_use.site_year import SiteYear, site_year_of
from khuyencong.domain.energy_use.threshold import find_thresholds

JANUARY = {"starts_on": date(2023, 1, 1), "ends_before": date(2023, 2, 1)}


def bill(carrier: str, quantity: str, unit: str, **values: Any) -> Bill:
    return Bill(carrier=carrier, quantity=Decimal(quantity), unit=unit, **(JANUARY | values))


def year_of(*bills: Bill) -> SiteYear:
    return site_year_of(bills=bills, **JANUARY)


def split(*bills: Bill) -> CostSplit:
    return split_costs(year_of(*bills))


def test_electricity_has_all_figures() -> None:
    (row,) = split(bill("electricity", "10000", "kWh", before_vat_vnd=17_000_000)).rows
    assert row.toe.value == Decimal("1.543")  # 10000 x 0,0001543
    assert row.heat_gj.value == 36  # 10000 x 3,6 MJ
    assert row.co2_t.value == Decimal("6.592")  # 10 MWh x 0,6592 of 2023
    assert row.average_vnd == 1700
    assert "năm 2023" in row.co2_t.source
    assert "3505" in row.toe.source


def test_a_year_without_a_grid_factor_says_which_stands_in() -> None:
    days = {"starts_on": date(2025, 1, 1), "ends_before": date(2025, 2, 1)}
    power = Bill(carrier="electricity", quantity=Decimal(1000), unit="kWh", **days)
    (row,) = split_costs(site_year_of(bills=[power], **days)).rows
    assert row.co2_t.value == Decimal("0.6592")
    assert row.co2_t.note == "Chưa có hệ số công bố cho năm 2025; dùng hệ số năm 2023"


def test_fuels_are_counted_by_their_own_factor() -> None:
    found = split(
        bill("diesel", "1000", "l", before_vat_vnd=18_000_000),
        bill("coal_3_4", "5000", "kg", amount_vnd=20_000_000),
        bill("lpg", "100", "kg", before_vat_vnd=2_000_000),
    )
    toe = {each.carrier: each.toe.value for each in found.rows}
    assert toe == {
        "diesel": Decimal("0.88"),  # 0,88 for 1000 l
        "coal_3_4": Decimal(3),  # 5 t x 0,6
        "lpg": Decimal("0.109"),  # 0,1 t x 1,09
    }
    assert found.toe == Decimal("3.989")
    assert (found.cost_vnd, found.has_vat) == (40_000_000, True)
    shares = {each.carrier: each.cost_share for each in found.rows}
    assert shares["coal_3_4"] == Decimal("0.5")


def test_diesel_by_mass_has_another_factor() -> None:
    (row,) = split(bill("diesel", "2", "t")).rows
    assert row.toe.value == Decimal("2.04")  # 2 t x 1,02


def test_biomass_without_an_official_factor_says_so() -> None:
    found = split(bill("rice_husk", "30", "t", before_vat_vnd=0), bill("water", "10", "m3"))
    husk, water = found.rows
    assert (husk.toe.value, husk.toe.note) == (None, "Chưa có hệ số quy đổi TOE dùng được")
    assert husk.co2_t.value is None
    assert found.without_toe == ("Trấu",)  # water is no energy
    assert (water.toe.value, water.toe.note) == (None, "")
    assert found.cost_vnd is None  # the water's money is not said


def test_a_fuel_whose_factor_nobody_read_has_no_co2() -> None:
    (row,) = split(bill("coal_3_4", "5", "t")).rows
    assert (row.co2_t.value, row.co2_t.note) == (None, "Chưa có hệ số phát thải dùng được")


def test_thresholds_say_what_they_leave_out() -> None:
    year = year_of(bill("electricity", "648000", "kWh"), bill("rice_husk", "30", "t"))
    industry, ghg_energy, ghg = find_thresholds(year, split_costs(year))
    assert industry.reached == Decimal("99.9864")  # 648000 x 0,0001543
    assert (industry.limit, industry.unit, industry.is_reached) == (1000, "TOE", False)
    assert industry.notes == ("chưa gồm Trấu",)
    assert ghg_energy.limit == 1000
    assert ghg.reached == Decimal("427.1616")  # 648 MWh x 0,6592


def test_a_site_s_own_heat_value_is_used_and_told_as_such() -> None:
    own = OwnHeat(carrier="rice_husk", unit="t", heat_gj=Decimal("12.5"), source="Phiếu số 7")
    husk = bill("rice_husk", "3000", "kg", before_vat_vnd=0)
    known = FactBook.shipped().with_own_heats([own])
    (row,) = split_costs(site_year_of(bills=[husk], facts=known, **JANUARY)).rows
    assert row.heat_gj.value == Decimal("37.5")  # 3 t x 12,5
    assert row.heat_gj.source == "12,5 GJ/tấn (Phiếu số 7)"
    assert "không phải bảng chính thức" in row.heat_gj.note
    assert row.toe.value is None  # heat is no TOE of the official table
