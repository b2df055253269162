"""Targets: set, refused, taken back; results and the time that passed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.reports.actions.restore_target import restore_target
from khuyencong.apps.reports.actions.set_target import set_target
from khuyencong.apps.reports.actions.withdraw_target import withdraw_target
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.target_facts import TargetFacts
from khuyencong.apps.reports.targets import list_targets, results_of, time_share
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.indicators.periods import years
from tests.apps.reports.conftest import MILLION
from tests.template import AT

FACTS = TargetFacts(
    indicator="approved_vnd",
    fund="both",
    covers="unit",
    first_year=2015,
    last_year=2016,
    value=200 * MILLION,
    source="Quyết định minh họa",
)
END = date(2015, 12, 31)


@pytest.fixture
def leader(make_account: Callable[..., Any], centre: Any) -> Any:
    return make_account(centre, "leader")


@pytest.fixture
def target(leader: Any, centre: Any) -> Target:
    return set_target(facts=FACTS, unit=centre, actor=leader, at=AT)


def test_it_is_set_withdrawn_and_put_back(target: Target, leader: Any) -> None:
    withdraw_target(target=target, actor=leader, at=AT)
    assert not list_targets(2015, visible_to=leader)
    restore_target(target=target, actor=leader, at=AT)
    assert list(list_targets(2016, visible_to=leader)) == [target]
    assert not list_targets(2017, visible_to=leader)
    entries = Entry.objects.filter(object_kind="report_target").order_by("pk")
    assert [each.verb.rpartition(".")[2] for each in entries] == ["set", "withdrawn", "restored"]


def test_an_officer_sets_and_withdraws_none(target: Target, officer: Any, centre: Any) -> None:
    with pytest.raises(NotAllowed):
        set_target(facts=FACTS, unit=centre, actor=officer, at=AT)
    for action in (withdraw_target, restore_target):
        with pytest.raises(NotAllowed):
            action(target=target, actor=officer, at=AT)


def test_a_second_one_of_the_same_years_is_refused(
    target: Target, leader: Any, centre: Any
) -> None:
    with pytest.raises(BadInput, match="đã được đặt"):
        set_target(facts=FACTS, unit=centre, actor=leader, at=AT)
    withdraw_target(target=target, actor=leader, at=AT)
    set_target(facts=FACTS, unit=centre, actor=leader, at=AT)
    with pytest.raises(BadInput, match="đã được đặt"):
        restore_target(target=target, actor=leader, at=AT)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"value": 0}, "value"),
        ({"source": "  "}, "source"),
        ({"last_year": 2014}, "from"),
        ({"last_year": 2030}, "last_year"),
        ({"indicator": "nope"}, "indicator"),
        ({"fund": "nope"}, "fund"),
        ({"covers": "nope"}, "covers"),
        ({"covers": "province"}, "covers"),  # the centre sees its own rows only
    ],
)
def test_what_cannot_be_is_refused(
    leader: Any, centre: Any, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        set_target(facts=replace(FACTS, **wrong), unit=centre, actor=leader, at=AT)
    assert refusal.value.field == field


def test_the_result_is_what_the_unit_counted(
    target: Target, past: Callable[..., Any], leader: Any
) -> None:
    past(2014, kcdp=900)  # before
    past(2015, kcdp=40)
    past(2016, kcqg=30, kcdp=10)
    (found,) = results_of([target], account=leader, today=END)
    # 40 + 30 + 10 = 80 of 200; 365 of 365 + 366 days = 0.4993
    assert found.counted == 80 * MILLION
    assert (found.share, found.time_share) == (Decimal("0.400"), Decimal("0.499"))
    assert found.standing == "behind"


def test_a_province_counts_all_its_units(
    target: Target,
    past: Callable[..., Any],
    appraiser: Any,
    department: Any,
) -> None:
    past(2015, kcdp=40)
    facts = replace(FACTS, covers="province", last_year=2015, value=40 * MILLION, fund="KCDP")
    wide = set_target(facts=facts, unit=department, actor=appraiser, at=AT)
    found = results_of([target, wide], account=appraiser, today=END)
    assert [each.counted for each in found] == [40 * MILLION, 40 * MILLION]
    assert [each.standing for each in found] == ["behind", "reached"]


@given(st.dates(date(2014, 1, 1), date(2018, 1, 1)))
def test_time_passes_from_nothing_to_the_whole(today: date) -> None:
    share = time_share(years(2015, 2016), today)
    assert 0 <= share <= 1
    assert (share == 0) == (today < date(2015, 1, 1))
    if today >= date(2016, 12, 31):
        assert share == 1


class TestNation:
    @pytest.fixture
    def agency(self, make_unit: Callable[..., Any]) -> Any:
        return make_unit("agency", None, "cuc")

    @pytest.fixture
    def watcher(self, agency: Any, make_account: Callable[..., Any]) -> Any:
        return make_account(agency, "agency")

    def test_the_result_is_that_of_every_province(
        self, agency: Any, watcher: Any, past: Any, past_of: Any, outsider: Any
    ) -> None:
        facts = replace(FACTS, covers="nation")
        target = set_target(facts=facts, unit=agency, actor=watcher, at=AT)
        past(2015, kcdp=40)
        past_of(outsider.main_unit(), outsider, 2016, kcqg=35)
        (found,) = results_of([target], account=watcher, today=END)
        # 40 of Bình Định + 35 of another province = 75 of 200
        assert (found.counted, found.share) == (75 * MILLION, Decimal("0.375"))
        assert target.province is None
        assert Entry.objects.filter(verb="reports.target.set", unit_id=agency.pk).count() == 1
        withdraw_target(target=target, actor=watcher, at=AT)
        restore_target(target=target, actor=watcher, at=AT)

    def test_beside_one_of_a_province_each_counts_its_own(
        self, agency: Any, watcher: Any, target: Target, past: Any, past_of: Any, outsider: Any
    ) -> None:
        facts = replace(FACTS, covers="nation")
        nation = set_target(facts=facts, unit=agency, actor=watcher, at=AT)
        past(2015, kcdp=40)
        past_of(outsider.main_unit(), outsider, 2016, kcqg=35)
        found = results_of([target, nation], account=watcher, today=END)
        assert [each.counted for each in found] == [40 * MILLION, 75 * MILLION]

    def test_only_the_role_of_the_agency_sets_and_takes_back(
        self, agency: Any, watcher: Any, make_account: Any, appraiser: Any, department: Any
    ) -> None:
        facts = replace(FACTS, covers="nation")
        leader = make_account(agency, "leader")
        with pytest.raises(NotAllowed):
            set_target(facts=facts, unit=agency, actor=leader, at=AT)
        with pytest.raises(NotAllowed):
            set_target(facts=facts, unit=department, actor=appraiser, at=AT)
        target = set_target(facts=facts, unit=agency, actor=watcher, at=AT)
        with pytest.raises(NotAllowed):
            withdraw_target(target=target, actor=leader, at=AT)
        assert not list_targets(2015, visible_to=appraiser)  # it stays with who sees the nation

    @pytest.mark.parametrize("covers", ["unit", "province"])
    def test_the_agency_sets_none_of_a_province(
        self, agency: Any, watcher: Any, covers: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            set_target(facts=replace(FACTS, covers=covers), unit=agency, actor=watcher, at=AT)
        assert refusal.value.field == "covers"

    def test_the_database_keeps_place_and_cover_together(self, target: Target) -> None:
        with pytest.raises(IntegrityError, match="target_of_a_place"), transaction.atomic():
            Target.objects.filter(pk=target.pk).update(covers="nation")
