"""The usual road of a project through a life cycle: each step, who takes it, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.lifecycle.local_rules import RuledDays
from khuyencong.domain.lifecycle.model import Chain, Lifecycle, Transition
from khuyencong.domain.lifecycle.variants import LocalOrder, with_local_order
from khuyencong.domain.lifecycle.versions import find_lifecycle
from khuyencong.domain.norms.rules.deadlines import Deadline, deadlines
from khuyencong.domain.support_guide.filing import FIRST_STEP, source_of_step


@dataclass(frozen=True, slots=True)
class RoadStep:
    """One step: who takes it, where it stands, the dated rules it must meet or sets running.

    ``ruled`` are days a province rules between an earlier step and this one.
    """

    step: Transition
    source: LegalSource | None
    by: Deadline | None
    then: Deadline | None
    ruled: tuple[RuledDays, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """The steps of one fund, and the remark of whoever wrote the table."""

    chain: Chain
    note_vi: str
    steps: tuple[RoadStep, ...]


def usual_road(chain: Chain, *, on: date, order: LocalOrder | None = None) -> Road | None:
    """Return the steps of a single project that goes well; None when our data rule no such day.

    ``order`` is what a province rules of its own money.
    """
    lifecycle = find_lifecycle(chain=chain, on=on)
    if lifecycle is None:
        return None
    ruled: tuple[RuledDays, ...] = ()
    if order and chain == "KCDP":
        lifecycle, ruled = with_local_order(lifecycle, order), order.days
    by_id = {each.id: each for each in deadlines(on=on)}
    steps = tuple(_dated(each, lifecycle, by_id, ruled, on) for each in _plain_steps(lifecycle))
    return Road(chain, lifecycle.note_vi, steps)


def _plain_steps(lifecycle: Lifecycle) -> list[Transition]:
    """Follow the first step that leads on without a reason asked, to the end of the contract."""
    state, steps = lifecycle.first_state, []
    while lifecycle.states_by_id[state].phase != "ended":
        step = next(
            each
            for each in lifecycle.transitions_from(state, kind="single")
            if each.target(state) != state
            and not (each.needs_reason or each.is_automatic or each.when)
        )
        steps.append(step)
        state = step.target(state)
    return steps


def _dated(
    step: Transition,
    lifecycle: Lifecycle,
    by_id: dict[str, Deadline],
    ruled: Sequence[RuledDays],
    on: date,
) -> RoadStep:
    first = FIRST_STEP.get(lifecycle.chain, "") if step.amount == "requested" else ""
    return RoadStep(
        step=step,
        source=source_of_step(lifecycle, step.article, on) if step.article else None,
        by=by_id.get(step.deadline or first),
        then=by_id.get(step.starts),
        ruled=tuple(each for each in ruled if each.ends == step.id),
    )
