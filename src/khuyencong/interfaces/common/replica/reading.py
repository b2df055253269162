"""Whether the running piece of work reads from the replica, held beside the call stack."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

ALIAS, PRIMARY = "replica", "default"


@dataclass
class Reading:
    """``is_on``: reads go to the replica; ``has_acted``: a deed was written into the journal."""

    is_on: bool = False
    has_acted: bool = False


_NOW: ContextVar[Reading | None] = ContextVar("reading", default=None)


def current_reading() -> Reading | None:
    """Return what goes for the running work; None outside of any."""
    return _NOW.get()


def is_reading() -> bool:
    """Tell whether reads go to the replica now."""
    reading = _NOW.get()
    return reading is not None and reading.is_on


@contextmanager
def within(reading: Reading) -> Iterator[Reading]:
    """Let it go for the block."""
    before = _NOW.set(reading)
    try:
        yield reading
    finally:
        _NOW.reset(before)


@contextmanager
def reading_from_replica() -> Iterator[Reading]:
    """Read from the replica, if it is near, until the block ends or something is written."""
    from khuyencong.interfaces.common.replica.nearness import NEARNESS

    with within(Reading(is_on=NEARNESS.is_near())) as reading:
        yield reading
