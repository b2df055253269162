"""Who decides which amendment."""

from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.authority import (
    authority_for,
    authority_for_all,
    list_amendment_papers,
)

DAY = date(2016, 11, 23)


@pytest.mark.parametrize(
    ("change", "alone", "in_group"),
    [
        ("increase_support", "minister", "minister"),
        ("change_activity", "minister", "minister"),
        ("extend_to_next_year", "minister", "minister"),
        ("add_project", "minister", "minister"),
        ("stop_project", "minister", "minister"),
        ("stop_for_failure", "minister", "minister"),
        ("change_place", "agency", "department"),
        ("change_beneficiary", "agency", "department"),
        ("change_coordinating_unit", "agency", "department"),
        ("change_time_within_year", "agency", "agency"),
        ("keep_or_reduce_support", "agency", "agency"),
    ],
)
def test_matrix(change: str, alone: str, in_group: str) -> None:
    found = [authority_for(change=change, in_group=group, on=DAY) for group in (False, True)]
    assert [rule.decides for rule in found if rule] == [alone, in_group]


def test_several_changes_go_to_the_highest() -> None:
    rule = authority_for_all(changes=["change_place", "increase_support"], in_group=True, on=DAY)
    assert rule is not None and rule.article == "Điều 11.2.a"


def test_no_authority_is_known_before_the_circular() -> None:
    assert authority_for(change="change_place", in_group=False, on=date(2014, 2, 9)) is None


def test_an_unknown_change_is_refused() -> None:
    with pytest.raises(BadInput, match="repaint"):
        authority_for(change="repaint", in_group=False, on=DAY)


def test_the_department_checks_before() -> None:
    assert [paper.article for paper in list_amendment_papers(on=DAY)] == [
        "Điều 11.1",
        "Điều 21.2.b",
    ]
