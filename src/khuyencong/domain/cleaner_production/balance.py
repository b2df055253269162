"""Balance of a process step and of the whole process: what comes in, what goes out, what differs.

Mass is conserved: materials and water that enter a step leave it as product, by-product or loss,
or pile up. What is left over was not measured, or is lost unseen; more out than in is a mistake.
Method: VNCPC/UNIDO, task 5.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from khuyencong.domain.cleaner_production.measuring import (
    ENERGY,
    MATERIAL,
    WATER,
    in_base,
    open_from_share,
    water_kg,
)

Direction = Literal["in", "out", "loss"]
Verdict = Literal["balanced", "open", "impossible", "unknown", "one_sided", "empty"]
KINDS = ("mass", WATER, ENERGY)
"""What is balanced: all masses together [kg], water alone [m³], energy [kWh]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowFact:
    """One flow of a step, in a basis that all flows share (a batch, a day, a year).

    ``quantity`` None: nobody said it. ``to_step``: the step it goes on to, for what goes out;
    it counts as coming in there.
    """

    step: int
    direction: Direction
    kind: str
    material: str
    quantity: Decimal | None
    unit: str
    is_measured: bool = False
    to_step: int | None = None

    @property
    def in_base(self) -> Decimal | None:
        """Return the quantity in kg, m³ or kWh."""
        if self.quantity is None:
            return None
        return in_base(self.quantity, self.unit, kind=self.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """One balance. ``difference`` = in - out - loss; ``share`` of what comes in [-].

    balanced; open: the difference is large; impossible: more leaves than enters by so much;
    unknown: ``lacking`` flows have no quantity; one_sided: only one side was written; empty.
    """

    kind: str
    enters: Decimal
    leaves: Decimal
    lost: Decimal
    lacking: tuple[FlowFact, ...]
    verdict: Verdict

    @property
    def difference(self) -> Decimal:
        return self.enters - self.leaves - self.lost

    @property
    def share(self) -> Decimal | None:
        return self.difference / self.enters if self.enters else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialSum:
    """One material over a step or the process, in the base unit of its kind."""

    kind: str
    material: str
    enters: Decimal
    leaves: Decimal
    lost: Decimal
    lacks: bool


def step_balance(flows: Iterable[FlowFact], *, step: int, kind: str) -> Balance:
    """Return the balance of one step, what arrives from other steps included."""
    mine = [each for each in flows if step in (each.step, each.to_step)]
    enters = [e for e in mine if e.to_step == step or (e.step == step and e.direction == "in")]
    leaves = [e for e in mine if e.step == step and e.direction == "out"]
    lost = [e for e in mine if e.step == step and e.direction == "loss"]
    return _balance(kind, enters, leaves, lost)


def whole_balance(flows: Iterable[FlowFact], *, kind: str) -> Balance:
    """Return the balance over the process: what passes between steps stays inside."""
    outside = [each for each in flows if each.to_step is None]
    sides = {way: [e for e in outside if e.direction == way] for way in ("in", "out", "loss")}
    return _balance(kind, sides["in"], sides["out"], sides["loss"])


def material_sums(flows: Iterable[FlowFact]) -> list[MaterialSum]:
    """Return each material over the process, the order of first mention; inside flows left out."""
    outside = [each for each in flows if each.to_step is None]
    keys = dict.fromkeys((each.kind, each.material) for each in outside)
    return [_material(kind, name, outside) for kind, name in keys]


def _material(kind: str, material: str, flows: Sequence[FlowFact]) -> MaterialSum:
    mine = [each for each in flows if (each.kind, each.material) == (kind, material)]
    sums = {
        way: sum((e.in_base or Decimal(0) for e in mine if e.direction == way), Decimal(0))
        for way in ("in", "out", "loss")
    }
    return MaterialSum(
        kind=kind,
        material=material,
        enters=sums["in"],
        leaves=sums["out"],
        lost=sums["loss"],
        lacks=any(each.quantity is None for each in mine),
    )


def _balance(
    kind: str,
    enters: Sequence[FlowFact],
    leaves: Sequence[FlowFact],
    lost: Sequence[FlowFact],
) -> Balance:
    sides = [[each for each in side if _counts(each, kind)] for side in (enters, leaves, lost)]
    sums = [sum((_amount(e, kind) for e in side), Decimal(0)) for side in sides]
    lacking = tuple(each for side in sides for each in side if each.quantity is None)
    return Balance(
        kind=kind,
        enters=sums[0],
        leaves=sums[1],
        lost=sums[2],
        lacking=lacking,
        verdict=_verdict(sides, sums, lacks=bool(lacking)),
    )


def _verdict(
    sides: Sequence[Sequence[FlowFact]], sums: Sequence[Decimal], *, lacks: bool
) -> Verdict:
    enters, leaves, lost = sides
    if not (enters or leaves or lost):
        return "empty"
    if not enters or not (leaves or lost):
        return "one_sided"
    if lacks:
        return "unknown"
    difference = sums[0] - sums[1] - sums[2]
    if abs(difference) < open_from_share() * sums[0]:
        return "balanced"
    return "open" if difference > 0 else "impossible" if difference < 0 else "balanced"


def _counts(flow: FlowFact, kind: str) -> bool:
    return flow.kind in (MATERIAL, WATER) if kind == "mass" else flow.kind == kind


def _amount(flow: FlowFact, kind: str) -> Decimal:
    amount = flow.in_base or Decimal(0)
    return water_kg(amount) if kind == "mass" and flow.kind == WATER else amount
