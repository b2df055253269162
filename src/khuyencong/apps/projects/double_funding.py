"""The same cost item paid twice: by two projects of an establishment, or by another programme.

A warning, never a bar: the law asks the beneficiary to commit himself (``no_double_funding`` of
``norms/rules/data/appraisal.yaml`` names the article); a person judges. The text knows no span of
years, so that every earlier and later support is looked at, with its year told. Both funds in one
line of a budget are seen by the check of the norms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import OtherSupport
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.conditions import NO_DOUBLE_FUNDING, source_of_condition

ALIKE = 0.8
"""Share of two cost items that must be the same words."""
OWN_BUDGET = "other_state"
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
    """The other project's code, or the name of the programme."""
    year: int
    amount_vnd: int | None
    key: str
    """What tells it from the others of the same item: kind and number."""
    project_id: int | None = None
    """The other project, where it is one."""


def find_double_funding(
    project: Project,
    *,
    lines: Sequence[BudgetLine] | None = None,
    visible_to: Account | None = None,
) -> list[DoubleFunding]:
    """Return what seems to be paid twice, in the order of the budget; three statements at most.

    ``lines`` is a budget being written, else the stored one. With ``visible_to`` only what the
    account may see is looked at.
    """
    if lines is None:
        lines = list(project.budget_lines.all())
    others, supports = list[Project](), list[OtherSupport]()
    if project.establishment_id and lines:
        others = _other_projects(project, visible_to=visible_to)
        supports = list(OtherSupport.objects.filter(establishment=project.establishment_id))
    return list(double_funding_among(project, lines, others=others, supports=supports))


def find_among(
    projects: Sequence[Project], supports: Sequence[OtherSupport]
) -> list[tuple[Project, DoubleFunding]]:
    """Return each pair once, told at the later project; asks the database nothing.

    The projects are of one establishment and carry their budgets.
    """
    alive = [each for each in projects if each.state not in DEAD_STATES]
    alive.sort(key=lambda each: (each.year, each.pk))
    return [
        (project, found)
        for number, project in enumerate(alive)
        for found in double_funding_among(
            project, project.budget_lines.all(), others=alive[:number], supports=supports
        )
    ]


def double_funding_among(
    project: Project,
    lines: Iterable[BudgetLine],
    *,
    others: Sequence[Project],
    supports: Sequence[OtherSupport],
) -> Iterator[DoubleFunding]:
    """Yield what seems to be paid twice, in the order of the budget."""
    for line in lines:
        if not (line.kcqg_vnd or line.kcdp_vnd or line.open_vnd):
            continue
        if line.other_state_vnd:
            yield _of_own_budget(line, project)
        yield from _of_projects(line, others)
        yield from _of_programmes(line, supports)


def legal_basis(on: date) -> str:
    """Return the article that asks for it on a day, and whether it is that day's own wording."""
    return source_of_condition(NO_DOUBLE_FUNDING, on)[0]


def _other_projects(project: Project, *, visible_to: Account | None) -> list[Project]:
    rows = Project.objects.filter(establishment=project.establishment_id)
    if visible_to:
        rows = rows_visible_to(rows, visible_to)
    rows = rows.exclude(pk=project.pk).exclude(state__in=DEAD_STATES)
    return list(rows.prefetch_related("budget_lines").order_by("year", "code"))


def _of_own_budget(line: BudgetLine, project: Project) -> DoubleFunding:
    return DoubleFunding(
        kind=OWN_BUDGET,
        cost_item=line.cost_item,
        other_item=line.cost_item,
        other_name=line.other_state_name,
        year=project.year,
        amount_vnd=line.other_state_vnd,
        key=OWN_BUDGET,
    )


def _of_projects(line: BudgetLine, others: Sequence[Project]) -> Iterator[DoubleFunding]:
    for other in others:
        for each in other.budget_lines.all():
            support = each.kcqg_vnd + each.kcdp_vnd + each.open_vnd
            if support and is_same_item(line, each):
                yield DoubleFunding(
                    kind="project",
                    cost_item=line.cost_item,
                    other_item=each.cost_item,
                    other_name=other.code,
                    year=other.year,
                    amount_vnd=support,
                    key=f"project-{other.pk}",
                    project_id=other.pk,
                )


def _of_programmes(line: BudgetLine, supports: Sequence[OtherSupport]) -> Iterator[DoubleFunding]:
    for each in supports:
        if are_alike(line.cost_item, each.cost_item):
            yield DoubleFunding(
                kind="programme",
                cost_item=line.cost_item,
                other_item=each.cost_item,
                other_name=each.programme,
                year=each.year,
                amount_vnd=each.amount_vnd,
                key=f"programme-{each.pk}",
            )


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
