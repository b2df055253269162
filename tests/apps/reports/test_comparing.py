"""Provinces side by side: sums by hand, small counts hidden, peers with their reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.comparing import Compared, Question, compare, shown_places
from khuyencong.apps.reports.judged import MEAN_VI, judge
from khuyencong.apps.reports.maps import ProvinceMap, read_map
from khuyencong.apps.reports.peers import find_peers
from khuyencong.domain.comparison.judging import Verdict
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.reports.conftest import MILLION
from tests.template import AT

THEN, TODAY = date(2016, 1, 1), date(2026, 1, 1)


@pytest.fixture
def places(db: None) -> ProvinceMap:
    return read_map(TODAY)


@pytest.fixture
def give(
    past_of: Callable[..., Any], make_unit: Any, make_account: Any, centre: Any, officer: Any
) -> Callable[..., int]:
    """Return a giver: ``give(name, year, [million, …])`` enters KCĐP projects; the place's key."""
    known = {"Bình Định": (centre, officer)}

    def given(name: str, year: int, millions: list[int], **fund: int) -> int:
        if name not in known:
            unit = make_unit("promotion_centre", get_province(name, THEN), f"c-{len(known)}")
            known[name] = (unit, make_account(unit, "officer"))
        for million in millions:
            past_of(*known[name], year, kcdp=million, **fund)
        return int(get_province(name, THEN).pk)

    return given


def known_officer(unit: Any) -> Any:
    return Account.objects.get(memberships__unit=unit)


def ask(*places: int, first: int = 2016, last: int = 2016, **more: Any) -> Question:
    return Question(places=places, first=first, last=last, is_todays=False, **more)


def row(table: Compared, name: str) -> list[tuple[int | None, bool]]:
    (cells,) = [cells for each, cells in table.rows if each.id == name]
    return [(cell.value, cell.is_hidden) for cell in cells]


def test_sums_by_hand(give: Any, places: ProvinceMap, officer: Any) -> None:
    own = give("Bình Định", 2016, [10, 20])
    other = give("Bình Dương", 2016, [1, 2, 3])
    table = compare(ask(own, other), places, account=officer)
    assert row(table, "approved_vnd") == [(30 * MILLION, False), (6 * MILLION, False)]
    assert row(table, "approved_projects") == [(2, False), (3, False)]
    assert not table.has_hidden


