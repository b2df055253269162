"""Pictures of a file of cleaner production: its process, its flows of mass, its bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from khuyencong.apps.cleaner_production.models import CleanerFile, Flow, ProcessStep
from khuyencong.apps.cleaner_production.reckoning import flow_facts
from khuyencong.domain.cleaner_production.balance import Balance, FlowFact, whole_balance
from khuyencong.domain.cleaner_production.measuring import ENERGY, MATERIAL, WATER, water_kg
from khuyencong.domain.foundation.numbers import significant
from khuyencong.interfaces.common.figures import number_text
from khuyencong.interfaces.common.flow_chart import (
    ChartFlow,
    ChartStep,
    FlowChart,
    flow_chart,
    shortened,
)
from khuyencong.interfaces.common.sankey import Flow as Band
from khuyencong.interfaces.common.sankey import Node, Sankey, sankey

PROCESS = "process"
BOTH_SIDES = 2
UNITS = {"mass": "kg", ENERGY: "kWh"}
TONES = {"in": "", "out": "flow-good", "loss": "flow-soft"}
GRAMS_BELOW_KG = 1000
"""A process that takes in less is drawn in grams: amounts of the picture are whole."""


def chart_of(
    cleaner_file: CleanerFile, steps: Sequence[ProcessStep], flows: Sequence[Flow]
) -> FlowChart:
    """Return the chart of the process."""
    return flow_chart(
        [
            ChartStep(
                name=step.name,
                is_focus=step.pk == cleaner_file.focus_step_id,
                enters=[_drawn(e) for e in flows if e.step_id == step.pk and e.direction == "in"],
                leaves=[_drawn(e) for e in flows if e.step_id == step.pk and e.direction != "in"],
            )
            for step in steps
        ]
    )


def _drawn(flow: Flow) -> ChartFlow:
    return ChartFlow(
        words=shortened(flow_words(flow)),
        is_loss=flow.direction == Flow.Direction.LOSS,
        is_unsaid=flow.quantity is None,
    )


def flow_words(flow: Flow) -> str:
    """Return a flow in words: name, quantity, unit."""
    if flow.quantity is None:
        return f"{flow.material} (?)"
    return f"{flow.material} {number_text(flow.quantity)} {flow.counted_in}"


def picture_of(
    kind: str, steps: Sequence[ProcessStep], flows: Iterable[Flow]
) -> tuple[Sankey, str] | None:
    """Return the flows of mass (water included) or energy over the process, and their unit.

    Three columns: what comes in, the process, what leaves it; what nobody accounted for is a node
    of its own. None where only one side was written.
    """
    counted = (ENERGY,) if kind == ENERGY else (MATERIAL, WATER)
    facts = [
        each
        for each in flow_facts(flows)
        if each.kind in counted and each.quantity and each.to_step is None
    ]
    if len({each.direction == "in" for each in facts}) != BOTH_SIDES:
        return None
    balance = whole_balance(facts, kind=kind)
    is_small = kind == "mass" and balance.enters < GRAMS_BELOW_KG
    scale = Decimal(1000 if is_small else 1)
    names = {step.pk: step.name for step in steps}
    sums = _sums(facts, names)
    nodes = [Node(id=PROCESS, label=_("Quá trình"), column=1, tone="flow-calm")]
    bands = []
    for number, ((direction, label), amount) in enumerate(sums.items()):
        end = f"flow-{number}"
        column = 0 if direction == "in" else 2
        nodes.append(Node(id=end, label=label, column=column, tone=TONES[direction]))
        pair = (end, PROCESS) if direction == "in" else (PROCESS, end)
        bands.append(Band(source=pair[0], target=pair[1], amount=round(amount * scale)))
    if balance.difference > 0:
        nodes.append(Node(id="open", label=_("Chưa rõ đi đâu"), column=2, tone="flow-warn"))
        missing = round(balance.difference * scale)
        bands.append(Band(source=PROCESS, target="open", amount=missing))
    return sankey(nodes, bands), "g" if is_small else UNITS[kind]


def _sums(facts: Sequence[FlowFact], names: dict[int, str]) -> dict[tuple[str, str], Decimal]:
    """Return amounts by direction and words; a loss is told with its step. The largest first."""
    sums: dict[tuple[str, str], Decimal] = {}
    for each in facts:
        is_loss = each.direction == "loss"
        label = f"{each.material} ({names[each.step]})" if is_loss else each.material
        key = (each.direction, label)
        sums[key] = sums.get(key, Decimal(0)) + _amount(each)
    return dict(sorted(sums.items(), key=lambda item: -item[1]))


def _amount(flow: FlowFact) -> Decimal:
    amount = flow.in_base or Decimal(0)
    return water_kg(amount) if flow.kind == WATER else amount


def sentence_of(balance: Balance, basis: str) -> str:
    """Return what the picture shows, in one sentence."""
    return _(
        "Tính cho %(basis)s: vào %(enters)s %(unit)s; ra thành sản phẩm, phụ phẩm, phần có ích "
        "%(leaves)s; thải, mất %(lost)s; chưa rõ đi đâu %(open)s."
    ) % {
        "basis": basis or _("một lần"),
        "unit": UNITS[balance.kind],
        "enters": number_text(significant(balance.enters)),
        "leaves": number_text(significant(balance.leaves)),
        "lost": number_text(significant(balance.lost)),
        "open": number_text(significant(max(Decimal(0), balance.difference))),
    }
