"""Sums of positions by what they share, each figure with the address of its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.http import urlencode

from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.interfaces.office.addresses import page_address

AMOUNTS = ("approved_vnd", "contracted_vnd", "advanced_vnd", "settled_vnd")
KINDS = dict(zip(AMOUNTS, ("approved", "contracted", "advanced", "settled"), strict=True))
"""The option that the list of entries has for each amount."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount and the entries that make it."""

    amount_vnd: int
    href: str


@dataclass(frozen=True, slots=True)
class SumRow:
    """What positions of one kind come to; ``left_vnd`` is approved and not settled."""

    label: str
    href: str
    projects: int
    figures: list[Figure]
    left_vnd: int


def sum_row(
    positions: Sequence[Position], *, label: str, href: str, asked: dict[str, Any]
) -> SumRow:
    """Return the row of these positions; ``asked`` filters the entries behind its figures."""
    sums = [sum(getattr(each, name) for each in positions) for name in AMOUNTS]
    return SumRow(
        label,
        href,
        len({each.project_id for each in positions}),
        [
            Figure(total, entries_asked(kind=KINDS[name], **asked))
            for name, total in zip(AMOUNTS, sums, strict=True)
        ],
        sums[0] - sums[3],
    )


def grouped(
    positions: Iterable[Position], key: Callable[[Position], str]
) -> dict[str, list[Position]]:
    """Return the positions by what they share, in the order they come."""
    found: dict[str, list[Position]] = {}
    for position in positions:
        found.setdefault(key(position), []).append(position)
    return found


def entries_asked(**asked: Any) -> str:
    """Return the list of entries with these filters."""
    given = {key: value for key, value in asked.items() if value}
    return f"{page_address('money_entries')}?{urlencode(given)}"


def projects_asked(**asked: Any) -> str:
    """Return the list of projects with these filters."""
    return f"{page_address('projects')}?{urlencode({k: v for k, v in asked.items() if v})}"


def left_of(line: FundLine) -> int | None:
    """Return what of a line is promised to nobody; None while its estimate is unknown."""
    return line.unallocated_vnd if line.assignments else None
