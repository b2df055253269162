"""Lines and entries find each other by the rules in order, none of them twice."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.domain.reconciliation.facts import Match, Side
from khuyencong.domain.reconciliation.matching import RULES, match_sides

MAY = date(2030, 5, 10)


def side(key: int, amount: int, *, day: int = 0, number: str = "", **more: object) -> Side:
    on = MAY + timedelta(days=day)
    return Side(key=key, on=on, number=number, amount_vnd=amount, **more)  # type: ignore[arg-type]


def told(matches: list[Match]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(each.rule, each.lines, each.entries) for each in matches]


class TestRules:
    def test_number_and_amount_come_first(self) -> None:
        lines = [side(1, 70, number="UNC-012", day=3)]
        entries = [side(8, 70), side(9, 70, number="unc 12")]
        assert told(match_sides(lines, entries)) == [("number_amount", (1,), (9,))]

    def test_alike_pairs_go_in_the_order_of_days(self) -> None:
        lines = [side(2, 70, number="7", day=9), side(1, 70, number="7")]
        entries = [side(5, 70, number="7", day=8), side(6, 70, number="7", day=1)]
        assert told(match_sides(lines, entries)) == [
            ("number_amount", (1,), (6,)),
            ("number_amount", (2,), (5,)),
        ]

    def test_a_number_of_another_season_is_another_paper(self) -> None:
        lines, entries = [side(1, 70, number="7")], [side(2, 70, number="7", day=46)]
        assert match_sides(lines, entries) == []

    def test_one_order_that_pays_two_projects(self) -> None:
        lines = [side(1, 100, number="15")]
        entries = [side(2, 60, number="15"), side(3, 40, number="15", day=-1)]
        assert told(match_sides(lines, entries)) == [("number_sum", (1,), (2, 3))]

    def test_one_entry_paid_in_two_lines(self) -> None:
        lines = [side(1, 60, number="15"), side(2, 40, number="15", day=2)]
        assert told(match_sides(lines, [side(3, 100, number="15")])) == [
            ("number_sum", (1, 2), (3,))
        ]

    def test_the_text_names_which_of_two_equal_amounts(self) -> None:
        lines = [side(1, 70, text="CHUYEN TIEN DE AN 2030-002"), side(2, 70, text="chi khác")]
        entries = [side(3, 70, names=("2030-001",), day=1), side(4, 70, names=("2030-002",), day=1)]
        found = told(match_sides(lines, entries))
        assert found == [("named_amount", (1,), (4,)), ("amount", (2,), (3,))]

    def test_two_ways_are_no_way(self) -> None:
        lines, entries = [side(1, 70)], [side(2, 70), side(3, 70, day=1)]
        assert match_sides(lines, entries) == []

    def test_money_back_is_never_money_out(self) -> None:
        assert match_sides([side(1, 70, number="5")], [side(2, -70, number="5")]) == []

    def test_a_line_is_the_sum_of_three_entries_near_it(self) -> None:
        lines = [side(1, 100)]
        entries = [side(2, 50), side(3, 30, day=2), side(4, 20, day=-5), side(5, 30, day=6)]
        assert told(match_sides(lines, entries)) == [("line_sum", (1,), (2, 3, 4))]

    def test_a_sum_in_two_ways_is_none(self) -> None:
        entries = [side(2, 60), side(3, 40), side(4, 70), side(5, 30)]
        assert match_sides([side(1, 100)], entries) == []

    def test_money_back_in_two_lines(self) -> None:
        lines = [side(1, -60), side(2, -40, day=1)]
        assert told(match_sides(lines, [side(3, -100)])) == [("entry_sum", (1, 2), (3,))]

    def test_one_number_with_another_amount_is_shown_last(self) -> None:
        (found,) = match_sides([side(1, 100, number="9")], [side(2, 10, number="9")])
        assert (found.rule, found.sure) == ("number_only", "possible")

    def test_every_rule_says_why(self) -> None:
        assert len({rule.id for rule in RULES}) == len(RULES)
        assert all(rule.label_vi for rule in RULES)


SIDES = st.tuples(
    st.sampled_from([-3, -2, -1, 1, 2, 3, 4, 5, 6]),
    st.integers(0, 12),
    st.sampled_from(["", "1", "01", "2", "A-3"]),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SIDES, max_size=10), st.lists(SIDES, max_size=10))
def test_nothing_is_matched_twice_and_the_sums_agree(
    lines: list[tuple[int, int, str]], entries: list[tuple[int, int, str]]
) -> None:
    here = [side(k, a, day=d, number=n) for k, (a, d, n) in enumerate(lines)]
    there = [side(k, a, day=d, number=n) for k, (a, d, n) in enumerate(entries)]
    matches = match_sides(here, there)
    used = [key for each in matches for key in each.lines]
    booked = [key for each in matches for key in each.entries]
    assert len(used) == len(set(used))
    assert len(booked) == len(set(booked))
    for each in matches:
        out = sum(here[key].amount_vnd for key in each.lines)
        told_vnd = sum(there[key].amount_vnd for key in each.entries)
        assert out == told_vnd or each.rule == "number_only"
        assert (out > 0) == (told_vnd > 0)
    alone = sum(s.amount_vnd for s in here if s.key not in used)
    matched = sum(here[key].amount_vnd for key in used)
    assert alone + matched == sum(s.amount_vnd for s in here)
