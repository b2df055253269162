"""Words for the matching of statements."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.booked import signed_vnd
from khuyencong.apps.treasury.models import Match

register = template.Library()

RULES: dict[str, Any] = {
    "number_amount": _("Cùng số chứng từ và số tiền"),
    "number_sum": _("Cùng số chứng từ, tổng bằng nhau"),
    "named_amount": _("Cùng số tiền, gần ngày, có tên đề án hoặc đơn vị thụ hưởng"),
    "amount": _("Cùng số tiền, gần ngày"),
    "line_sum": _("Một dòng bằng tổng vài bút toán"),
    "entry_sum": _("Vài dòng bằng một bút toán"),
    "number_only": _("Cùng số chứng từ, số tiền khác"),
    Match.HAND: _("Ghép tay"),
    Match.EXPLAINED: _("Đã giải trình"),
}
SURE: dict[str, Any] = {
    "certain": _("Chắc chắn"),
    "likely": _("Nhiều khả năng"),
    "possible": _("Có thể"),
}
KINDS: dict[str, Any] = {
    "transferred": _("Chuyển tiền"),
    "refunded": _("Thu hồi"),
    "repaid": _("Hoàn trả kinh phí có thu hồi"),
    "managed": _("Chi quản lý"),
}


@register.filter
def rule_words(name: str) -> Any:
    """Return why lines and entries belong together."""
    return RULES.get(name, name)


@register.filter
def sure_words(name: str) -> Any:
    """Return how sure a rule is."""
    return SURE.get(name, "")


@register.filter
def entry_words(entry: Entry) -> Any:
    """Return what an entry did."""
    return KINDS.get(entry.kind, entry.kind)


@register.filter
def kind_words(kind: str) -> Any:
    """Return what a kind of entry does."""
    return KINDS.get(kind, kind)


@register.filter
def entry_vnd(entry: Entry) -> int:
    """Return the money of an entry: above zero for out."""
    return signed_vnd(entry)


@register.filter
def entries_of(match: Match) -> list[Entry]:
    """Return the entries of a match, as they were fetched with it."""
    return [link.entry for link in match.matched.all()]


@register.filter
def days_apart(match: Match) -> int:
    """Return by how many days the two sides of a match differ."""
    entries = [link.entry for link in match.matched.all()]
    lines = list(match.lines.all())
    if not (entries and lines):
        return 0
    return _most_apart([x.on for x in lines], [x.happened_on for x in entries])


@register.filter
def days_since(day: date, today: date) -> int:
    """Return the age of a day."""
    return (today - day).days


def _most_apart(some: Iterable[date], others: Iterable[date]) -> int:
    first, last = list(some), list(others)
    return max(abs((a - b).days) for a in first for b in last)
