"""Counts of enterprises alike; what could point at one of them is held back."""

from __future__ import annotations

from decimal import Decimal

from khuyencong.domain.energy_audit.alike import Told, alike_of


def told(establishment: int, status: str, cost: int = 100, saving: int | None = 50) -> Told:
    return Told(establishment=establishment, status=status, investment_vnd=cost, saving_vnd=saving)


def test_counts_are_of_establishments() -> None:
    rows = [told(1, "done"), told(1, "done"), told(2, "done"), told(3, "done"), told(4, "refused")]
    found = alike_of(rows)
    assert (found.told, found.done) == (4, 3)
    assert found.refused is None  # one alone is not shown


def test_nothing_of_two() -> None:
    found = alike_of([told(1, "done"), told(2, "refused")])
    assert (found.told, found.done, found.refused, found.median_payback_years) == (None,) * 4


def test_nobody_told_is_no_secret() -> None:
    assert alike_of([]).told == 0
    assert alike_of([told(n, "proposed") for n in (1, 2, 3)]).done == 0


def test_the_median_takes_only_what_costs_and_saves() -> None:
    # 100/50 = 2, 90/30 = 3, 400/50 = 8; free, unpriced and losing ones tell no payback
    priced = [told(1, "done"), told(2, "proposed", 90, 30), told(3, "refused", 400, 50)]
    rest = [told(4, "done", 0, 10), told(5, "done", 10, None), told(6, "done", 10, -5)]
    assert alike_of([*priced, *rest]).median_payback_years == Decimal(3)


def test_no_median_of_one_establishment_asked_three_times() -> None:
    rows = [told(1, "done") for _ in range(3)] + [told(2, "done", 0), told(3, "done", 0)]
    assert alike_of(rows).median_payback_years is None


def test_the_median_of_an_even_number_lies_between() -> None:
    rows = [told(n, "done", n * 10, 10) for n in (1, 2, 3, 4)]  # 1, 2, 3, 4 years
    assert alike_of(rows).median_payback_years == Decimal("2.5")
