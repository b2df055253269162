"""Balances: hand sums of a small starch works, and that mass is conserved."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.cleaner_production.balance import (
    FlowFact,
    material_sums,
    step_balance,
    whole_balance,
)
from khuyencong.domain.cleaner_production.measuring import in_base
from khuyencong.domain.foundation.errors import BadInput

WASH, GRATE = 1, 2


def flow(step: int, direction: Any, material: str, quantity: Any, unit: str, **more: Any) -> Any:
    kind = {"kg": "material", "tấn": "material", "m³": "water", "kWh": "energy"}[unit]
    quantity = None if quantity is None else Decimal(quantity)
    shape = {"step": step, "direction": direction, "kind": kind, "material": material}
    return FlowFact(**shape, quantity=quantity, unit=unit, **more)


STARCH = [
    flow(WASH, "in", "Củ sắn", "2", "tấn"),
    flow(WASH, "in", "Nước", "3", "m³"),
    flow(WASH, "loss", "Đất, vỏ", "180", "kg"),
    flow(WASH, "loss", "Nước thải rửa", "2.9", "m³"),
    flow(WASH, "out", "Củ sạch", "1820", "kg", to_step=GRATE),
    flow(GRATE, "in", "Điện", "22", "kWh"),
    flow(GRATE, "out", "Bột", "1500", "kg"),
]


def test_masses_of_a_step_add_up_with_its_water() -> None:
    """In 2000 + 3000 = 5000 kg; out 1820, lost 180 + 2900: 4900; 100 kg differ, 2 %."""
    told = step_balance(STARCH, step=WASH, kind="mass")
    assert (told.enters, told.leaves, told.lost) == (5000, 1820, 3080)
    assert (told.difference, told.share, told.verdict) == (100, Decimal("0.02"), "balanced")


def test_what_another_step_sends_comes_in_and_a_large_difference_is_open() -> None:
    """1820 kg arrive, 1500 leave: 320 kg, 17.6 %, are not accounted for."""
    told = step_balance(STARCH, step=GRATE, kind="mass")
    assert (told.enters, told.difference, told.verdict) == (1820, 320, "open")


def test_over_the_process_inside_flows_count_for_nothing() -> None:
    """In 5000; out 1500; lost 3080; difference 420."""
    told = whole_balance(STARCH, kind="mass")
    assert (told.enters, told.leaves, told.lost, told.difference) == (5000, 1500, 3080, 420)


def test_water_is_balanced_alone_and_energy_of_one_side_is_said_to_be_so() -> None:
    assert step_balance(STARCH, step=WASH, kind="water").difference == Decimal("0.1")
    assert step_balance(STARCH, step=GRATE, kind="energy").verdict == "one_sided"
    assert step_balance(STARCH, step=WASH, kind="energy").verdict == "empty"


def test_a_flow_without_a_figure_leaves_the_balance_unknown_and_is_named() -> None:
    flows = [*STARCH, flow(GRATE, "loss", "Bã", None, "kg")]
    told = step_balance(flows, step=GRATE, kind="mass")
    assert told.verdict == "unknown"
    assert [each.material for each in told.lacking] == ["Bã"]


def test_more_out_than_in_is_impossible() -> None:
    flows = [flow(WASH, "in", "A", 100, "kg"), flow(WASH, "out", "B", 106, "kg")]
    assert step_balance(flows, step=WASH, kind="mass").verdict == "impossible"


def test_nothing_in_by_figure_but_something_out_is_impossible_too() -> None:
    flows = [flow(WASH, "in", "A", 0, "kg"), flow(WASH, "out", "B", 1, "kg")]
    told = step_balance(flows, step=WASH, kind="mass")
    assert (told.verdict, told.share) == ("impossible", None)


def test_materials_stand_one_by_one() -> None:
    sums = {each.material: each for each in material_sums(STARCH)}
    assert sums["Củ sắn"].enters == 2000
    assert "Củ sạch" not in sums  # passes between two steps
    assert sums["Bột"].leaves == 1500


ROWS = st.tuples(
    st.integers(1, 3),
    st.sampled_from(["in", "out", "loss"]),
    st.integers(0, 10**6),
    st.sampled_from([None, 1, 2, 3]),
)


@given(st.lists(ROWS, max_size=12))
def test_differences_of_the_steps_add_up_to_that_of_the_whole(rows: list[Any]) -> None:
    flows = [
        flow(step, way, "x", amount, "kg", to_step=to if way == "out" and to != step else None)
        for step, way, amount, to in rows
    ]
    parts = [step_balance(flows, step=step, kind="mass").difference for step in (1, 2, 3)]
    assert sum(parts) == whole_balance(flows, kind="mass").difference


def test_a_unit_of_another_kind_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="chọn một trong: kg, g, yến, tạ, tấn") as no:
        in_base(Decimal(1), "kWh", kind="material")
    assert no.value.field == "unit"


def test_energy_in_joules_and_in_kilowatt_hours_is_one() -> None:
    """3.6 MJ are 1 kWh by definition; 1 GJ = 277.77... kWh."""
    assert in_base(Decimal("3.6"), "MJ", kind="energy") == 1
    assert in_base(Decimal(18), "GJ", kind="energy") == 5000
