"""Measures in the order an owner would do them."""

from __future__ import annotations

from khuyencong.domain.energy_audit.interactions import Acting
from khuyencong.domain.energy_audit.packages import Choice
from khuyencong.domain.energy_audit.ranking import payback_years, rank_key, without_excluded


def test_what_never_comes_back_stands_last() -> None:
    """1 year, 2 years, free of cost at once, never."""
    measures = {"b": (20, 10), "d": (5, -1), "a": (10, 10), "c": (0, 3), "e": (5, None)}
    keys = {
        name: rank_key(payback_years(investment_vnd=spent, net_saving_vnd=net), net)
        for name, (spent, net) in measures.items()
    }
    assert sorted(keys, key=lambda name: keys[name])[:3] == ["c", "a", "b"]


def test_of_two_that_exclude_each_other_the_first_stays() -> None:
    def choice(key: str, excludes: str = "") -> Choice:
        acting = Acting(key=key, title=key, excludes=frozenset(excludes))
        return Choice(acting=acting, investment_vnd=0)

    kept = without_excluded([choice("a"), choice("b", "a"), choice("c"), choice("d", "b")])
    assert [each.acting.key for each in kept] == ["a", "c", "d"]
