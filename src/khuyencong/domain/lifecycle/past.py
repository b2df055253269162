"""A project that enters the system in the middle of its life: what lies behind it."""

from __future__ import annotations

from khuyencong.domain.lifecycle.model import Lifecycle, Transition


def steps_before(lifecycle: Lifecycle, state: str) -> frozenset[str]:
    """Return the steps that lie wholly behind a state: nobody can take them any more.

    They begin only in states that the table lists before ``state``, and ``state`` can be reached
    from where they end. A project entered in that state counts them as done elsewhere.
    """
    order = [each.id for each in lifecycle.states]
    earlier = set(order[: order.index(state)])
    behind = _leading_to(lifecycle, state)
    return frozenset(
        step.id
        for step in lifecycle.transitions
        if set(step.from_states) <= earlier and _ends_in(step) & behind
    )


def _ends_in(step: Transition) -> set[str]:
    return {step.target(state) for state in step.from_states}


def _leading_to(lifecycle: Lifecycle, state: str) -> set[str]:
    """Return the state and every one from which it can be reached."""
    found, grown = {state}, True
    while grown:
        before = {
            source
            for step in lifecycle.transitions
            for source in step.from_states
            if step.target(source) in found
        }
        grown = not before <= found
        found |= before
    return found
