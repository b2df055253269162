"""What is saved in TOE and CO2: by the table that bills go by, with the lines people confirmed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.energy.book import FactBook, FactConfirmation
from khuyencong.domain.energy_audit.benefit import Saved, benefit_of
from khuyencong.domain.energy_audit.saved import list_saved_kinds
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.carriers import base_of
from khuyencong.domain.energy_use.costs import split_costs
from khuyencong.domain.energy_use.site_year import site_year_of

ON = date(2024, 12, 31)
YEAR = {"starts_on": date(2024, 1, 1), "ends_before": date(2025, 1, 1)}


def read(key: str, value: str) -> FactConfirmation:
    return FactConfirmation(
        key=key,
        act="Số hiệu minh họa",
        article="Phụ lục I",
        read_on=date(2025, 1, 1),
        confirmed_by="Người đọc",
        value=Decimal(value),
    )


SHIPPED = FactBook.shipped()
READ = SHIPPED.with_confirmations(
    [
        read("fuels:ncv.anthracite@2006-01-01", "25"),
        read("fuels:ef.anthracite@2006-01-01", "100000"),
        read("fuels:ncv.wood_biogenic@2006-01-01", "15"),
        read("fuels:ef.wood_biogenic@2006-01-01", "110000"),
    ]
)
COAL = Saved(what="coal_3_4", quantity=Decimal(2000))


def test_a_fuel_has_co2_once_its_values_were_read() -> None:
    """2 000 kg = 2 t x 25 GJ/t = 50 GJ = 0.05 TJ x 100 000 kg/TJ = 5 000 kg = 5 t."""
    before = benefit_of([COAL], on=ON, facts=SHIPPED)
    after = benefit_of([COAL], on=ON, facts=READ)
    assert (before.tco2, after.tco2) == (None, 5)
    assert before.toe == after.toe == Decimal("1.2")  # 2 t x 0.6 TOE/t
    assert any("CO2" not in said and "phát thải" in said for said in before.missing)
    assert any("Số hiệu minh họa" in said for said in after.told)


def test_co2_of_biomass_is_never_added() -> None:
    wood = Saved(what="firewood", quantity=Decimal(1000))
    told = benefit_of([wood, COAL], on=ON, facts=READ)
    assert told.tco2 == 5
    assert any(said.startswith("Củi: CO2 của sinh khối") for said in told.missing)


@pytest.mark.parametrize("kind", [k for k in list_saved_kinds().values() if k.is_energy])
def test_a_saving_weighs_what_the_same_bill_weighs(kind: object) -> None:
    """1 000 of our unit saved is what a bill of 1 000 of that unit comes to."""
    carrier = kind.carrier  # type: ignore[attr-defined]
    saved = Saved(what=carrier.id, quantity=Decimal(1000))
    told = benefit_of([saved], on=ON, facts=READ)
    base = base_of(carrier.units[0])
    bill = Bill(carrier=carrier.id, quantity=1000 * saved.kind.times, unit=base, **YEAR)
    (row,) = split_costs(site_year_of(bills=[bill], facts=READ, **YEAR)).rows
    assert told.toe == row.toe.value
    assert told.tco2 == (None if carrier.is_biomass else row.co2_t.value)
