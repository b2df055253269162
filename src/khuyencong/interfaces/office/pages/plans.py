"""Pages of plans."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.plans.permissions import can_accept_plan, can_write_papers
from khuyencong.apps.plans.queries import get_accepted_plan, get_plan
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
    items = list(plan.items.select_related("project"))
    context = {
        "plan": plan,
        "chosen": [item for item in items if item.is_chosen],
        "left_out": [item for item in items if not item.is_chosen],
        "papers": list(plan.papers.select_related("file")),
        "accepted": get_accepted_plan(unit_id=plan.unit_id, year=plan.year),
        "may_accept": bool(can_accept_plan(request.user, plan)),
        "may_write": bool(can_write_papers(request.user, plan)),
    }
    return render(request, "office/plan.html", context)
