"""A long row of things in parts that one transaction can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def parts_of(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Yield the items in their order, at most ``size`` at a time.

    Examples
    --------
    >>> list(parts_of("abcde", 2)), list(parts_of("", 2))
    (['ab', 'cd', 'e'], [])
    """
    for start in range(0, len(items), size):
        yield items[start : start + size]
