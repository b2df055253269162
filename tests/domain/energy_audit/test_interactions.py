"""Measures together: in order on what is left, never simply added."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.benefit import Saved
from khuyencong.domain.energy_audit.interactions import Acting, act_together
from khuyencong.domain.energy_audit.packages import Choice, Financing, package_of
from khuyencong.domain.foundation.errors import BadInput

ON = date(2024, 6, 1)


def kwh(quantity: int | str, price: int | None = None) -> Saved:
    unit_price = None if price is None else Decimal(price)
    return Saved(what="electricity", quantity=Decimal(quantity), unit_price=unit_price)


def acting(key: str, *saved: Saved, system: str = "fan", excludes: str = "") -> Acting:
    return Acting(
        key=key, title=key.upper(), system=system, saved=saved, excludes=frozenset(excludes)
    )


def test_three_on_one_system_by_hand() -> None:
    """10 000 kWh; shares 0.3, 0.5, 0.1: 3 000; 0.7 x 5 000 = 3 500; 0.35 x 1 000 = 350."""
    measures = [acting("a", kwh(3000)), acting("b", kwh(5000)), acting("c", kwh(1000))]
    told = act_together(measures, uses={"fan": {"electricity": Decimal(10_000)}})
    assert [told.saved[key][0].quantity for key in "abc"] == [3000, 3500, 350]
    assert any("nối tiếp" in note for note in told.notes)


def test_the_load_off_the_peak_goes_with_the_electricity() -> None:
    peak = Saved(what="peak_load", quantity=Decimal(4))
    measures = [acting("a", kwh(5000)), acting("b", kwh(5000), peak)]
    told = act_together(measures, uses={"fan": {"electricity": Decimal(10_000)}})
    assert told.saved["b"][1].quantity == 2


def test_other_systems_and_other_carriers_do_not_touch() -> None:
    husk = Saved(what="rice_husk", quantity=Decimal(700))
    measures = [acting("a", kwh(3000)), acting("b", kwh(5000), system="mill"), acting("c", husk)]
    told = act_together(measures, uses={"fan": {"electricity": Decimal(10_000)}})
    assert [line.quantity for line in told.all_saved] == [3000, 5000, 700]
    assert told.notes == ()


def test_without_the_use_only_the_largest_counts_and_it_is_said() -> None:
    told = act_together([acting("a", kwh(3000)), acting("b", kwh(5000))], uses={})
    assert [line.quantity for line in told.all_saved] == [0, 5000]
    assert "chỉ tính “B”" in told.notes[0]


def test_what_uses_more_stays_as_it_is() -> None:
    told = act_together(
        [acting("a", kwh(5000)), acting("b", kwh(-400))],
        uses={"fan": {"electricity": Decimal(10_000)}},
    )
    assert [line.quantity for line in told.all_saved] == [5000, -400]


def test_more_saved_than_used_is_held_to_the_use() -> None:
    told = act_together([acting("a", kwh(12_000))], uses={"fan": {"electricity": Decimal(10_000)}})
    assert told.saved["a"][0].quantity == 10_000
    assert "nhiều hơn mức hệ thống dùng" in told.notes[0]


def test_what_excludes_another_is_refused() -> None:
    with pytest.raises(BadInput, match="“A” hoặc “B”"):
        act_together([acting("a", kwh(1), excludes="b"), acting("b", kwh(1))], uses={})


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=6))
def test_together_never_more_than_the_use_nor_than_the_sum(each: list[int]) -> None:
    measures = [acting(str(n), kwh(quantity)) for n, quantity in enumerate(each)]
    told = act_together(measures, uses={"fan": {"electricity": Decimal(10_000)}})
    total = sum(line.quantity for line in told.all_saved)
    assert max(each) - Decimal("1e-6") <= total <= min(sum(each), 10_000) + Decimal("1e-6")


def test_a_package_by_hand() -> None:
    """3 000 + 3 500 kWh at 2 000 đồng = 13 million; other money 1 million; running cost 0.5.

    TOE 6 500 x 0.0001543 = 1.00295; CO2 of 2024 by the factor of 2023: 6.5 x 0.6592 = 4.2848.
    """
    other = Saved(what="money", quantity=Decimal(1_000_000))
    choices = [
        Choice(acting=acting("a", kwh(3000, 2000)), investment_vnd=20_000_000),
        Choice(
            acting=acting("b", kwh(5000, 2000), other),
            investment_vnd=7_000_000,
            running_cost_vnd=500_000,
        ),
    ]
    uses = {"fan": {"electricity": Decimal(10_000)}}
    told = package_of(choices, uses=uses, financing=Financing(), on=ON, facts=FactBook.shipped())
    assert (told.terms.energy_vnd, told.terms.other_vnd) == (13_000_000, 1_000_000)
    assert told.terms.net_vnd == 13_500_000
    assert told.worth.simple_payback_years == 2
    assert told.benefit.toe == Decimal("1.00295")
    assert told.benefit.tco2 == Decimal("4.2848")
    assert any("dùng hệ số năm 2023" in each for each in told.benefit.told)
