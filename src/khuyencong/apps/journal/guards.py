"""Whoever keeps a record from being changed says so here: every action passes, by its line.

A guard is asked in the transaction of the deed; what it raises takes the deed back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

Guard = Callable[[str, Collection[str]], None]
"""Takes the verb and the keys of the records; raises a DomainError that says why not."""
_GUARDS: dict[str, list[Guard]] = {}


def guard_records(object_kind: str, guard: Guard) -> None:
    """Ask this guard before a line about records of that kind is written."""
    if guard not in _GUARDS.setdefault(object_kind, []):
        _GUARDS[object_kind].append(guard)


def ask_guards(*, verb: str, object_kind: str, keys: Collection[str]) -> None:
    """Raise what a guard raises."""
    for guard in _GUARDS.get(object_kind, ()):
        guard(verb, keys)
