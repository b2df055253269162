"""Advances by kind of project, their thresholds, and the ceiling that clashes with one of them."""

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.advances import (
    AdvanceRule,
    advance_rule,
    list_advance_rules,
    threshold_met,
)
from khuyencong.domain.norms.rules.wording import list_lines

DAY = date(2016, 11, 23)
NOT_PROJECTS = {
    "management_agency",
    "management_unit",
    "priority_multiplier",
    "local_levels",
    "local_extra_contents",
}


def rule_of(line: str, on: date = DAY) -> AdvanceRule:
    rule = advance_rule(line=line, on=on).rule
    assert rule is not None
    return rule


@pytest.mark.parametrize(
    ("line", "share", "article"),
    [
        ("cluster_infrastructure", "0.30", "Điều 13.1"),
        ("cluster_pollution", "0.30", "Điều 13.1"),
        ("vocational_training", "0.70", "Điều 13.2.a"),
        ("consultancy", "0.70", "Điều 13.2.b"),
        ("media", "0.70", "Điều 13.2.c"),
        ("machinery", "0.70", "Điều 13.2.d"),
        ("establishment_pollution", "0.70", "Điều 13.2.d"),
        ("enterprise_creation", "1", "Điều 13.3"),
    ],
)
def test_first_ratio(line: str, share: str, article: str) -> None:
    rule = rule_of(line)
    assert (rule.first_share, rule.article) == (Decimal(share), article)


@pytest.mark.parametrize("line", ["contest", "foreign_fair", "cleaner_production_model"])
def test_other_kinds_are_left_to_the_director_of_the_agency(line: str) -> None:
    rule = rule_of(line)
    assert (rule.first_share, rule.article) == (None, "Điều 16.2")


def test_every_line_that_is_a_project_has_one_rule() -> None:
    named = [line for rule in list_advance_rules(on=DAY) for line in rule.lines]
    assert len(named) == len(set(named))
    assert set(named) == set(list_lines()) - NOT_PROJECTS


@pytest.mark.parametrize(
    ("line", "done", "met"),
    [
        # "trên 70%" of the total investment, "trên 50%" of the supported item: strictly above.
        ("machinery", "0.70", False),
        ("machinery", "0.7001", True),
        ("demonstration_model", "0.70", False),
        ("cluster_infrastructure", "0.50", False),
        ("cluster_infrastructure", "0.51", True),
        ("consultancy", "0", True),
    ],
)
def test_threshold_must_be_passed_strictly(line: str, done: str, met: bool) -> None:
    assert threshold_met(rule=rule_of(line), done_share=Decimal(done)).allowed is met


def test_thresholds_are_measured_on_different_things() -> None:
    assert rule_of("machinery").measured_on == "total_investment"
    assert rule_of("cluster_infrastructure").measured_on == "supported_item"


def test_a_refusal_says_how_much_is_missing_and_of_what() -> None:
    answer = threshold_met(rule=rule_of("machinery"), done_share=Decimal("0.4"))
    assert answer.reason == (
        "Mới thực hiện 40 % tổng vốn đầu tư của dự án; phải trên 70 % mới được tạm ứng"
    )
    assert "Chưa nêu" in threshold_met(rule=rule_of("machinery"), done_share=None).reason


def test_the_treasury_ceiling_stands_beside_the_full_advance() -> None:
    answer = advance_rule(line="enterprise_creation", on=DAY)
    assert answer.rule is not None and answer.cap is not None
    assert (answer.rule.first_share, answer.cap.max_share) == (Decimal(1), Decimal("0.70"))
    assert "Điều 13.3" in answer.warnings[0] and "Điều 8.2.b" in answer.warnings[0]


@pytest.mark.parametrize(
    ("on", "has_rule", "has_cap"),
    [
        (date(2014, 2, 9), False, False),
        (date(2014, 2, 10), True, False),
        (date(2014, 4, 7), True, False),
        (date(2014, 4, 8), True, True),
        (date(2018, 5, 10), True, True),
        (date(2018, 5, 11), True, False),
    ],
)
def test_each_fact_has_its_own_days(on: date, has_rule: bool, has_cap: bool) -> None:
    answer = advance_rule(line="machinery", on=on)
    assert (answer.rule is not None, answer.cap is not None) == (has_rule, has_cap)


def test_ratios_after_the_2018_amendment_are_doubtful() -> None:
    day = date(2018, 7, 10)
    answer = advance_rule(line="machinery", on=day)
    assert answer.rule is not None
    assert answer.rule.source(day).grade is Grade.SECONDARY
    assert answer.warnings == (answer.rule.note_vi,)
    assert advance_rule(line="machinery", on=date(2018, 7, 9)).warnings == ()


def test_the_local_fund_only_has_the_ceiling() -> None:
    answer = advance_rule(line="machinery", on=DAY, fund="KCDP")
    assert answer.rule is None and answer.rest_papers == ()
    assert answer.cap is not None


def test_the_rest_needs_the_common_papers_and_those_of_the_kind() -> None:
    papers = advance_rule(line="trademark", on=DAY).rest_papers
    assert papers[0].startswith("Biên bản nghiệm thu cơ sở")
    assert papers[-1].startswith("Bảng kê kèm chứng từ chi tương ứng 100%")
