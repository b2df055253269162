"""The same cost item paid twice: by both funds, by two projects, or by another programme.

A warning, never a bar: the law asks the beneficiary to commit himself (``no_double_funding`` of
``norms/rules/data/appraisal.yaml`` names the article); a person judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.conditions import NO_DOUBLE_FUNDING
from khuyencong.domain.norms.rules.appraisal import list_conditions

NEAR_YEARS = 2
"""Years between two supports of the same item that are still looked at."""
ALIKE = 0.8
"""Share of two cost items that must be the same words."""
DEAD_STATES = frozenset({"rejected", "stopped", "withdrawn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleFunding:
    """One item of a project that something else seems to pay too.

    ``kind`` is other_state (named in its own budget), project (another project of the same
    establishment) or programme (support entered in the register). ``amount_vnd`` is what the other
    side pays, None where it is not known.
    """

    kind: str
    cost_item: str
    other_item: str
    other_name: str
    """The other project's code and title, or the name of the programme."""
    year: int
    amount_vnd: int | None
    legal_source: str
    project_id: int | None = None
    """The other project, where it is one."""


def find_double_funding(project: Project) -> list[DoubleFunding]:
    """Return what seems to be paid twice, in the order of the budget; a statement or two."""
    lines = list(project.budget_lines.all())
    source = legal_source(project)
    found = [_of_own_budget(line, project, source) for line in lines if line.other_state_vnd]
    if project.establishment_id:
        others = _other_projects(project)
        found += [each for line in lines for each in _of_projects(line, project, others, source)]
    return found


def legal_source(project: Project) -> str:
    """Return the article that asks for it on the project's day, empty where our data hold none."""
    conditions = list_conditions(on=project.pinned_on)
    fact = next((each for each in conditions if each.id == NO_DOUBLE_FUNDING), None)
    return str(fact.source(project.pinned_on)) if fact else ""


def _other_projects(project: Project) -> list[Project]:
    years = (project.year - NEAR_YEARS, project.year + NEAR_YEARS)
    rows = Project.objects.filter(establishment=project.establishment_id, year__range=years)
    rows = rows.exclude(pk=project.pk).exclude(state__in=DEAD_STATES)
    return list(rows.prefetch_related("budget_lines").order_by("year", "code"))


def _of_own_budget(line: BudgetLine, project: Project, source: str) -> DoubleFunding:
    return DoubleFunding(
        kind="other_state",
        cost_item=line.cost_item,
        other_item=line.cost_item,
        other_name=line.other_state_name,
        year=project.year,
        amount_vnd=line.other_state_vnd,
        legal_source=source,
    )


def _of_projects(
    line: BudgetLine, project: Project, others: Iterable[Project], source: str
) -> list[DoubleFunding]:
    return [
        DoubleFunding(
            kind="project",
            cost_item=line.cost_item,
            other_item=each.cost_item,
            other_name=f"{other.code} {other.title}",
            year=other.year,
            amount_vnd=each.kcqg_vnd + each.kcdp_vnd + each.open_vnd,
            legal_source=source,
            project_id=other.pk,
        )
        for other in others
        for each in other.budget_lines.all()
        if is_same_item(line, each)
    ]


def is_same_item(line: BudgetLine, other: BudgetLine) -> bool:
    """Tell whether two lines of budgets pay the same thing: words alike, no other content."""
    if line.line and other.line and line.line != other.line:
        return False
    return are_alike(line.cost_item, other.cost_item)


def are_alike(one: str, other: str) -> bool:
    """Tell whether two cost items are the same but for spelling.

    >>> are_alike("Máy bào bốn mặt", "may bao 4 mặt"), are_alike("Máy bào", "Lò sấy")
    (True, False)
    """
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= ALIKE
