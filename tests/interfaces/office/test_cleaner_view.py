"""Pictures of a file of cleaner production: amounts by hand, nothing is drawn of one side only."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from khuyencong.apps.cleaner_production.models import Flow, ProcessStep
from khuyencong.interfaces.office.cleaner_view import picture_of

WASH = ProcessStep(pk=1, name="Rửa", position=1)
DRY = ProcessStep(pk=2, name="Sấy", position=2)


def flow(direction: str, name: str, quantity: Any, unit: str, **more: Any) -> Flow:
    kind = {"kg": "material", "m³": "water", "kWh": "energy"}[unit]
    amount = None if quantity is None else Decimal(quantity)
    given = {"step_id": 1, "direction": direction, "kind": kind, **more}
    return Flow(material=name, quantity=amount, counted_in=unit, **given)


FLOWS = [
    flow("in", "Củ", 2000, "kg"),
    flow("in", "Nước", 3, "m³"),
    flow("out", "Củ sạch", 1900, "kg", to_step_id=2),
    flow("loss", "Nước rửa", 3, "m³"),
    flow("out", "Củ khô", 1500, "kg", step_id=2),
    flow("loss", "Hơi", None, "kg", step_id=2),
]


def test_masses_of_the_process_with_what_nobody_accounted_for() -> None:
    """In 2000 + 3000; out 1500; lost 3000; 500 kg open. What passes inside is left out."""
    drawn = picture_of("mass", [WASH, DRY], FLOWS)
    assert drawn is not None
    picture, unit = drawn
    told = [(source.label, target.label, amount) for source, target, amount in picture.flows]
    assert told == [
        ("Nước", "Quá trình", 3000),
        ("Quá trình", "Nước rửa (Rửa)", 3000),
        ("Củ", "Quá trình", 2000),
        ("Quá trình", "Củ khô", 1500),
        ("Quá trình", "Chưa rõ đi đâu", 500),
    ]
    assert unit == "kg"


def test_a_small_batch_is_drawn_in_grams() -> None:
    flows = [flow("in", "Chè", "2.5", "kg"), flow("out", "Chè khô", "0.5", "kg")]
    drawn = picture_of("mass", [WASH], flows)
    assert drawn is not None
    assert drawn[1] == "g"
    assert [amount for *_ends, amount in drawn[0].flows] == [2500, 500, 2000]


def test_nothing_is_drawn_of_one_side_only() -> None:
    assert picture_of("energy", [WASH], [flow("in", "Điện", 5, "kWh")]) is None
    assert picture_of("mass", [], []) is None
