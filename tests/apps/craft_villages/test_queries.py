"""What is counted of villages, what they were given, whom they concern; sums are done by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.craft_villages.actions.record_recognition import record_recognition
from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.actions.withdraw_recognition import withdraw_recognition
from khuyencong.apps.craft_villages.facts import WithdrawalFacts
from khuyencong.apps.craft_villages.looking import look_at_village, watched
from khuyencong.apps.craft_villages.queries import counted_villages
from khuyencong.apps.craft_villages.supporting import support_of
from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
from khuyencong.apps.establishments.imports.craft_villages import published_craft_villages
from khuyencong.apps.establishments.queries import list_craft_villages
from tests.village_cast import decision_of, review_of


@pytest.fixture
def villages(craft_village: Any, centre: Any, officer: Any, binh_dinh: Any, at: Any) -> list[Any]:
    """Three villages of the register: V03 and two more."""
    given = {"province": binh_dinh, "unit": centre, "actor": officer, "at": at}
    rest = [facts for _, facts in published_craft_villages() if facts.code in ("V04", "V05")]
    return [craft_village, *(record_craft_village(facts=facts, **given) for facts in rest)]


def test_every_village_is_counted_once_by_state_at_the_end_of_the_year(
    villages: list[Any], officer: Any, appraiser: Any, at: Any
) -> None:
    """2014: two recognised; 2015: one of them withdrawn in June, reviewed with 100 households."""
    who: dict[str, Any] = {"actor": appraiser, "at": at}
    first, second, third = villages
    record_recognition(subject=first, facts=decision_of(), **who)
    held = record_recognition(subject=second, facts=decision_of(), **who)
    gone = WithdrawalFacts(withdrawn_on=date(2015, 6, 1), withdrawn_reason="Không đạt")
    withdraw_recognition(recognition=held, facts=gone, **who)
    for village, households in ((first, 100), (second, 20), (third, 5)):
        facts = review_of(households_in_craft=households, workers=households * 2)
        save_review(village=village, facts=facts, seen_version=0, **who)
    mine = list_craft_villages(visible_to=officer)

    def rows(year: int) -> list[tuple[Any, ...]]:
        return [
            (row.state, row.kind, row.villages, row.reviewed, row.households_in_craft, row.workers)
            for row in counted_villages(villages=mine, year=year)
        ]

    assert rows(2013) == [("", "", 3, 0, None, None)]
    assert rows(2014) == [
        ("recognised", "village", 2, 0, None, None),
        ("", "", 1, 0, None, None),
    ]
    assert rows(2015) == [
        ("recognised", "village", 1, 1, 100, 200),
        ("withdrawn", "village", 1, 1, 20, 40),
        ("", "", 1, 1, 5, 10),
    ]


def test_judged_by_the_rules_of_today_and_by_those_of_its_recognition(
    craft_village: Any, appraiser: Any, at: Any
) -> None:
    """A quarter of the households: enough today (20 %), not by the rule of 2014 (30 %)."""
    who: dict[str, Any] = {"actor": appraiser, "at": at}
    record_recognition(subject=craft_village, facts=decision_of(), **who)
    facts = review_of(environment_met=True)
    review = save_review(village=craft_village, facts=facts, seen_version=0, **who)
    craft_village.refresh_from_db()
    looked = look_at_village(craft_village, review, [], on=date(2020, 1, 1))
    assert looked.today is not None and looked.own is not None
    assert (looked.today.answer, looked.own.answer) == ("met", "not_met")
    then = look_at_village(craft_village, review, [], on=date(2016, 1, 1))
    assert then.own is None  # today's rules are those of its recognition


def test_who_is_watched(villages: list[Any], officer: Any, appraiser: Any, at: Any) -> None:
    who: dict[str, Any] = {"actor": appraiser, "at": at}
    first, second, _third = villages
    record_recognition(subject=first, facts=decision_of(), **who)
    save_review(village=second, facts=review_of(environment_met=False), seen_version=0, **who)
    mine = list_craft_villages(visible_to=officer)
    assert watched(mine, on=date(2016, 12, 1)) == {second.pk: ["environment"]}
    assert watched(mine, on=date(2017, 12, 1))[first.pk] == ["no_review"]  # since 2014


def test_nothing_was_given_to_a_village_without_establishments(
    craft_village: Any, officer: Any
) -> None:
    history = support_of(craft_village, visible_to=officer)
    assert (history.projects, history.others, history.years) == ([], [], [])


def test_projects_and_other_money_of_its_establishments(
    craft_village: Any, establishment: Any, small_plan: Any, officer: Any
) -> None:
    """One project of the plan, and 30 million from another programme in 2015."""
    from khuyencong.apps.establishments.models import OtherSupport
    from khuyencong.apps.projects.models import Project

    establishment.craft_village = craft_village
    establishment.save()
    project = Project.objects.filter(unit=officer.main_unit()).first()
    assert project is not None
    project.establishment = establishment
    project.save()
    owner = {"unit": establishment.unit, "province": establishment.province}
    OtherSupport.objects.create(
        establishment=establishment,
        programme="Nông thôn mới",
        cost_item="Máy",
        year=2015,
        amount_vnd=30_000_000,
        **owner,
    )
    history = support_of(craft_village, visible_to=officer)
    assert history.projects == [project]
    assert {row.year: row.other_vnd for row in history.years}[2015] == 30_000_000
