"""Peers make the same product in the same unit, in the same province and period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.facts import SiteFacts
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.apps.energy_use.peers import peer_consumption
from tests.energy_use_cast import bill_of

MARCH = date(2016, 3, 1)


@pytest.fixture
def peer(site: Any, officer: Any, at: Any) -> Any:
    """Return what adds a site with one month: kWh, tonnes, product."""

    def add(name: str, kwh: int, made: int, product: str = "Gạo", unit: str = "tấn") -> Any:
        where = {"establishment": site.establishment, "unit": site.unit}
        other = save_site(facts=SiteFacts(name=name), actor=officer, at=at, **where)
        bill_of(other, "2016-03", officer=officer, at=at, quantity=Decimal(kwh))
        values = {MARCH: Decimal(made)}
        series = [Series(kind="output", name=product, unit=unit, values=values)]
        set_months(site=other, series=series, actor=officer, at=at)
        return other

    return add


def ask(site: Any, account: Any, ends_before: date = date(2016, 4, 1)) -> list[float]:
    period = {"starts_on": MARCH, "ends_before": ends_before}
    return peer_consumption(site, product="Gạo", unit="tấn", visible_to=account, **period)


def test_only_the_same_product_and_unit_counts(site: Any, officer: Any, peer: Any) -> None:
    peer("A", 400, 10)
    peer("B", 300, 10, product="GẠO")  # the same word
    peer("C", 300, 10, product="Cám")
    peer("D", 300, 10, unit="bao")
    assert ask(site, officer) == [30.0, 40.0]


def test_a_peer_without_bills_or_output_is_left_out(site: Any, officer: Any, peer: Any) -> None:
    peer("A", 0, 10)
    peer("B", 300, 0)
    assert ask(site, officer) == []


def test_the_site_itself_and_other_periods_do_not_count(
    site: Any, officer: Any, outsider: Any, peer: Any
) -> None:
    own = peer("A", 400, 10)
    assert ask(own, officer) == []
    assert ask(site, officer, ends_before=MARCH) == []
    assert ask(site, outsider) == []


def test_bills_in_another_unit_are_turned(site: Any, officer: Any, at: Any, peer: Any) -> None:
    other = peer("A", 400, 10)
    bill_of(other, "2016-04", officer=officer, at=at, quantity=Decimal(1), unit="MWh")
    assert ask(site, officer, ends_before=date(2016, 5, 1)) == [140.0]  # 400 + 1000 kWh for 10 t
