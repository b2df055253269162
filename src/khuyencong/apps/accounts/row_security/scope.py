"""What the running piece of work may reach in the database, held beside the call stack."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

ROLE = "khuyencong_rows"
"""The role of the database that policies bind; owns nothing, cannot sign in, one for a server."""
WHOLE_NATION = "*"
"""Told to the database in place of units by who sees all of them."""


@dataclass(frozen=True, eq=False)
class Scope:
    """Units and provinces whose rows are within reach; ``opened_as`` names work for everybody.

    Two scopes are never equal: each request tells the database anew, so that neither a role given
    back nor a merger of provinces outlives the request it happened in.
    """

    units: tuple[int, ...] = ()
    provinces: tuple[int, ...] = ()
    """Also what merged into them: the database looks it up."""
    whole_nation: bool = False
    opened_as: str = ""
    """Why this work is not held to units, as "portal"; empty: it is held."""


CLOSED = Scope()
"""Reaches no business row at all: where a piece of work begins that nobody has opened."""
_PROCESS: list[Scope] = [CLOSED]
_SCOPE: ContextVar[Scope | None] = ContextVar("row_scope", default=None)


def current_scope() -> Scope:
    """Return what may be reached now: what was set last, else what the process was opened as."""
    return _SCOPE.get() or _PROCESS[0]


@contextmanager
def within(scope: Scope) -> Iterator[None]:
    """Reach only this much until the end of the block."""
    before = _SCOPE.set(scope)
    try:
        yield
    finally:
        _SCOPE.reset(before)


@contextmanager
def opened(why: str) -> Iterator[None]:
    """Work for everybody until the end of the block; ``why`` says what for."""
    with within(Scope(opened_as=why)):
        yield


def reach_from_now(scope: Scope) -> None:
    """Reach this much until the enclosing ``within`` ends: who asks came to light on the way."""
    _SCOPE.set(scope)


def open_process(why: str) -> None:
    """Open a process that never answers requests, as the command line of the operator."""
    _PROCESS[0] = Scope(opened_as=why)
