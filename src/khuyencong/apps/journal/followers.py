"""Whoever keeps something in step with a record says so here: every deed on it passes, by its line.

A follower is told in the transaction of the deed, after its line; it puts its own work off until
the deed is done.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

Follower = Callable[[Collection[str]], None]
"""Takes the keys of the records."""
_FOLLOWERS: dict[str, list[Follower]] = {}


def follow_records(object_kind: str, follower: Follower) -> None:
    """Tell this follower of every line about records of that kind."""
    if follower not in _FOLLOWERS.setdefault(object_kind, []):
        _FOLLOWERS[object_kind].append(follower)


def tell_followers(*, object_kind: str, keys: Collection[str]) -> None:
    """Tell each follower of that kind."""
    for follower in _FOLLOWERS.get(object_kind, ()):
        follower(keys)
