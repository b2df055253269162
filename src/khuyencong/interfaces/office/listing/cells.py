"""Rows of a list as HTML. In Python, not in a template: a page has some 400 cells, and what is the
same in each cell of a column is worked out once for the column.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from khuyencong.interfaces.common.templatetags.figures import day, quantity, vnd
from khuyencong.interfaces.office.listing.spec import Badge, Column, Value

Draw = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: its key, its name, and the row of the table."""

    pk: int
    name: str
    html: SafeString


def lines_of(rows: list[Any], columns: list[Column]) -> list[Line]:
    """Return the rows in the order given, drawn with these columns; all that is text is escaped."""
    draws = [_head_cell(column) if column.is_head else _cell(column) for column in columns]
    name_of = next((column.value for column in columns if column.is_head), str)
    pick = escape(_("Chọn %(name)s"))
    return [_line(row, str(name_of(row)), draws, pick) for row in rows]


def _line(row: Any, name: str, draws: list[Draw], pick: str) -> Line:
    label = pick % {"name": escape(name[:80])}
    box = f'<input type="checkbox" form="list-export" name="pick" value="{row.pk:d}"'
    cells = "".join([draw(row) for draw in draws])
    return Line(
        row.pk,
        name,
        mark_safe(  # noqa: S308  # each part is escaped
            f'<tr><td class="list-pick pick no-print">{box} aria-label="{label}"></td>{cells}</tr>'
        ),
    )


def _head_cell(column: Column) -> Draw:
    value, url, beside = column.value, column.url, _beside(column)

    def draw(row: Any) -> str:
        return f'<th scope="row" class="wide">{_linked(value(row), url, row)}{beside(row)}</th>'

    return draw


def _beside(column: Column) -> Draw:
    """Return what draws the small line of a cell, nothing where it has no words."""
    small = column.small
    if small is None:
        return lambda row: ""

    def draw(row: Any) -> str:
        words = small(row)
        return f'<div class="soft small">{escape(str(words))}</div>' if words else ""

    return draw


def _cell(column: Column) -> Draw:
    show, css = _KINDS.get(column.kind, (None, ""))
    value, url, label = column.value, column.url, escape(str(column.label))
    beside = _beside(column)
    full, blank = _opening(css, label), _opening(f"{css} blank".strip(), label)
    nothing = _opening(f"{css} nothing", label) if column.kind == "money" else full

    def draw(row: Any) -> str:
        found = value(row)
        if _is_blank(found):
            return f"{blank}–</td>"
        shown = show(found) if show else _linked(found, url, row)
        return f"{full if found else nothing}{shown}{beside(row)}</td>"

    return draw


def _opening(css: str, label: str) -> str:
    named = f' class="{css}"' if css else ""
    return f'<td{named} data-label="{label}">'


def _linked(value: Any, url: Value | None, row: Any) -> str:
    text = escape(str(value))
    address = url(row) if url else None
    return f'<a href="{escape(address)}">{text}</a>' if address else text


def _is_blank(value: Any) -> bool:
    return value is None or value in ("", [])


def _badges(badges: list[Badge]) -> str:
    shown = (
        f'<span class="badge{f" badge--{badge.tone}" if badge.tone else ""}">'
        f"{escape(str(badge.label))}</span>"
        for badge in badges
    )
    return f"<span>{' '.join(shown)}</span>"


_KINDS: dict[str, tuple[Callable[[Any], str] | None, str]] = {
    "code": (None, "nowrap"),
    "quiet": (None, "quiet"),
    "money": (vnd, "number"),
    "number": (vnd, "number"),
    "quantity": (quantity, "number"),
    "day": (day, "nowrap"),
    "instant": (lambda instant: f"{localtime(instant):%H:%M %d/%m/%Y}", "nowrap"),
    "badges": (_badges, ""),
}
