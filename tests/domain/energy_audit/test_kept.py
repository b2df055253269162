"""Kept runs: the same for ever, told when they would come out otherwise; drawn in our units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.benefit import Saved, benefit_of
from khuyencong.domain.energy_audit.drawing import draw
from khuyencong.domain.energy_audit.kept import compare, fingerprint, keep
from khuyencong.domain.foundation.errors import BadInput

INPUTS = {
    "method": {"value": "known_energy", "unit": "-"},
    "electricity_price": {"value": 2000, "unit": "VND/kWh"},
    "annual_energy": {"value": 5000, "unit": "kWh/yr"},
}


def test_a_run_asked_again_is_the_same() -> None:
    kept = keep(calculator="electricity_reduction", inputs=INPUTS)
    again = keep(calculator="electricity_reduction", inputs=dict(reversed(INPUTS.items())))
    assert kept.sha256 == again.sha256
    assert not compare(calculator=kept.calculator, inputs=kept.inputs, answer=kept.answer)


def test_the_hash_sees_every_figure_and_no_difference_of_writing() -> None:
    one = fingerprint("x", {"a": 1}, {"b": 1e22}, "v")
    assert one == fingerprint("x", {"a": 1.0}, {"b": 10**22}, "v")
    assert one != fingerprint("x", {"a": 2}, {"b": 1e22}, "v")
    assert one != fingerprint("x", {"a": 1}, {"b": 1e22}, "w")


def test_another_answer_is_told() -> None:
    kept = keep(calculator="electricity_reduction", inputs=INPUTS)
    kept.answer["outputs"]["energy_use"]["value"] = 4000.0
    (found,) = compare(calculator=kept.calculator, inputs=kept.inputs, answer=kept.answer)
    assert (found.output, found.today["value"]) == ("energy_use", 5000.0)


def test_a_refusal_of_today_is_told() -> None:
    (found,) = compare(calculator="gone", inputs={}, answer={"outputs": {}})
    assert (found.output, "Không có phép tính" in found.today) == ("error", True)


def test_a_refusal_names_its_field() -> None:
    with pytest.raises(BadInput) as refusal:
        keep(calculator="electricity_reduction", inputs={})
    assert refusal.value.field == "method"


@pytest.mark.parametrize(
    ("value", "unit", "what", "more", "expected"),
    [
        (1, "MMBtu/yr", "electricity", {}, "293.0711"),  # 1 MMBtu = 293.0711 kWh
        (3600, "kJ/h", "electricity", {"hours": Decimal(100)}, "100"),  # 1 kW for 100 h
        (2, "kg/h", "firewood", {"hours": Decimal(50)}, "100"),
        (30, "GJ/yr", "rice_husk", {"heat_value_mj": Decimal(12)}, "2500"),
        (5, "m3/yr", "water", {}, "5"),
        (2, "m3/yr", "diesel", {}, "2000"),
        (1_000_000, "currency/yr", "money", {}, "1000000"),
        (3, "kW", "peak_load", {}, "3"),
    ],
)
def test_outputs_are_drawn(
    value: float, unit: str, what: str, more: dict[str, Any], expected: str
) -> None:
    found = draw({"value": value, "unit": unit}, what=what, **more)
    assert float(found) == pytest.approx(float(expected), rel=1e-6)


@pytest.mark.parametrize(
    ("output", "what", "field"),
    [
        ({"value": [1, 2], "unit": "kWh/yr"}, "electricity", "output"),
        ({"value": None, "unit": "kWh/yr"}, "electricity", "output"),
        ({"value": True, "unit": "kWh/yr"}, "electricity", "output"),
        ({"value": 1, "unit": "kW"}, "electricity", "hours"),
        ({"value": 1, "unit": "GJ/yr"}, "firewood", "heat_value_mj"),
        ({"value": 1, "unit": "currency/yr"}, "electricity", "output"),
        ({"value": 1, "unit": "kWh/yr"}, "peak_load", "output"),
        ({"value": 1, "unit": "kWh/yr"}, "mana", "what"),
    ],
)
def test_what_cannot_be_drawn_names_its_field(output: Any, what: str, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        draw(output, what=what)
    assert refusal.value.field == field


def test_a_fuel_without_a_factor_is_said_not_counted_as_nothing() -> None:
    told = benefit_of(
        [Saved(what="rice_husk", quantity=Decimal(10))],
        on=date(2026, 1, 1),
        facts=FactBook.shipped(),
    )
    assert (told.toe, told.tco2, told.saving_vnd) == (None, None, None)
    assert len(told.missing) == 3


def test_coal_by_its_grade() -> None:
    """2 000 kg of grade 5: 2 t x 0.5 TOE/t = 1 TOE; at 4 000 đồng: 8 million."""
    line = Saved(what="coal_5_6", quantity=Decimal(2000), unit_price=Decimal(4000))
    told = benefit_of([line], on=date(2026, 1, 1), facts=FactBook.shipped())
    assert (told.toe, told.saving_vnd) == (1, 8_000_000)
    assert "Công văn 3505" in told.told[0]
