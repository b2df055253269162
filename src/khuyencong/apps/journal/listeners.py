"""Whoever tells others of what was done says so here: each line is told in its own transaction.

A listener keeps what it wants to tell and decides nothing: what it raises takes the deed back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from khuyencong.apps.journal.models import Entry

Listener = Callable[[Sequence[Entry]], None]
_LISTENERS: list[Listener] = []


def listen(listener: Listener) -> None:
    """Call this with the lines of each deed, written and not committed."""
    if listener not in _LISTENERS:
        _LISTENERS.append(listener)


def tell_listeners(entries: Sequence[Entry]) -> None:
    """Tell of lines that were just written."""
    for listener in _LISTENERS:
        listener(entries)
