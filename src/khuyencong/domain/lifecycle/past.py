"""A project in the middle of its life: what lies behind it, and what ahead."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.domain.lifecycle.model import Lifecycle

Move = tuple[str, str, str]
"""Step, state it begins in, state it ends in."""


def steps_before(lifecycle: Lifecycle, state: str) -> frozenset[str]:
    """Return the steps that lie behind a state: they lead to it, and nobody can take them there.

    A project entered in that state counts them as done elsewhere. Steps back to a draft are no
    way: whoever takes one begins anew.
    """
    moves = [move for move in _moves(lifecycle) if move[2] != lifecycle.first_state]
    ahead = _grown({state}, [(source, target) for _, source, target in moves])
    leading = _grown({state}, [(target, source) for _, source, target in moves])
    still_open = {step for step, source, _ in moves if source in ahead}
    return frozenset(step for step, _, target in moves if target in leading) - still_open


def states_ahead(lifecycle: Lifecycle, state: str) -> set[str]:
    """Return a state and those that steps nobody must give a reason for lead to from it."""
    usual = {step.id for step in lifecycle.transitions if not step.needs_reason}
    moves = ((source, target) for step, source, target in _moves(lifecycle) if step in usual)
    return _grown({state}, list(moves))


def _moves(lifecycle: Lifecycle) -> Iterator[Move]:
    for step in lifecycle.transitions:
        for source in step.from_states:
            yield step.id, source, step.target(source)


def _grown(states: set[str], pairs: list[tuple[str, str]]) -> set[str]:
    """Return the states and all that can be reached from them over the pairs."""
    while more := {end for start, end in pairs if start in states} - states:
        states = states | more
    return states
