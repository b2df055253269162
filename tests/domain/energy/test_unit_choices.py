"""Units offered beside an input are of its kind and written as here; defaults follow the unit."""

from __future__ import annotations

import pytest

from khuyencong.domain.energy.catalogue import Field, list_calculators
from khuyencong.domain.energy.run import run
from khuyencong.domain.energy.unit_choices import (
    first_default,
    first_unit,
    in_unit,
    shown_unit,
    units_for,
)
from khuyencong.domain.energy.units import find_unit, read_kinds

FIELDS = [
    field
    for each in list_calculators().values()
    for field in (*each.inputs.values(), *each.outputs.values())
]


def field(unit: str, *possible: float | None) -> Field:
    return Field(key="x", unit=unit, says="", possible=possible or (None, None))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit", "offered", "never"),
    [
        ("psig", "barg", "MJ/Nm3"),
        ("psia", "bar abs", "kW/(m3/min)"),
        ("kW", "W", "kVA"),
        ("kVA", "kVA", "kW"),
        ("currency/kWh", "VND/kWh", "currency/GJ"),
        ("Btu/scf", "MJ/m3", "kPa"),
        ("h/yr", "h/yr", "s/yr"),
    ],
)
def test_only_units_of_the_same_kind(unit: str, offered: str, never: str) -> None:
    assert offered in units_for(field(unit))
    assert never not in units_for(field(unit))


@pytest.mark.parametrize(
    ("unit", "possible", "offered"),
    [
        ("-", (0, 1), ("-", "%")),
        ("-", (0, None), ("-",)),  # a count
        ("%", (0, 100), ("%", "-")),
        ("%", (0, None), ("%",)),  # excess air may be more than all
        ("% vol", (0, 100), ("% vol",)),
    ],
)
def test_a_share_is_percent_or_a_number_up_to_one(
    unit: str, possible: tuple[float | None, float | None], offered: tuple[str, ...]
) -> None:
    assert units_for(field(unit, *possible)) == offered


def test_every_unit_offered_converts_and_is_in_one_kind() -> None:
    for each in FIELDS:
        wanted = find_unit(each.unit).dimension
        assert {find_unit(unit).dimension for unit in units_for(each)} == {wanted}, each.key
    named = [unit for kind in read_kinds()["kinds"] for unit in kind["of"]]
    assert len(named) == len(set(named))


def test_the_way_a_unit_is_written_is_understood() -> None:
    """What a page shows may be sent back as it stands."""
    for each in FIELDS:
        for unit in units_for(each):
            told = find_unit(shown_unit(unit) or "-")
            assert (told.dimension, told.is_gauge) == (
                find_unit(unit).dimension,
                find_unit(unit).is_gauge,
            )
            assert told.factor == pytest.approx(find_unit(unit).factor), unit


def test_figures_change_unit() -> None:
    """1 bar = 100 kPa; 212 °F = 100 °C; 1 TJ = 277 777.78 kWh."""
    assert in_unit(1, "bar", "kPa") == pytest.approx(100)
    assert in_unit([212, None], "degF", "degC") == [pytest.approx(100), None]
    assert in_unit(1, "TJ/yr", "kWh/yr") == pytest.approx(277_777.78)


@pytest.mark.parametrize("name", sorted(list_calculators()))
def test_a_default_in_the_first_unit_is_the_same_figure(name: str) -> None:
    for each in list_calculators()[name].inputs.values():
        if each.default is None or each.choices:
            continue
        told = in_unit(first_default(each), first_unit(each), each.unit)
        assert told == pytest.approx(each.default, rel=1e-5)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (-2, "bar (dư)", "từ -1.01353 bar (dư) trở lên; nhận được -2"),  # 14.7 psi
        (-2, "bar", "từ -1.01353 bar trở lên; nhận được -2"),
        (-1, "bar abs", "từ -14.7 psig trở lên"),  # absolute is not the range of a gauge
    ],
)
def test_a_range_is_told_in_the_unit_that_was_stated(value: float, unit: str, said: str) -> None:
    asked = {"acting": "single", "air_pressure": {"value": value, "unit": unit}}
    asked |= {"bore": 2, "stroke": 10, "cycles": 10}
    error = run({"calculator": "pneumatic_cylinder_air", "inputs": asked})["error"]
    assert error["field"] == "air_pressure"
    assert said in error["message"]
