"""Each carrier's facts exist in our data, on or off, and are read in a unit of the carrier."""

from __future__ import annotations

import pytest

from khuyencong.domain.energy.facts import list_facts, not_read
from khuyencong.domain.energy_use.carriers import (
    Carrier,
    base_of,
    find_factor_unit,
    find_unit_of_use,
    list_carriers,
)

KNOWN = {each.id: each for each in (*list_facts("factors", "toe"), *list_facts("factors", "fuels"))}
NOT_READ = {"toe.firewood", "toe.rice_husk"}  # consumption.yaml: missing


@pytest.mark.parametrize("carrier", list_carriers(), ids=lambda each: each.id)
def test_its_facts_and_units_are_known(carrier: Carrier) -> None:
    assert all(find_unit_of_use(unit) for unit in carrier.units)
    bases = {base_of(unit) for unit in carrier.units}
    for fact in carrier.toe:
        if fact not in NOT_READ:
            read = find_factor_unit(KNOWN[fact].unit)
            assert read and read.base in bases
    for fact in (carrier.heat, carrier.carbon):
        assert not fact or fact in KNOWN
    assert any("3505" in why for why in not_read())
