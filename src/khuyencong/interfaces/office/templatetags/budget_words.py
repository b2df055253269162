"""Words and rows for the check of a project's budget."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.budget import ProjectCheck
from khuyencong.apps.projects.models import BudgetLine
from khuyencong.domain.norms.budget import LineCheck

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
