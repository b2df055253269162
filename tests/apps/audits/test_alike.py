"""Enterprises alike are counted in the provinces one sees; reasons only of rows one may read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.audits.alike import (
    alike_measures,
    counts_by_code,
    refusals_of,
    trades_told,
)
from tests.apps.audits.told import told

__all__ = ["told"]
Maker = Callable[..., Any]


def test_a_province_counts_its_own(told: Maker, officer: Any, outsider: Any) -> None:
    for status in ("done", "done", "done", "refused"):
        told(status)
    told("done", unit=outsider.main_unit())
    found = alike_measures(code="2.4115", provinces=provinces_in_sight(officer))
    assert (found.told, found.done, found.refused) == (4, 3, None)
    assert found.median_payback_years == Decimal(2)  # 100 / 50
    other = alike_measures(code="2.4115", provinces=provinces_in_sight(outsider))
    assert other.told is None
    assert alike_measures(code="2.4115", provinces=None).told == 5  # the nation


def test_another_code_is_another_thing(told: Maker, officer: Any) -> None:
    for _ in range(3):
        told("done", code="2.2511")
    provinces = provinces_in_sight(officer)
    assert alike_measures(code="2.4115", provinces=provinces).told == 0
    told("done", code="")
    assert set(counts_by_code(provinces=provinces)) == {"2.2511"}


def test_the_list_counts_as_the_page_does(told: Maker, officer: Any) -> None:
    for status in ("done", "proposed", "proposed"):
        told(status)
    told("proposed", code="2.2511")
    counts = counts_by_code(provinces=provinces_in_sight(officer))
    assert set(counts) == {"2.4115"}  # one establishment alone is not shown
    assert (counts["2.4115"].told, counts["2.4115"].done) == (3, None)


def test_a_trade_asks_its_own(told: Maker, officer: Any) -> None:
    for trade in ("food", "food", "food", "wood"):
        told("done", trade=trade)
    provinces = provinces_in_sight(officer)
    assert trades_told(code="2.4115", provinces=provinces) == ["food", "wood"]
    assert alike_measures(code="2.4115", provinces=provinces, trade="food").done == 3
    assert alike_measures(code="2.4115", provinces=provinces, trade="wood").told is None


def test_reasons_are_read_by_those_who_see_the_row(
    told: Maker, officer: Any, outsider: Any
) -> None:
    told("refused", reason="Sắp dời xưởng")
    assert [each.reason for each in refusals_of("2.4115", visible_to=officer)] == ["Sắp dời xưởng"]
    assert refusals_of("2.4115", visible_to=outsider) == []
