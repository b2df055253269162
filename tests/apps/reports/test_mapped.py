"""The money of a year on the map of its last day: old provinces, merged ones, who sees what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.places.queries import get_province
from khuyencong.apps.reports.counting.counts import rows_behind
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.mapped import MONEY, MappedProvince, money_on_map
from khuyencong.domain.indicators.periods import years
from tests.apps.reports.conftest import MILLION

THEN, TODAY = date(2016, 1, 1), date(2026, 1, 1)
EVERYTHING = Scope("", "")


@pytest.fixture
def give(
    past_of: Callable[..., Any], make_unit: Any, make_account: Any
) -> Callable[[str, date, int, int], Any]:
    """Return a giver: the province of a name on a day, the year, million approved."""

    def given(name: str, on: date, year: int, million: int) -> Any:
        province = get_province(name, on)
        unit = make_unit("promotion_centre", province, f"centre-{province.uid}-{year}")
        past_of(unit, make_account(unit, "officer"), year, kcdp=million)
        return province

    return given


def on_map(year: int, sight: set[int] | None = None) -> dict[str, MappedProvince]:
    found = money_on_map(EVERYTHING, year, sight=sight, today=TODAY)
    assert sum(len(each.shapes) for each in found) == 65  # 63 mainlands, Hoàng Sa, Trường Sa
    return {each.label_vi: each for each in found}


def test_an_early_year_draws_the_old_provinces(give: Any, django_assert_num_queries: Any) -> None:
    give("Bình Định", THEN, 2016, 50)
    give("Gia Lai", THEN, 2016, 20)
    with django_assert_num_queries(4):
        found = on_map(2016)
    assert len(found) == 63
    assert (found["Bình Định"].approved_vnd, found["Bình Định"].projects) == (50 * MILLION, 1)
    assert found["Gia Lai"].approved_vnd == 20 * MILLION
    assert found["Gia Lai"].shapes == ("gialai",)
    assert found["Hà Nội"].approved_vnd is None  # no unit of Hà Nội keeps anything here


def test_a_late_year_draws_the_merged_ones(give: Any) -> None:
    give("Bình Định", THEN, 2025, 50)  # the first half of the year, under the old name
    give("Gia Lai", TODAY, 2025, 20)
    found = on_map(2025)
    assert len(found) == 34
    assert found["Gia Lai"].approved_vnd == 70 * MILLION  # 50 + 20
    assert set(found["Gia Lai"].shapes) == {"binhdinh", "gialai"}
    rows = rows_behind(MONEY, EVERYTHING, years(2025, 2025), ("province", found["Gia Lai"].keys))
    assert sum(row["adds"] for row in rows) == 70 * MILLION
    assert set(found["Đà Nẵng"].shapes) == {"danang", "quangnam", "hoangsa"}
    assert "truongsa" in found["Khánh Hòa"].shapes


def test_what_stands_under_a_later_province_is_not_divided(give: Any) -> None:
    give("Bình Định", THEN, 2016, 50)
    give("Gia Lai", TODAY, 2016, 20)  # the merged province entered its past
    found = on_map(2016)
    assert len(found) == 62  # two of the 63 are drawn as one
    assert found["Gia Lai"].approved_vnd == 70 * MILLION
    assert "Bình Định" not in found


def test_a_merged_province_sees_its_own_in_the_whole(give: Any) -> None:
    own = {give("Bình Định", THEN, 2016, 50).pk, give("Gia Lai", THEN, 2015, 20).pk}
    give("Bình Dương", THEN, 2016, 7)
    found = on_map(2016, own | {get_province("Gia Lai", TODAY).pk})
    assert {name for name, each in found.items() if each.in_sight} == {"Bình Định", "Gia Lai"}
    assert found["Gia Lai"].approved_vnd == 0  # its unit is here, nothing was approved
    assert found["Bình Dương"].approved_vnd is None
