"""The count: no verdict without a quorum, whatever the votes and the rule."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.appraisals.counting import Majority, Tally, count_votes

VERDICTS = st.lists(st.sampled_from(["pass", "pass_with_changes", "fail"]), max_size=15)
RULES = st.sampled_from([*Majority.values, ""])
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def count(verdicts: list[str], *, quorum: int, majority: str, absent: int = 0) -> Tally:
    entitled = len(verdicts) + absent
    return count_votes(verdicts, entitled=entitled, recused=0, quorum=quorum, majority=majority)


@UNHURRIED
@given(VERDICTS, st.integers(-3, 20), RULES, st.integers(0, 9))
def test_nothing_is_decided_without_a_quorum(
    verdicts: list[str], quorum: int, majority: str, absent: int
) -> None:
    tally = count(verdicts, quorum=quorum, majority=majority, absent=absent)
    assert (tally.is_passed is None) == (len(verdicts) < max(1, quorum))
    assert tally.passing + tally.with_changes + tally.failing == tally.votes
    assert tally.has_quorum == (tally.lacking == 0)


@UNHURRIED
@given(VERDICTS, RULES, st.integers(0, 9))
def test_one_more_vote_in_favour_never_turns_a_pass_down(
    verdicts: list[str], majority: str, absent: int
) -> None:
    before = count(verdicts, quorum=1, majority=majority, absent=absent + 1)
    after = count([*verdicts, "pass"], quorum=1, majority=majority, absent=absent)
    assert not before.is_passed or after.is_passed


@pytest.mark.parametrize(
    ("majority", "verdicts", "absent", "is_passed"),
    [
        # half of the votes: 3 of 5 is more than 2.5, 2 of 4 is not more than 2
        ("half_of_votes", ["pass"] * 3 + ["fail"] * 2, 0, True),
        ("half_of_votes", ["pass"] * 2 + ["fail"] * 2, 0, False),
        # half of the members: 3 of 7 is less than 3.5
        ("half_of_members", ["pass"] * 3, 4, False),
        ("half_of_members", ["pass"] * 4, 3, True),
        # two thirds: 4 of 6 is just that, 3 of 5 is 60 %
        ("two_thirds_of_votes", ["pass_with_changes"] * 4 + ["fail"] * 2, 0, True),
        ("two_thirds_of_votes", ["pass"] * 3 + ["fail"] * 2, 0, False),
        ("all_votes", ["pass", "pass_with_changes"], 3, True),
        ("all_votes", ["pass", "fail"], 0, False),
    ],
)
def test_each_rule_counts_as_it_says(
    majority: str, verdicts: list[str], absent: int, is_passed: bool
) -> None:
    assert count(verdicts, quorum=1, majority=majority, absent=absent).is_passed is is_passed
