"""Series over the mergers of 2025: as each year was, and on the map of today."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap, read_map
from khuyencong.apps.reports.places import nation
from khuyencong.apps.reports.series import Series, build_series
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.reports.conftest import MILLION
from tests.template import AT

THEN, TODAY = date(2016, 1, 1), date(2026, 1, 1)
MONEY = Ask("approved_vnd")


@pytest.fixture
def places(db: None) -> ProvinceMap:
    return read_map(TODAY)


@pytest.fixture
def four(make_unit: Any, make_account: Any) -> dict[str, tuple[Any, Any]]:
    """Return the centre and its officer of four provinces of 2016, by name."""
    made = {}
    for number, name in enumerate(("Bình Định", "Gia Lai", "Bình Dương", "Hồ Chí Minh")):
        unit = make_unit("promotion_centre", get_province(name, THEN), f"centre-{number}")
        made[name] = (unit, make_account(unit, "officer"))
    return made


@pytest.fixture
def given(past_of: Callable[..., Any], four: dict[str, tuple[Any, Any]]) -> None:
    """In million: Bình Định 100 and 50, Gia Lai 30 and 20; Bình Dương 7, Hồ Chí Minh 3 in 2015."""
    for name, year, million in (
        ("Bình Định", 2015, 100),
        ("Bình Định", 2016, 50),
        ("Gia Lai", 2015, 30),
        ("Gia Lai", 2016, 20),
        ("Bình Dương", 2015, 7),
        ("Hồ Chí Minh", 2015, 3),
    ):
        past_of(*four[name], year, kcdp=million)


def told(series: Series) -> dict[str, tuple[int, ...]]:
    return {line.label_vi: line.values for line in series.lines}


def test_as_each_year_was(given: None, places: ProvinceMap) -> None:
    series = build_series(MONEY, nation(), 2015, 2016, places, is_todays=False)
    assert told(series) == {
        "Bình Định (cũ)": (100 * MILLION, 50 * MILLION),
        "Bình Dương (cũ)": (7 * MILLION, 0),
        "Gia Lai (cũ)": (30 * MILLION, 20 * MILLION),
        "Hồ Chí Minh (cũ)": (3 * MILLION, 0),
    }
    assert series.totals == (140 * MILLION, 70 * MILLION)
    assert series.peak == (2015, 140 * MILLION)


def test_on_the_map_of_today(given: None, places: ProvinceMap) -> None:
    series = build_series(MONEY, nation(), 2015, 2016, places, is_todays=True)
    assert told(series) == {
        "Gia Lai": (130 * MILLION, 70 * MILLION),  # 100 + 30, 50 + 20
        "Hồ Chí Minh": (10 * MILLION, 0),  # 7 + 3
    }
    assert series.totals == (140 * MILLION, 70 * MILLION)


def test_an_establishment_of_two_merged_provinces_is_one(
    four: dict[str, tuple[Any, Any]], past_of: Callable[..., Any], places: ProvinceMap
) -> None:
    unit, officer = four["Bình Định"]
    firm = record_establishment(
        record=EstablishmentRecord(name="Cơ sở gỗ"), unit=unit, actor=officer, at=AT
    )
    for name in ("Bình Định", "Gia Lai"):
        project = past_of(*four[name], 2015, kcdp=10)
        Project.objects.filter(pk=project.pk).update(establishment=firm)
    ask = Ask("establishments_supported")
    then = build_series(ask, nation(), 2015, 2015, places, is_todays=False)
    assert told(then) == {"Bình Định (cũ)": (1,), "Gia Lai (cũ)": (1,)}
    today = build_series(ask, nation(), 2015, 2015, places, is_todays=True)
    assert told(today) == {"Gia Lai": (1,)}
    assert then.totals == today.totals == (1,)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_merger_moves_no_dong(
    seed: int, four: dict[str, tuple[Any, Any]], past_of: Callable[..., Any], places: ProvinceMap
) -> None:
    dice = random.Random(seed)
    for _ in range(10):
        past_of(*four[dice.choice([*four])], dice.randint(2012, 2016), kcdp=dice.randint(1, 99))
    then, today = (
        build_series(MONEY, nation(), 2012, 2016, places, is_todays=each) for each in (False, True)
    )
    for at in range(5):
        sums = [sum(line.values[at] for line in each.lines) for each in (then, today)]
        assert sums == [then.totals[at]] * 2 == [today.totals[at]] * 2


def test_the_members_of_what_stands_today(places: ProvinceMap) -> None:
    gia_lai = get_province("Gia Lai", TODAY)
    old = {get_province(name, THEN).pk for name in ("Bình Định", "Gia Lai")}
    assert set(places.members(gia_lai.pk)) == {gia_lai.pk, *old}
    assert len(places.standing()) == 34


def test_years_the_wrong_way_round_are_refused(places: ProvinceMap) -> None:
    with pytest.raises(BadInput, match="2016 đến 2015"):
        build_series(MONEY, nation(), 2016, 2015, places, is_todays=True)


def test_one_place_alone(given: None, places: ProvinceMap) -> None:
    scope = Scope("Gia Lai", "Tỉnh Gia Lai", provinces=(get_province("Gia Lai", THEN).pk,))
    series = build_series(MONEY, scope, 2015, 2016, places, is_todays=False)
    assert told(series) == {"Gia Lai (cũ)": (30 * MILLION, 20 * MILLION)}
