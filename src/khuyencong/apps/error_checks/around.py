"""What lies around a project: others of its establishment, councils, items paid elsewhere."""

from __future__ import annotations

from django.db.models import Prefetch

from khuyencong.apps.appraisals.models import AppraisalItem, SessionMember
from khuyencong.apps.appraisals.queries import sitting
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.double_funding import DoubleFunding, find_double_funding
from khuyencong.apps.projects.models import Project
from khuyencong.domain.error_checks.facts import CouncilFact, DoubleItem, OtherProject
from khuyencong.domain.foundation.text import fold

DEAD_STATES = frozenset({"rejected", "stopped", "withdrawn"})


def others_of(project: Project) -> tuple[OtherProject, ...]:
    """Return the other projects of the establishment that have not failed, by year and code."""
    if project.establishment_id is None:
        return ()
    rows = Project.objects.filter(establishment=project.establishment_id).exclude(pk=project.pk)
    rows = rows.exclude(state__in=DEAD_STATES).prefetch_related("budget_lines", "positions")
    return tuple(
        OtherProject(code=other.code, year=other.year, line=other.line, support_vnd=_support(other))
        for other in rows.order_by("year", "code")
    )


def _support(project: Project) -> int:
    """Return what was approved, else what the budget asks. [VND]"""
    if approved := current_amounts(project).get("approved"):
        return approved.kcqg_vnd + approved.kcdp_vnd
    return sum(line.kcqg_vnd + line.kcdp_vnd + line.open_vnd for line in project.budget_lines.all())


def councils_of(project: Project) -> tuple[CouncilFact, ...]:
    """Return each time a body looked at the project: votes against quorum, who declared nothing."""
    members = Prefetch("session__members", SessionMember.objects.select_related("account"))
    rows = AppraisalItem.objects.filter(project=project).select_related("session")
    items = rows.prefetch_related(members, "declarations", "sheets").order_by("-pk")
    return tuple(_council(item) for item in items)


def _council(item: AppraisalItem) -> CouncilFact:
    declared = {each.member_id for each in item.declarations.all()}
    silent = [
        member.name
        for member in sitting(item.session)
        if member.pk not in declared
        and any(sheet.member_id == member.pk and sheet.handed_in_at for sheet in item.sheets.all())
    ]
    decided = item.outcome in (AppraisalItem.Outcome.PASSED, AppraisalItem.Outcome.REJECTED)
    return CouncilFact(
        key=str(item.pk),
        name=item.session.title,
        quorum=item.tally.get("quorum", 0),
        votes=item.tally.get("votes", 0),
        undeclared=tuple(silent),
        is_decided=decided and item.session.has_council,
    )


def double_items_of(project: Project) -> tuple[DoubleItem, ...]:
    """Return what seems to pay the same items: named in the budget, projects, programmes."""
    return tuple(
        DoubleItem(
            key=f"{each.key}-{fold(each.cost_item)[:45]}-{fold(each.other_item)[:45]}",
            item=each.cost_item,
            other=_payer(each),
        )
        for each in find_double_funding(project)
    )


def _payer(found: DoubleFunding) -> str:
    if found.kind == "project":
        return f"đề án {found.other_name} năm {found.year} (“{found.other_item}”)"
    if found.kind == "programme":
        return f"{found.other_name} năm {found.year} (“{found.other_item}”)"
    return found.other_name
