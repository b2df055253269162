"""Figures and findings of a plan, as its page draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.translation import gettext as _

from khuyencong.apps.plans.result import OTHER
from khuyencong.interfaces.common.figures import amount_text

register = template.Library()
MOST_ROWS, MOST_CODES = 15, 60


@register.filter
def left(amount_vnd: int, used_vnd: int | None) -> int:
    """Return what is left of an amount. [VND]"""
    return amount_vnd - (used_vnd or 0)


@register.filter
def sum_vnd(row: dict[str, Any]) -> int:
    """Return both funds of a row of sums. [VND]"""
    return int(row["kcqg_vnd"]) + int(row["kcdp_vnd"])


@register.filter
def largest_sum(rows: Sequence[dict[str, Any]]) -> int:
    """Return the largest row: the full length of a bar. [VND]"""
    return max((sum_vnd(row) for row in rows), default=0)


@register.filter
def largest_rows(rows: Sequence[dict[str, Any]], most: int = MOST_ROWS) -> list[dict[str, Any]]:
    """Return the first rows of sums, and the rest as one row: a page draws no more than that."""
    if len(rows) <= most:
        return list(rows)
    rest = rows[most - 1 :]
    sums = {key: sum(row[key] for row in rest) for key in ("count", "kcqg_vnd", "kcdp_vnd")}
    return [*rows[: most - 1], {"label": rest_label(len(rest)), "is_rest": True, **sums}]


@register.filter
def sum_label(label: str) -> str:
    """Return the name of a row of sums; it is data, but for the row of what is not known."""
    return _("Chưa rõ") if label == OTHER else label


@register.filter
def rest_label(count: int) -> str:
    """Return the name of a row that holds the rest."""
    return _("%(count)s mục khác") % {"count": amount_text(count)}


@register.filter
def first_of(codes: Sequence[str], count: int | None = None) -> str:
    """Return the first codes, and how many more there are; ``count`` where not all are at hand."""
    shown, more = ", ".join(codes[:MOST_CODES]), (count or len(codes)) - len(codes[:MOST_CODES])
    if more <= 0:
        return shown
    return _("%(codes)s và %(count)s đề án nữa") % {"codes": shown, "count": amount_text(more)}
