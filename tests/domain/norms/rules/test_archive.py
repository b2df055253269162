"""When files go to the archive; no text we hold rules how long they are kept."""

from datetime import date

from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.norms.rules.archive import (
    hand_over_rule,
    kind_of_paper,
    list_retention_kinds,
)


def test_a_file_is_due_a_year_after_the_work_ends() -> None:
    """NĐ 30/2020, Điều 30.2.b: 01 năm."""
    rule = hand_over_rule(line="machinery", on=date(2021, 3, 1))
    assert rule is not None
    assert (rule.months, rule.counted_from, rule.article) == (12, "closed", "Điều 30.2.b")


def test_works_are_due_three_months_after_settlement() -> None:
    """NĐ 30/2020, Điều 30.2.a: 03 tháng."""
    rule = hand_over_rule(line="cluster_infrastructure", on=date(2021, 3, 1))
    assert rule is not None
    assert (rule.months, rule.counted_from) == (3, "settled")


def test_nothing_rules_the_day_before_the_decree() -> None:
    assert hand_over_rule(line="machinery", on=date(2020, 3, 4)) is None


def test_years_of_keeping_ship_switched_off() -> None:
    assert not any(kind.is_on for kind in list_retention_kinds())


def test_a_paper_nobody_named_belongs_to_the_dossier() -> None:
    assert kind_of_paper("settlement_file") == "vouchers"
    assert kind_of_paper("contract") == "dossier"


def test_a_shorter_month_ends_sooner() -> None:
    assert months_after(date(2030, 8, 31), 6) == date(2031, 2, 28)
