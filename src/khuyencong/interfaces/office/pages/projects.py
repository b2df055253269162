"""Pages of projects."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.plans.next_steps import next_steps
from khuyencong.apps.plans.queries import list_items_of
from khuyencong.apps.projects.budget import check_project_budget
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project
from khuyencong.apps.projects.queries import get_project
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.life_view import OfferedStep, offered_steps
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the projects, newest year first."""
    return list_response(request, PROJECTS, "office/projects.html")


@office_page("projects.read")
def project_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show a project: its budget under the norms of its day, what plans decided, its journal."""
    project = get_project(project_id, visible_to=request.user)
    checks = check_project_budget(project, library=installation_norms())
    items = list(list_items_of(project))
    context = {
        "project": project,
        "checks": checks,
        "items": items,
        "steps": next_steps(project, checks=checks, items=items),
        "may_edit": bool(can_edit_project(request.user, project)),
        "may_build": bool(can(request.user, "plans.build", unit=project.unit)),
        "may_link": bool(can(request.user, "projects.draft", unit=project.unit)),
        "offers": _offers(project, request.user),
    }
    return render(request, "office/project.html", context)


def _offers(project: Project, account: Account) -> list[OfferedStep]:
    """Return the steps that lead on, none where our data hold no life cycle of its day."""
    try:
        return offered_steps(project, lifecycle_of(project), account)
    except BadInput:
        return []
