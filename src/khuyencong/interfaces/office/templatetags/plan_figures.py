"""Figures and findings of a plan, as its page draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()
LEVELS = ("error", "warning", "info")


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
def gathered(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return each sentence once, with the projects it is about; the gravest first."""
    by_sentence: dict[tuple[str, str, str], dict[str, Any]] = {}
    for each in findings:
        key = (each["level"], each["message"], each["source"])
        row = by_sentence.setdefault(key, {**each, "projects": []})
        if each["project"] not in row["projects"]:
            row["projects"].append(each["project"])
    return sorted(by_sentence.values(), key=lambda row: LEVELS.index(row["level"]))