def test_few_projects_of_another_place_are_hidden_and_ones_own_are_not(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own, other = give("Bình Định", 2016, [10]), give("Bình Dương", 2016, [1, 2])
    table = compare(ask(own, other), places, account=officer)
    assert row(table, "approved_vnd") == [(10 * MILLION, False), (None, True)]


def test_three_projects_of_one_establishment_are_as_few_as_one(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own, other = give("Bình Định", 2016, [10]), give("Bình Dương", 2016, [1, 2, 3])
    mates = Project.objects.filter(province=other)
    first = mates.select_related("unit")[0]
    firm = record_establishment(
        record=EstablishmentRecord(name="Cơ sở gỗ"),
        unit=first.unit,
        actor=known_officer(first.unit),
        at=AT,
    )
    mates.update(establishment=firm)
    table = compare(ask(own, other), places, account=officer)
    assert row(table, "approved_vnd")[1] == (None, True)


def test_nothing_is_known_of_who_sees_a_place_without_projects(
    give: Any, places: ProvinceMap, officer: Any, make_unit: Any, make_account: Any
) -> None:
    own, other = give("Bình Định", 2016, [10]), give("Bình Dương", 2010, [1])
    shown = shown_places(ask(own, other), places, account=officer)
    assert (shown[own].all_seen, shown[other].all_seen) == (True, False)
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    assert shown_places(ask(own, other), places, account=agency)[other].all_seen


def test_who_sees_all_has_nothing_hidden(
    give: Any, places: ProvinceMap, make_unit: Any, make_account: Any
) -> None:
    own, other = give("Bình Định", 2016, [10]), give("Bình Dương", 2016, [1])
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    table = compare(ask(own, other), places, account=agency)
    assert row(table, "approved_vnd") == [(10 * MILLION, False), (1 * MILLION, False)]


def test_two_questions_that_differ_by_a_small_year_give_nothing_away(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own = give("Bình Định", 2016, [10])
    other = give("Bình Dương", 2015, [1, 2, 3, 4])
    give("Bình Dương", 2016, [9])
    table = compare(ask(own, other, first=2015, last=2016), places, account=officer)
    assert row(table, "approved_vnd")[1] == (None, True)
    alone = compare(ask(own, other, first=2015, last=2015), places, account=officer)
    assert row(alone, "approved_vnd")[1] == (10 * MILLION, False)


def test_nor_do_two_that_differ_by_the_fund(give: Any, places: ProvinceMap, officer: Any) -> None:
    own = give("Bình Định", 2016, [10])
    other = give("Bình Dương", 2016, [1, 2, 3])
    give("Bình Dương", 2016, [4], kcqg=50)  # both funds: KCĐP 4 projects, KCQG one
    shown = shown_places(ask(own, other, fund="KCDP"), places, account=officer)
    assert not shown[other].is_shown


def test_on_todays_map_merged_places_are_one(give: Any, places: ProvinceMap, officer: Any) -> None:
    own = give("Bình Định", 2016, [10, 20])
    give("Gia Lai", 2016, [1, 2, 3])
    question = Question(places=(places.heirs[own],), first=2016, last=2016)
    table = compare(question, places, account=officer)
    assert table.places[0][1] == "Gia Lai"
    assert row(table, "approved_vnd") == [(36 * MILLION, False)]  # 10 + 20 + 1 + 2 + 3


def test_what_was_published_of_the_very_place_stands_beside(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own = give("Bình Định", 2016, [10])
    table = compare(ask(own, first=2012, last=2016), places, account=officer)
    (cells,) = [cells for each, cells in table.rows if each.id == "approved_projects"]
    assert [figure.counted_value for figure in cells[0].published] == [86]


def test_a_place_nobody_recorded_is_not_nought(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own, other = give("Bình Định", 2016, [10]), give("Bình Dương", 2010, [1])
    table = compare(ask(own, other), places, account=officer)
    assert row(table, "approved_vnd")[1] == (None, False)


def test_means_that_clearly_differ_and_that_do_not(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own = give("Bình Định", 2016, [100, 101, 102, 103, 104])  # mean 102
    far = give("Bình Dương", 2016, [10, 11, 12, 13, 14])  # mean 12
    near = give("Hà Nội", 2016, [90, 100, 101, 110, 114])  # mean 103
    few = give("Cà Mau", 2016, [1, 2, 3])
    pairs = {
        pair.other: pair
        for pair in judge(ask(own, far, near, few), places, account=officer).pairs
        if pair.label_vi == MEAN_VI
    }
    told = {place: pair.judgement.verdict for place, pair in pairs.items() if pair.judgement}
    assert told == {far: Verdict.DIFFERENT, near: Verdict.NOT_ENOUGH, few: Verdict.TOO_FEW}
    assert pairs[far].own_value == 102 * MILLION
    assert pairs[far].judgement is not None and pairs[far].judgement.interval is not None
    assert pairs[far].judgement.interval.found == 90 * MILLION


def test_a_hidden_mean_is_not_judged(give: Any, places: ProvinceMap, officer: Any) -> None:
    own, other = give("Bình Định", 2016, [8, 9, 10, 11, 12]), give("Bình Dương", 2016, [1])
    (pair,) = judge(ask(own, other), places, account=officer).pairs
    assert (pair.other_value, pair.other_of, pair.judgement) == (None, None, None)


def test_peers_are_those_of_like_size_and_money(
    give: Any, places: ProvinceMap, officer: Any
) -> None:
    own = give("Bình Định", 2016, [8, 9, 11, 12])
    alike = give("Bình Dương", 2016, [8, 9, 11, 12])
    richer = give("Hà Nội", 2016, [38, 39, 41, 42])  # mean 40: two doublings
    give("Cà Mau", 2016, [10])  # one project: never proposed
    found = find_peers(ask(own), places, account=officer)
    assert [peer.profile.place for peer in found] == [alike, richer]
    # trades are not known here, so both are as far in that: 2
    assert [peer.distance for peer in found] == [2, 4]


def test_too_many_years_or_places_are_refused() -> None:
    with pytest.raises(BadInput, match="nhiều nhất 5 nơi"):
        ask(1, 2, 3, 4, 5, 6)
    with pytest.raises(BadInput, match="2000 đến 2016"):
        ask(1, first=2000)
