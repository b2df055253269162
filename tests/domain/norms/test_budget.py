"""Many lines at once: sums, double funding, beneficiary, other versions."""

from dataclasses import replace
from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.answer import Binding, Verdict
from khuyencong.domain.norms.budget import BudgetCheck, check_budget
from khuyencong.domain.norms.budget_lines import BudgetLine, BudgetProject
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts, Kind, Place

MACHINES = BudgetLine(
    line="machinery",
    eligible_cost_vnd=514_000_000,
    kcqg_vnd=200_000_000,
    own_vnd=314_000_000,
    cost_item="Máy CNC",
)
TRADEMARK = BudgetLine(
    line="trademark", eligible_cost_vnd=60_000_000, kcqg_vnd=35_000_000, own_vnd=25_000_000
)


def check(
    *lines: BudgetLine, province: str = "Bình Định", on: date = date(2016, 11, 23), **more: object
) -> BudgetCheck:
    project = BudgetProject(lines=lines, province=province, **more)  # type: ignore[arg-type]
    return check_budget(project, on=on, library=NormLibrary.shipped())


def codes(result: BudgetCheck) -> list[str]:
    return [finding.code for finding in result.findings]


def test_each_line_and_fund_has_its_answer_and_the_sums_add_up() -> None:
    # Trademark: 50 % of 60 million is 30 million, 5 million less than asked.
    result = check(MACHINES, TRADEMARK)
    verdicts = [each.explanation.answer.verdict for each in result.lines]
    assert verdicts == [Verdict.WITHIN, Verdict.BREACH]
    national, local = result.sums
    assert (national.asked_vnd, national.allowed_vnd) == (235_000_000, 230_000_000)
    assert (local.asked_vnd, local.allowed_vnd, local.unjudged_vnd) == (0, 0, 0)
    assert (result.eligible_cost_vnd, result.own_vnd) == (574_000_000, 339_000_000)
    assert result.has_breach
    assert codes(result) == []


def test_money_without_a_norm_is_not_judged() -> None:
    result = check(replace(MACHINES, kcqg_vnd=0, kcdp_vnd=200_000_000))
    [only] = result.lines
    assert (only.fund, only.explanation.answer.verdict) == (Fund.LOCAL, Verdict.NO_NORM)
    assert result.sums[1].unjudged_vnd == 200_000_000


def test_the_next_version_is_asked_the_same() -> None:
    following = check(MACHINES).lines[0].explanation.following
    assert following is not None
    assert (following.verdict, following.allowed_vnd) == (Verdict.WITHIN, 257_000_000)


def test_one_item_paid_by_both_funds_is_double_funding() -> None:
    line = replace(MACHINES, kcqg_vnd=100_000_000, kcdp_vnd=100_000_000)
    result = check(line)
    assert codes(result) == ["norms.cost_item_funded_twice"]
    assert result.lines[0].explanation.answer.binding is Binding.DOUBLE_FUNDING


def test_one_item_in_two_lines_is_double_funding() -> None:
    other = replace(TRADEMARK, cost_item=" Máy CNC ")
    result = check(MACHINES, other)
    assert codes(result) == ["norms.cost_item_funded_twice"]
    assert [each.explanation.answer.allowed_vnd for each in result.lines] == [0, 0]
    assert "dòng 1 KCQG 200.000.000 đồng, dòng 2 KCQG 35.000.000 đồng" in str(
        result.findings[0].message
    )


def test_stated_state_money_bars_the_line() -> None:
    result = check(replace(MACHINES, other_state_vnd=1, own_vnd=None))
    assert result.lines[0].explanation.answer.binding is Binding.DOUBLE_FUNDING


def test_own_capital_that_does_not_cover_the_rest_bars_the_line() -> None:
    result = check(replace(MACHINES, own_vnd=300_000_000))
    assert codes(result) == ["norms.own_capital_missing"]
    assert result.findings[0].facts["missing_vnd"] == 14_000_000
    assert result.lines[0].explanation.answer.binding is Binding.OWN_CONTRIBUTION


def test_own_capital_that_is_not_stated_bars_nothing() -> None:
    result = check(replace(MACHINES, own_vnd=None))
    assert result.lines[0].explanation.answer.verdict is Verdict.WITHIN
    assert codes(result) == []


def test_a_line_of_another_content_is_told() -> None:
    assert codes(check(MACHINES, activity="3")) == []
    assert codes(check(MACHINES, activity="6")) == ["norms.line_of_another_activity"]


@pytest.mark.parametrize(
    ("on", "province", "verdict"),
    [
        # A commune before the mergers is inside; a ward of a centrally-run city is outside after.
        (date(2016, 11, 23), "Bình Định", "eligible"),
        (date(2025, 10, 15), "TP.HCM", "not_eligible"),
    ],
)
def test_the_beneficiary_is_judged_with_its_trace(on: date, province: str, verdict: str) -> None:
    facts = EstablishmentFacts(
        kind=Kind.SME,
        place=Place.COMMUNE if on.year == 2016 else Place.WARD,
        in_centrally_run_city=True,
        in_recognised_craft_village=False,
        trade="a",
    )
    result = check(MACHINES, beneficiary=facts, on=on, province=province)
    assert result.eligibility is not None
    assert result.eligibility.trace
    assert result.eligibility.verdict == verdict


@pytest.mark.parametrize(
    "line", [replace(MACHINES, line="spaceship"), replace(MACHINES, own_vnd=-1)]
)
def test_a_bad_line_is_named(line: BudgetLine) -> None:
    with pytest.raises(BadInput, match="Dòng dự toán 2") as refusal:
        check(MACHINES, line)
    assert refusal.value.field == "lines[2]"
