"""Words and rows for the check of a project's budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.budget import ProjectCheck
from khuyencong.apps.projects.drafts import SOURCES
from khuyencong.apps.projects.models import BudgetLine
from khuyencong.domain.norms.answer import Answer, Finding, Level
from khuyencong.domain.norms.budget import LineCheck
from khuyencong.domain.norms.lines import Fund

register = template.Library()

ANSWERS: dict[str, Any] = {
    "yes": _("đạt"),
    "no": _("không đạt"),
    "unknown": _("chưa rõ"),
}


@register.filter
def answer_label(answer: str) -> str:
    """Return the answer of a step of reasoning, in words."""
    return str(ANSWERS[answer])


@register.filter
def item_of(checked: ProjectCheck, line: LineCheck) -> BudgetLine:
    """Return the budget line an answer is about."""
    return checked.lines[line.number - 1]


SOURCE_LABELS: dict[str, Any] = {
    "kcqg_vnd": "KCQG",
    "kcdp_vnd": "KCĐP",
    "open_vnd": _("Hỗ trợ chưa nêu nguồn"),
    "own_vnd": _("Vốn cơ sở"),
    "commune_vnd": _("Ngân sách xã"),
    "sponsor_vnd": _("Tài trợ"),
    "other_state_vnd": _("Nhà nước khác"),
}
ALWAYS_SHOWN = ("kcqg_vnd", "kcdp_vnd", "own_vnd")
SOURCE_OF_FUND = {Fund.NATIONAL: "kcqg_vnd", Fund.LOCAL: "kcdp_vnd"}
FULL = 1000
"""Units of a bar's full length."""


class Part(NamedTuple):
    """A piece of a bar, in units of its full length."""

    name: str
    start: int
    width: int


@register.filter
def source_label(name: str) -> str:
    """Return who pays, in words."""
    return str(SOURCE_LABELS[name])


@register.filter
def source_key(name: str) -> str:
    """Return the part of a source in the names of colours."""
    return name.removesuffix("_vnd")


@register.filter
def source_field(fund: Fund) -> str:
    """Return the field that holds the money of a fund."""
    return SOURCE_OF_FUND[fund]


@register.filter
def shown_sources(by_source: dict[str, int]) -> list[tuple[str, int]]:
    """Return the sources worth a line: the usual three, and whoever else pays."""
    return [(name, vnd) for name, vnd in by_source.items() if vnd or name in ALWAYS_SHOWN]


@register.filter
def bar_parts(by_source: dict[str, int], cost_vnd: int) -> Iterator[Part]:
    """Return the sources as pieces of one bar as long as the cost, or as what they bring."""
    full, start = max(cost_vnd, sum(by_source.values()), 1), 0
    for name, amount in by_source.items():
        if amount:
            width = amount * FULL // full
            yield Part(source_key(name), start, width)
            start += width


@register.filter
def absolute(amount: int) -> int:
    """Return the amount without its sign."""
    return abs(amount)


@register.filter
def findings_to_act_on(answer: Answer) -> list[Finding]:
    """Return the findings that ask for something; remarks stay on the page of the project."""
    return [each for each in answer.findings if each.level is not Level.INFO]


@register.filter
def used_sources(lines: Iterable[BudgetLine]) -> list[str]:
    """Return the sources that need a column: the usual three, and whoever else pays a line."""
    rows = list(lines)
    return [n for n in SOURCES if n in ALWAYS_SHOWN or any(getattr(row, n) for row in rows)]


@register.filter
def amount_of(line: BudgetLine, name: str) -> int | None:
    """Return what a source pays of a line; None where nobody said."""
    amount: int | None = getattr(line, name)
    return amount


@register.filter
def total_of(lines: Iterable[BudgetLine], name: str) -> int:
    """Return what a source pays over all lines. [VND]"""
    return sum(getattr(line, name) or 0 for line in lines)


@register.filter
def source_note(line: BudgetLine, name: str) -> str:
    """Return who exactly pays, where a line names it."""
    names = {"sponsor_vnd": line.sponsor_name, "other_state_vnd": line.other_state_name}
    return names.get(name, "") if getattr(line, name) else ""
