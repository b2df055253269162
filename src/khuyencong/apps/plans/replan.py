"""A plan that is made anew within its year: what must stay, and what changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.apps.plans.assessment import Assessment, Option
from khuyencong.apps.plans.management import management_rule
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import OUT
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund

MOVABLE = (Project.DRAFT, Project.PLANNED)
"""States in which a plan may still take a project in, leave it out, or pay it otherwise."""
KEPT = "Đã đi bước tiếp theo trong kế hoạch đang chạy"


def committed_items(former: Plan) -> list[PlanItem]:
    """Return what the plan chose and has gone on since: it stays in every plan that follows."""
    items = former.items.filter(is_chosen=True).select_related("project")
    gone_on = items.exclude(project__state__in=(*MOVABLE, *OUT))
    return list(gone_on.prefetch_related("project__positions"))


def fix_committed(
    assessments: Sequence[Assessment], items: Sequence[PlanItem], *, library: NormLibrary
) -> dict[str, str]:
    """Leave committed projects one way to be paid: the amount that holds. Return why, by code."""
    by_project = {item.project_id: item for item in items}
    reasons = {}
    for assessed in assessments:
        if item := by_project.get(assessed.project.pk):
            assessed.options = [_fixed(assessed, item, library=library)]
            reasons[assessed.project.code] = KEPT
    return reasons


def _fixed(assessed: Assessment, item: PlanItem, *, library: NormLibrary) -> Option:
    """Return the way a committed project is paid: as approved, else as its plan says.

    One paid from both funds keeps its part in each; it is named by the one that pays more.
    """
    amounts = current_amounts(item.project)
    holds = amounts.get("contracted") or amounts.get("approved") or item
    paid = {Fund.NATIONAL: holds.kcqg_vnd, Fund.LOCAL: holds.kcdp_vnd}
    fund, other = sorted(paid, key=lambda each: -paid[each])  # equal: the national fund first
    managed = {each: _management(item.project, each, paid[each], library) for each in paid}
    same = next((each for each in assessed.options if each.fund is fund), None)
    return Option(
        fund=fund,
        asked_vnd=paid[fund],
        support_vnd=paid[fund],
        management_vnd=managed[fund],
        other_vnd=paid[other],
        other_management_vnd=managed[other],
        answers=same.answers if same else (),
    )


def _management(project: Project, fund: Fund, support_vnd: int, library: NormLibrary) -> int:
    if not support_vnd:
        return 0
    territory = project.province.uid
    rule = management_rule(fund=fund, territory=territory, on=project.pinned_on, library=library)
    return rule.amount_vnd(support_vnd)


@dataclass(frozen=True, slots=True)
class Change:
    """What a new plan does to the projects of the former one; each list by code."""

    leaving: list[Project]
    entering: list[Project]
    moved: list[tuple[Project, str]]
    """Projects that the new plan pays from the fund they did not ask, and the fund's field."""
    lost: list[Project]
    """Committed projects that the new plan leaves out, or pays from another fund: impossible."""

    def codes(self) -> dict[str, list[str]]:
        """Return plain values for the journal."""
        return {
            "leaving": [each.code for each in self.leaving],
            "entering": [each.code for each in self.entering],
            "moved_fund": [each.code for each, _ in self.moved],
        }


def change_between(former: Plan, new: Plan) -> Change:
    """Return what changes when ``new`` takes the place of ``former``."""
    before, after = _chosen(former), _chosen(new)
    left = [item.project for pk, item in before.items() if pk not in after]
    return Change(
        leaving=[each for each in left if each.state == Project.PLANNED],
        entering=[
            item.project for pk, item in after.items() if item.project.state == Project.DRAFT
        ],
        moved=[
            (item.project, "kcqg_vnd" if item.kcqg_vnd else "kcdp_vnd")
            for item in after.values()
            if item.project.state in MOVABLE
            and not item.trace.get("norm", {}).get("is_asked", True)
        ],
        lost=[
            item.project
            for pk, item in before.items()
            if item.project.state not in (*MOVABLE, *OUT) and not _same_fund(item, after.get(pk))
        ],
    )


def _chosen(plan: Plan) -> dict[int, PlanItem]:
    rows = plan.items.filter(is_chosen=True).select_related("project").order_by("project__code")
    return {item.project_id: item for item in rows}


def _same_fund(item: PlanItem, other: PlanItem | None) -> bool:
    """Tell whether a fund that pays one pays the other too; approval may have added a part."""
    if other is None:
        return False
    return bool((item.kcqg_vnd and other.kcqg_vnd) or (item.kcdp_vnd and other.kcdp_vnd))
