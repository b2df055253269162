"""The known effect of a ceiling that rises from 200 to 300 million, worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.regulations.as_if import norms_with
from khuyencong.domain.regulations.parts import Regulation, Tier
from khuyencong.domain.regulations.simulation import (
    Outcome,
    Setting,
    Simulated,
    Wanted,
    rule_of_its_day,
    rule_on,
    simulate,
)
from khuyencong.domain.regulations.totals import Totals, budget_effect
from tests.regulation_rules import (
    FORMER_ACT,
    MILLION,
    PAST,
    PLACE,
    PLACE_NAME,
    draft,
    former_library,
    former_line,
    machinery,
    support,
)

TODAY = date(2018, 12, 31)


def setting_of(regulation: Regulation, library: Any = None, **more: Any) -> Setting:
    library = library or former_library()
    after = norms_with(library, regulation, territory=PLACE, province=PLACE_NAME)
    return Setting(
        then=rule_of_its_day(library),
        today=rule_on(library, on=TODAY, territory=PLACE),
        draft=rule_on(after, on=regulation.starts_on, territory=PLACE),
        **more,
    )


def run(spendings: Any = PAST, regulation: Any = None, **more: Any) -> dict[str, Simulated]:
    made = simulate(spendings, setting_of(regulation or draft(), **more))
    return {each.spending.key: each for each in made}


@pytest.mark.parametrize(
    ("key", "today", "after", "outcome"),
    [
        ("A", 150, 150, "same"),
        ("B", 200, 200, "same"),
        ("C", 200, 257, "more"),
        ("D", 200, 300, "more"),
        ("E", 200, 300, "more"),
        ("F", 120, 120, "same"),
        ("G", 200, 280, "more"),
    ],
)
def test_a_ceiling_that_rises_from_200_to_300_million(
    key: str, today: int, after: int, outcome: str
) -> None:
    made = run()[key]
    assert made.then.amount_vnd == made.today.amount_vnd == today * MILLION
    assert (made.draft.amount_vnd, made.outcome) == (after * MILLION, Outcome(outcome))
    assert made.difference_vnd == (after - today) * MILLION


def test_totals_of_each_year_and_of_all() -> None:
    totals = Totals(draft())
    for made in simulate(PAST, setting_of(draft())):
        totals.add(made)
    told = totals.to_json()
    by_year = {row["key"]: row for row in told["by_year"]}
    sums = ("today_vnd", "draft_vnd", "difference_vnd")
    assert [by_year["2017"][name] // MILLION for name in sums] == [550, 607, 57]
    assert [by_year["2018"][name] // MILLION for name in sums] == [720, 1_000, 280]
    assert [told["all"][name] // MILLION for name in sums] == [1_270, 1_607, 337]
    assert (told["all"]["more"], told["all"]["same"], told["all"]["count"]) == (4, 3, 7)


def test_the_same_money_reaches_fewer_projects() -> None:
    """2017: 607 for 550: without C (257) or without A (150) the rest fits: one either way.
    2018: 1.000 for 720: without D (300) 700 is left; without F (120) 880, and without G too 600.
    """
    totals = Totals(draft())
    for made in simulate(PAST, setting_of(draft())):
        totals.add(made)
    first, second = totals.effects()
    assert (first.missing_vnd, first.fewer_least, first.fewer_most) == (57 * MILLION, 1, 1)
    assert (second.missing_vnd, second.fewer_least, second.fewer_most) == (280 * MILLION, 1, 2)


def test_money_that_is_left_over_leaves_nobody_out() -> None:
    effect = budget_effect(2017, money_vnd=500, costs_vnd=[100, 0, 200])
    assert (effect.projects, effect.missing_vnd, effect.fewer_most) == (2, -200, 0)


def test_everybody_takes_the_most_when_asked_so() -> None:
    made = run(wanted=Wanted.MOST)
    assert made["F"].draft.amount_vnd == made["G"].draft.amount_vnd == 300 * MILLION


def test_who_did_not_say_how_much_takes_the_most() -> None:
    assert run([support("x", 2018, 900, None)])["x"].draft.amount_vnd == 300 * MILLION


def test_a_ceiling_that_falls_takes_from_those_above_it() -> None:
    """100 million: A 150 -> 100, E 200 -> 100; F asked 120 -> 100."""
    made = run(regulation=draft(provisions=(machinery(ceiling_vnd=100 * MILLION),)))
    assert {each.outcome for each in made.values()} == {Outcome.LESS}
    assert made["F"].difference_vnd == -20 * MILLION


def test_a_content_that_the_replaced_document_had_falls_out() -> None:
    trademark = former_line(
        "OLD-2", line="trademark", unit="per_trademark", ceiling_vnd=35 * MILLION
    )
    library = former_library(trademark)
    spending = support("x", 2018, 40, 20, line="trademark")
    kept = simulate([spending], setting_of(draft(), library))
    assert next(kept).outcome is Outcome.SAME
    gone = simulate([spending], setting_of(draft(replaces=(FORMER_ACT,)), library))
    [made] = gone
    assert (made.outcome, made.difference_vnd) == (Outcome.LOST, -20 * MILLION)


def test_a_content_without_a_rule_today_newly_qualifies() -> None:
    new = machinery(line="trademark", unit="per_trademark", ceiling_vnd=35 * MILLION)
    made = run([support("x", 2018, 40, 30, line="trademark")], draft(provisions=(new,)))["x"]
    assert made.then.amount_vnd is None
    assert (made.outcome, made.difference_vnd) == (Outcome.NEW, 20 * MILLION)


def test_no_rule_at_all_is_unknown_and_not_nothing() -> None:
    made = run([support("x", 2018, 40, 30, line="consultancy")])["x"]
    assert (made.outcome, made.difference_vnd) == (Outcome.UNKNOWN, None)


def test_the_draft_of_a_province_leaves_national_money_alone() -> None:
    national = support("x", 2018, 900, 200, fund=Fund.NATIONAL)
    assert run([national])["x"].outcome is Outcome.UNKNOWN


def test_other_state_money_for_the_cost_bars_it() -> None:
    made = run([support("x", 2018, 900, 200, other_state_vnd=1)])["x"]
    assert (made.today.amount_vnd, made.draft.amount_vnd) == (0, 0)


def test_once_means_the_first_project_of_a_beneficiary() -> None:
    same = [support(key, 2017, 300, 150, beneficiary="firm") for key in ("x", "y")]
    made = run([*same, support("z", 2017, 300, 150)], once_in_draft=True)
    assert [each.outcome.value for each in made.values()] == ["same", "lost", "same"]
    assert made["y"].is_once
    both = run(same, once_in_draft=True, once_today=True)
    assert both["y"].outcome is Outcome.SAME


def test_the_old_rule_stays_on_the_old_territory_until_then() -> None:
    old = support("x", 2018, 900, 200)
    library = former_library()
    today = rule_on(library, on=TODAY, territory="merged-province")
    assert today(old) is library.get("OLD-1")


def test_projects_are_counted_by_who_would_approve_them() -> None:
    """At most 200 million: A 150, B 200, F 120; above: C, D, E, G."""
    tiers = (Tier(approver="department", up_to_vnd=200 * MILLION), Tier(approver="department"))
    regulation = draft(tiers=tiers)
    totals = Totals(regulation)
    for made in simulate(PAST, setting_of(regulation)):
        totals.add(made)
    assert totals.tiers() == {str(200 * MILLION): 3, "any": 4}


def test_ten_thousand_take_seconds(benchmark_seconds: float = 5.0) -> None:
    import time

    many = [support(f"p{i}", 2017, 300 + i % 700, 150 + i % 100) for i in range(10_000)]
    began = time.perf_counter()
    totals = Totals(draft())
    for made in simulate(many, setting_of(draft())):
        totals.add(made)
    assert totals.all.supports == 10_000
    assert time.perf_counter() - began < benchmark_seconds
