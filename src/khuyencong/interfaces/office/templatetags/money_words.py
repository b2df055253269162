"""Words and signs of entries of the ledger."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _

from khuyencong.apps.ledger.kinds import KIND_BY_ID
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.advancing import share_of
from khuyencong.apps.money.lines import name_of
from khuyencong.interfaces.common.figures import amount_text, percent_text
from khuyencong.interfaces.office.entry_addresses import entries_address

register = template.Library()


@register.filter
def money_kind(kind: str) -> str:
    """Return the name of a kind of entry."""
    return KIND_BY_ID[kind].label_vi


@register.filter
def entry_amount(entry: Entry) -> str:
    """Return what the entry adds, with its sign, in the unit of its kind."""
    unit = entry.sort.unit
    if unit == "vnd":
        sign = "+" if entry.amount > 0 else "−"
        return f"{sign}{amount_text(abs(entry.amount))}"
    if unit == "share":
        sign = "+" if entry.amount > 0 else "−"
        return f"{sign}{percent_text(share_of(abs(entry.amount)))}"
    return _("có") if entry.amount > 0 else _("thôi")


@register.filter
def line_name(line: FundLine | Position) -> str:
    """Return a fund line in words: KCĐP 2026, có thu hồi."""
    return name_of(line)


@register.filter
def share_bp(basis_points: int) -> str:
    """Return basis points as a percentage."""
    return percent_text(share_of(basis_points))


@register.filter
def entries_of(line: FundLine | Position, kind: str = "") -> str:
    """Return the address of the entries of a line, of one kind when it is named."""
    return entries_address(line, kind=kind)
