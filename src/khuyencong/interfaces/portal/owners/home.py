"""What an owner finds first: his establishments, his projects, what he asked for."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.establishments.owners import (
    establishments_of,
    get_own_establishment,
    rows_of_owner,
)
from khuyencong.apps.establishments.proposing import list_proposals_of
from khuyencong.apps.needs.owned import list_own_needs
from khuyencong.apps.projects.owned import list_own_projects, plain_life
from khuyencong.apps.surveys.owned import list_own_answers
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page

MOST = 50


@owner_page
def home_page(request: OwnerRequest) -> HttpResponse:
    """Show the projects with where each stands, and what became of each need."""
    context = {
        "firms": list(establishments_of(request.user)),
        "projects": [
            (project, plain_life(project))
            for project in list_own_projects(owner=request.user)[:MOST]
        ],
        "needs": list_own_needs(owner=request.user)[:MOST],
        "answers": list_own_answers(owner=request.user).filter(need=None)[:MOST],
    }
    return render(request, "portal/owners/home.html", context)


@owner_page
def establishment_page(request: OwnerRequest, establishment_id: int) -> HttpResponse:
    """Show what the register says of an establishment, and what was proposed."""
    firm = get_own_establishment(establishment_id, owner=request.user)
    proposals = rows_of_owner(list_proposals_of(firm), request.user)[:MOST]
    context = {"firm": firm, "proposals": proposals}
    return render(request, "portal/owners/establishment.html", context)
