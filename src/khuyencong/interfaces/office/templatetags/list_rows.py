"""Rows of a list as HTML. In Python, not in a template: a page has some 400 cells, and including
a template for each took three quarters of the time of the whole answer.
"""

from __future__ import annotations

from collections.abc import Callable

from django import template
from django.template.defaultfilters import date as format_instant
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from khuyencong.interfaces.common.templatetags.figures import day, vnd
from khuyencong.interfaces.office.listing.cells import Cell, Line

register = template.Library()


@register.filter
def as_row(line: Line) -> SafeString:
    """Return the row with the box that picks it; everything people typed is escaped."""
    name = escape(_("Chọn %(name)s") % {"name": line.name[:80]})
    pick = (
        '<td class="list-pick pick no-print"><input type="checkbox" form="list-export" '
        f'name="pick" value="{line.pk:d}" aria-label="{name}"></td>'
    )
    cells = "".join(_cell(cell) for cell in line.cells)
    return mark_safe(f"<tr>{pick}{cells}</tr>")  # noqa: S308  # each part is escaped below


def _cell(cell: Cell) -> str:
    if cell.column.is_head:
        small = f'<div class="soft small">{escape(cell.small)}</div>' if cell.small else ""
        return f'<th scope="row" class="wide">{_linked(cell)}{small}</th>'
    show, css = _KINDS[cell.column.kind]
    css = f"{css} blank".strip() if cell.is_blank else css
    named = f' class="{css}"' if css else ""
    return f'<td{named} data-label="{escape(cell.label)}">{show(cell)}</td>'


def _linked(cell: Cell) -> str:
    if cell.is_blank:
        return "–"
    text = escape(cell.value)
    return f'<a href="{escape(cell.url)}">{text}</a>' if cell.url else text


def _badges(cell: Cell) -> str:
    shown = (
        f'<span class="badge{f" badge--{badge.tone}" if badge.tone else ""}">'
        f"{escape(badge.label)}</span>"
        for badge in cell.value
    )
    return f"<span>{' '.join(shown)}</span>"


_KINDS: dict[str, tuple[Callable[[Cell], str], str]] = {
    "text": (_linked, ""),
    "code": (_linked, "nowrap"),
    "money": (lambda cell: vnd(cell.value), "number"),
    "number": (lambda cell: vnd(cell.value), "number"),
    "day": (lambda cell: day(cell.value), "nowrap"),
    "instant": (lambda cell: format_instant(cell.value, "H:i d/m/Y"), "nowrap"),
    "badges": (_badges, ""),
}
