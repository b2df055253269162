"""Pages by key: the next page starts after the last row, so page 10,000 costs what page 1 does.

The rows come in parts that an index holds in order each; the database merges the parts as far as
the page goes and sorts nothing.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

PAGE_ROWS = 50
Values = list[str | int]


@dataclass(frozen=True, slots=True)
class KeyPage:
    """Rows of one page; ``after`` and ``before`` mark its ends when there are rows beyond."""

    rows: list[Any]
    after: str | None
    before: str | None


def page_by_key(
    *parts: QuerySet[Any],
    order: Sequence[str],
    after: str = "",
    before: str = "",
    size: int = PAGE_ROWS,
) -> KeyPage:
    """Return the page after or before a mark, the first one when there is none or it is broken.

    ``parts`` are rows of one kind, no row in two of them. ``order`` names only fields that are
    never null and ends with the primary key.
    """
    backwards = bool(before and not after)
    mark = _read_mark(before if backwards else after, len(order))
    way = [turned(field) for field in order] if backwards else list(order)
    if mark is not None:
        try:
            parts = tuple(part.filter(_beyond(way, mark)) for part in parts)
        except (ValueError, TypeError, ValidationError):
            mark = None
    if mark is None and backwards:
        return page_by_key(*parts, order=order, size=size)
    first, *others = parts
    merged = first.union(*others, all=True) if others else first
    found = list(merged.order_by(*way)[: size + 1])
    has_more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    has_next, has_previous = (True, has_more) if backwards else (has_more, mark is not None)
    return KeyPage(
        found,
        _write_mark(found[-1], order) if found and has_next else None,
        _write_mark(found[0], order) if found and has_previous else None,
    )


def _beyond(order: Sequence[str], mark: Values) -> Q:
    """Return the condition of rows that come after the mark in this order."""
    condition, same = Q(), Q()
    for field, value in zip(order, mark, strict=True):
        name, step = (field[1:], "lt") if field.startswith("-") else (field, "gt")
        condition |= same & Q(**{f"{name}__{step}": value})
        same &= Q(**{name: value})
    first = order[0]
    # Says again what follows from the rest: an index can start at the first field then.
    bound = f"{first[1:]}__lte" if first.startswith("-") else f"{first}__gte"
    return Q(**{bound: mark[0]}) & condition


def turned(field: str) -> str:
    """Return the same field of an order, the other way round."""
    return field[1:] if field.startswith("-") else f"-{field}"


def _write_mark(row: Any, order: Sequence[str]) -> str:
    values = [_plain(getattr(row, field.removeprefix("-"))) for field in order]
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def _plain(value: Any) -> str | int:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)


def _read_mark(text: str, length: int) -> Values | None:
    """Return the values of a mark from an address, None when anybody has bent it."""
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(values, list) or len(values) != length:
            return None
        for value in values:
            if type(value) not in (str, int) or "\x00" in str(value):
                return None
            str(value).encode()
    except (ValueError, binascii.Error, RecursionError):
        return None
    return values
