"""Prices a saving may take: the contract's tariff of that day, the mean of the bills."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.audits.prices import price_choices
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.energy.tariffs import find_tariff
from tests.audit_cast import energy_site

__all__ = ["energy_site"]
ON = date(2019, 6, 1)


def test_three_prices_of_the_tariff_with_their_document(energy_site: Site) -> None:
    """22 to 110 kV by the decision of 20/3/2019: 1 555, 2 871 and 1 007 đồng (facts/tariffs)."""
    energy_site.use, energy_site.voltage = "production", "22_110"
    tariff = find_tariff(use="production", voltage="22_110", on=ON)
    assert tariff is not None
    found = price_choices(energy_site, on=ON)
    assert [each.unit_price for each in found] == [1555, 2871, 1007]
    assert all(tariff.act in each.source for each in found)


def test_one_price_where_it_buys_at_one(energy_site: Site) -> None:
    energy_site.use, energy_site.voltage = "production", "22_110"
    energy_site.is_three_price = False
    (found,) = price_choices(energy_site, on=ON)
    assert found.unit_price == Decimal(1555)


def test_none_while_the_contract_is_not_known(energy_site: Any) -> None:
    assert price_choices(energy_site, on=ON) == ()
    energy_site.use, energy_site.voltage = "production", "22_110"
    assert price_choices(energy_site, on=date(2001, 1, 1)) == ()
