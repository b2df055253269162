"""Each check: a project in which it strikes, and one, changed by a hair, in which it is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.domain.error_checks.facts import (
    Amount,
    CeilingFact,
    CouncilFact,
    DoubleItem,
    DueFact,
    OtherProject,
    PaperFact,
    Party,
    ProjectFacts,
    Twin,
)
from khuyencong.domain.error_checks.people import shared_with
from khuyencong.domain.error_checks.run import LOOKS, find_errors
from khuyencong.domain.error_checks.table import list_checks
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.norms.rules.advances import advance_rule
from tests.domain.error_checks.facts_cast import (
    MACHINE,
    MILLION,
    PURCHASE,
    SOUND,
    changed,
    step,
    with_day,
)

SOURCE = LegalSource(act="Văn bản minh họa", article="Điều 1", grade=Grade.TEXT)
MACHINERY = advance_rule(line="machinery", on=SOUND.on)
CEILING = CeilingFact(
    line="machinery", label_vi="Máy móc", ceiling_vnd=300 * MILLION, source=SOURCE
)
PAPER = SOUND.papers[0]
ALL_PAID = {"advanced": Amount(kcqg_vnd=140 * MILLION)}


def amounts(**more: Amount) -> dict[str, Amount]:
    return SOUND.amounts | more


def kcqg(millions: int) -> Amount:
    return Amount(kcqg_vnd=millions * MILLION)


def other(year: int = 2016, millions: int = 150, line: str = "machinery") -> OtherProject:
    return OtherProject(code=f"{year}-009", year=year, line=line, support_vnd=millions * MILLION)


def due(done_on: date) -> DueFact:
    return DueFact(
        step="closing",
        label_vi="Thanh lý",
        last_on=date(2017, 1, 22),
        done_on=done_on,
        source=SOURCE,
    )


def council(votes: int, *undeclared: str) -> CouncilFact:
    return CouncilFact(
        key="1", name="Phiên 1", quorum=3, votes=votes, undeclared=undeclared, is_decided=True
    )


def abroad(count: int) -> ProjectFacts:
    """A project abroad beside ``count`` others of the year."""
    others = tuple(replace(other(line="foreign_fair"), code=f"2016-01{n}") for n in range(count))
    return changed(line="foreign_fair", others=others)


def bought(**fields: object) -> ProjectFacts:
    return changed(purchases=(replace(PURCHASE, **fields),))  # type: ignore[arg-type]


def machine(**fields: object) -> ProjectFacts:
    return changed(machines=(replace(MACHINE, **fields),))  # type: ignore[arg-type]


def seller(**fields: object) -> ProjectFacts:
    return bought(supplier=Party(**fields))  # type: ignore[arg-type]


# check -> (facts in which it strikes, facts in which it is silent)
CASES: dict[str, tuple[ProjectFacts, ProjectFacts]] = {
    "steps_out_of_order": (
        changed(steps=with_day("sign_contract", date(2016, 2, 29))),
        changed(steps=with_day("sign_contract", date(2016, 3, 1))),  # the same day is in order
    ),
    "step_before_its_paper": (
        changed(steps=(step("approve", date(2016, 3, 1), paper_on=date(2016, 3, 2)),)),
        changed(steps=(step("approve", date(2016, 3, 2), paper_on=date(2016, 3, 1)),)),
    ),
    "paper_after_use": (
        changed(papers=(replace(PAPER, issued_on=date(2016, 3, 11)),)),
        changed(papers=(replace(PAPER, issued_on=date(2016, 3, 9)),)),
    ),
    "purchase_out_of_order": (
        bought(invoice_on=date(2016, 3, 31)),
        bought(invoice_on=date(2016, 4, 1)),
    ),
    "bought_before_approval": (
        bought(contract_on=date(2016, 2, 28)),
        bought(contract_on=date(2016, 3, 1)),
    ),
    "accepted_before_installed": (
        machine(installed_on=date(2016, 6, 2)),
        machine(installed_on=date(2016, 6, 1)),
    ),
    "done_late": (
        changed(dues=(due(date(2017, 1, 23)),)),
        changed(dues=(due(date(2017, 1, 22)),)),
    ),
    "amount_grew": (
        changed(amounts=amounts(appraised=kcqg(201))),
        changed(amounts=amounts(appraised=kcqg(199), approved=kcqg(199))),
    ),
    "paid_above_approved": (
        changed(amounts=amounts(contracted=kcqg(201))),
        changed(amounts=amounts(contracted=kcqg(150), advanced=kcqg(150), settled=kcqg(150))),
    ),
    # 70 % of 200 million, the ceiling of the treasury in 2016, is 140 million
    "advance_above_share": (
        changed(amounts=amounts(advanced=kcqg(141)), advance=MACHINERY),
        changed(amounts=amounts(advanced=kcqg(140)), advance=MACHINERY),
    ),
    # TT 36/2013 art. 13.2.d: work done over 70 % of the whole investment; 70 % of 400 is 280
    "advance_before_progress": (
        replace(bought(amount_vnd=280 * MILLION), amounts=amounts(**ALL_PAID), advance=MACHINERY),
        replace(bought(amount_vnd=281 * MILLION), amounts=amounts(**ALL_PAID), advance=MACHINERY),
    ),
    "progress_not_confirmed": (
        changed(amounts=amounts(**ALL_PAID), advance=MACHINERY),
        changed(
            amounts=amounts(**ALL_PAID),
            advance=MACHINERY,
            steps=(*SOUND.steps, step("confirm_progress", date(2016, 5, 5))),
        ),
    ),
    "vouchers_short": (
        replace(
            bought(amount_vnd=399 * MILLION), steps=(*SOUND.steps, step("settle", date(2016, 7, 1)))
        ),
        changed(steps=(*SOUND.steps, step("settle", date(2016, 7, 1)))),
    ),
    "funds_mixed": (
        changed(budget_kcdp_vnd=1),
        changed(
            budget_kcdp_vnd=1,
            amounts=amounts(settled=kcqg(200)),  # settled apart after all
        ),
    ),
    # 200 asked here and 150 there are more than the ceiling of 300; with 100 it is just reached
    "support_split": (
        changed(ceiling=CEILING, others=(other(),)),
        changed(ceiling=CEILING, others=(other(millions=100), other(year=2014))),
    ),
    "double_item": (
        changed(double_items=(DoubleItem(key="1", item="Máy", other="OCOP"),)),
        SOUND,
    ),
    "machine_differs": (machine(differs=("số máy",)), machine(differs=())),
    "machine_not_new": (machine(is_new=False), machine(is_new=None)),
    "fired_clay_kiln": (
        changed(words=("Gạch đất sét nung bằng LÒ VÒNG",)),
        changed(words=("Gạch không nung", "Lò sấy")),
    ),
    # TT 46/2012 art. 4.1.b: at most twice a year
    "events_abroad": (abroad(2), abroad(1)),
    "same_thing_twice": (
        changed(twins=(Twin(kind="serial", number="S1", item="Máy", other_code="2015-003"),)),
        SOUND,
    ),
    "related_supplier": (
        seller(name="Công ty B", tax_code="4100 259 564"),
        seller(name="Công ty B", tax_code="4100259565"),
    ),
    "council_below_quorum": (changed(councils=(council(2),)), changed(councils=(council(3),))),
    "conflict_not_declared": (
        changed(councils=(council(3, "Ông A"),)),
        changed(councils=(council(3),)),
    ),
    "same_person_both_sides": (
        changed(
            steps=(
                step("submit", date(2016, 1, 5), by=1, by_name="Ông A"),
                step("appraise", date(2016, 2, 1), by=1, by_name="Ông A"),
            )
        ),
        changed(
            steps=(
                step("submit", date(2016, 1, 5), by=None),
                step("appraise", date(2016, 2, 1), by=None),  # both from paper: nobody known
            )
        ),
    ),
}


def struck(facts: ProjectFacts) -> set[str]:
    return {found.check.id for found in find_errors(facts)}


def test_a_sound_project_has_nothing() -> None:
    assert struck(SOUND) == set()


def test_each_row_of_the_table_has_its_function_and_its_cases() -> None:
    assert [check.id for check in list_checks()] == list(LOOKS)
    assert set(CASES) == set(LOOKS)


@pytest.mark.parametrize("check", CASES)
def test_strikes(check: str) -> None:
    assert check in struck(CASES[check][0])


@pytest.mark.parametrize("check", CASES)
def test_is_silent(check: str) -> None:
    assert check not in struck(CASES[check][1])


@pytest.mark.parametrize("check", CASES)
def test_says_what_it_saw_in_a_sentence(check: str) -> None:
    found = [each for each in find_errors(CASES[check][0]) if each.check.id == check]
    assert all(each.hit.told_vi and each.hit.subject for each in found)


def test_says_days_as_people_write_them() -> None:
    [found] = find_errors(CASES["bought_before_approval"][0])
    assert found.hit.told_vi.startswith(
        "Máy bào bốn mặt: mua từ ngày 28/02/2016, trước ngày phê duyệt 01/03/2016"
    )


def test_who_said_nothing_is_accused_of_nothing() -> None:
    silent = ProjectFacts(on=SOUND.on, year=2016, code="1", chain="KCQG")
    assert struck(silent) == set()


def test_vouchers_may_fall_short_where_no_share_of_the_cost_is_supported() -> None:
    settled = (*SOUND.steps, step("settle", date(2016, 7, 1)))
    short = replace(bought(amount_vnd=399 * MILLION), steps=settled)
    assert "vouchers_short" not in struck(replace(short, is_by_share=False))
    assert "vouchers_short" in struck(replace(short, is_by_share=True))


def test_an_advance_nobody_measured_is_told() -> None:
    facts = changed(purchases=(), amounts=amounts(**ALL_PAID), advance=MACHINERY)
    [found] = [e for e in find_errors(facts) if e.check.id == "advance_before_progress"]
    assert found.hit.told_vi.startswith("Chưa nêu khối lượng đã thực hiện")


def test_the_rule_of_the_text_is_its_source() -> None:
    [found] = [
        each
        for each in find_errors(CASES["advance_before_progress"][0])
        if each.check.id == "advance_before_progress"
    ]
    assert found.basis.article == "Điều 13.2.d"
    assert found.basis.grade == "text"


class TestSharedWith:
    def test_addresses_are_compared_without_accents_and_marks(self) -> None:
        one = Party(addresses=("Số 5, đường Trần Phú, Quy Nhơn",))
        two = Party(addresses=("so 5 đường Trần Phú - Quy Nhơn",))
        assert shared_with(one, two) == ["địa chỉ"]

    def test_nothing_said_is_nothing_shared(self) -> None:
        assert shared_with(Party(), Party()) == []
        assert shared_with(Party(addresses=("-",)), Party(addresses=("",))) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # cores are shared
@given(
    days=st.lists(st.integers(0, 400), min_size=4, max_size=4),
    shares=st.lists(st.integers(0, 10**12), min_size=6, max_size=6),
)
def test_steps_in_order_and_amounts_that_fall_are_never_accused(
    days: list[int], shares: list[int]
) -> None:
    names = ("submit", "appraise", "approve", "sign_contract")
    first = date(2016, 1, 1)
    steps = [
        step(name, first + timedelta(days=day))
        for name, day in zip(names, sorted(days), strict=True)
    ]
    kinds = ("requested", "appraised", "approved", "contracted", "advanced", "settled")
    falling = [Amount(kcqg_vnd=each) for each in sorted(shares, reverse=True)]
    facts = ProjectFacts(
        on=first,
        year=2016,
        code="1",
        chain="KCQG",
        steps=tuple(steps),
        amounts=dict(zip(kinds, falling, strict=True)),
    )
    assert struck(facts) & {"steps_out_of_order", "amount_grew", "paid_above_approved"} == set()


def test_progress_is_what_was_invoiced_over_the_whole_cost() -> None:
    assert bought(amount_vnd=100 * MILLION).progress_share == Decimal("0.25")
    assert changed(purchases=()).progress_share is None
    assert changed(total_cost_vnd=None).progress_share is None


def test_papers_are_compared_with_the_step_that_used_them() -> None:
    two = PaperFact(
        kind="estimate",
        label_vi="Dự toán",
        issued_on=date(2016, 3, 11),
        used_by_vi="Trình",
        used_on=date(2016, 3, 10),
    )
    found = find_errors(changed(papers=(PAPER, two)))
    assert [each.hit.subject for each in found] == ["estimate"]
