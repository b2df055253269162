"""Pages of plans."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.exchange.queries import list_year_points
from khuyencong.apps.plans.comparison import count_items
from khuyencong.apps.plans.findings import gathered, list_findings, told_findings
from khuyencong.apps.plans.kept_findings import findings_open_to, told_to
from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.plans.permissions import can_accept_plan, can_write_papers
from khuyencong.apps.plans.queries import (
    get_accepted_plan,
    get_plan,
    list_chosen,
    list_left_out,
)
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.office.listing.keyset import KeyPage, page_by_key
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.plans import PLANS
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("plans.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the plans, newest year first."""
    return list_response(request, PLANS, "office/plans.html")


@office_page("plans.read")
def plan_page(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Show a plan: what was chosen, what was left out and why, findings and papers."""
    plan = get_plan(plan_id, visible_to=request.user)
    counts = count_items([plan])[plan.pk]
    context = {
        "plan": plan,
        "counts": counts,
        "chosen": _page(request, list_chosen(plan), "chosen_"),
        "left_out": _page(request, list_left_out(plan, chosen=counts["chosen"]), "left_"),
        "findings": told_to(request.user, told_findings(plan), plan=plan),
        "papers": list(not_kept_from(plan.papers.select_related("file"), request.user)),
        "accepted": get_accepted_plan(unit_id=plan.unit_id, year=plan.year),
        "year_points": list_year_points(
            unit_id=plan.unit_id, year=plan.year, visible_to=request.user
        ),
        "may_accept": bool(can_accept_plan(request.user, plan)),
        "may_write": bool(can_write_papers(request.user, plan)),
    }
    return render(request, "office/plan.html", context)


def _page(request: OfficeRequest, rows: QuerySet[PlanItem], prefix: str) -> KeyPage:
    after, before = (request.GET.get(f"{prefix}{way}", "") for way in ("after", "before"))
    seen = not_kept_from(rows, request.user)
    return page_by_key(seen, order=("order", "pk"), after=after, before=before)


@office_page("plans.read")
def findings_page(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Show every sentence the norms said of a plan's projects."""
    plan = get_plan(plan_id, visible_to=request.user)
    rows = gathered(findings_open_to(request.user, list_findings(plan), plan=plan))
    page = page_of(rows, request)
    return render(request, "office/plan_findings.html", {"plan": plan, "page": page})
