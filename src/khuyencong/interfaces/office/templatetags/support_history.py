"""What projects of an establishment ask for and were given, in one figure each. [VND]"""

from __future__ import annotations

from django import template

from khuyencong.apps.projects.amounts import FUNDS, current_amounts
from khuyencong.apps.projects.models import Project

register = template.Library()


@register.filter
def asked_vnd(project: Project) -> int:
    """Return what the budget asks of both funds, named or not."""
    lines = project.budget_lines.all()
    return sum(line.kcqg_vnd + line.kcdp_vnd + line.open_vnd for line in lines)


@register.filter
def fixed_vnd(project: Project, kind: str) -> int | None:
    """Return the amount of that kind from both funds, None where no step has fixed it."""
    amount = current_amounts(project).get(kind)
    return sum(getattr(amount, fund) for fund in FUNDS) if amount else None
