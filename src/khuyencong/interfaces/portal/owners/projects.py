"""One project as its owner sees it: where it is, what it promises."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.money.owned import list_own_instalments
from khuyencong.apps.projects.owned import (
    get_own_project,
    list_own_projects,
    own_amounts,
    plain_life,
    plain_steps,
)
from khuyencong.apps.results.acceptance import acceptance_from
from khuyencong.apps.results.owned import list_own_follow_ups, list_own_results
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page


@owner_page
def project_page(request: OwnerRequest, project_id: int) -> HttpResponse:
    """Say where the project stands, who has it, what was asked for and what was promised."""
    project = get_own_project(project_id, owner=request.user)
    context = {
        "project": project,
        "life": plain_life(project),
        "steps": plain_steps(project),
        "amounts": own_amounts(project),
        "instalments": list_own_instalments(project, owner=request.user),
    }
    return render(request, "portal/owners/project.html", context)


@owner_page
def promises_page(request: OwnerRequest, project_id: int) -> HttpResponse:
    """Show what the project promises, what was found of it, and when one asks again."""
    project = list_own_projects(owner=request.user).get(pk=project_id)
    results = list(list_own_results(project, owner=request.user))
    context = {
        "project": project,
        "rows": acceptance_from(results).rows,
        "follow_ups": list_own_follow_ups(project, owner=request.user),
    }
    return render(request, "portal/owners/promises.html", context)
