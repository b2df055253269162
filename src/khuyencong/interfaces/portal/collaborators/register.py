"""The establishments of a collaborator's communes: the list, and one of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.establishments.gaps import gaps_to_ask
from khuyencong.apps.establishments.proposing import list_proposals_of
from khuyencong.apps.facilities.commune_rows import (
    establishments_of_communes,
    get_establishment_of_communes,
)
from khuyencong.apps.facilities.own_communes import own_communes
from khuyencong.apps.surveys.queries import find_campaign_for
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.portal.collaborators.page import CollaboratorRequest, collaborator_page

MOST = 50


@collaborator_page
def register_page(request: CollaboratorRequest) -> HttpResponse:
    """List the establishments, those that lack something first; ``?q=`` keeps those it names."""
    communes, typed = own_communes(request.user), request.GET.get("q", "")[:200].strip()
    rows = [
        (firm, gaps_to_ask(firm))
        for firm in establishments_of_communes(request.user, communes)
        if fold(typed) in firm.search
    ]
    context = {"communes": communes, "page": page_of(rows, request), "typed": typed}
    return render(request, "portal/collaborators/establishments.html", context)


@collaborator_page
def establishment_page(request: CollaboratorRequest, establishment_id: int) -> HttpResponse:
    """Show what the register says, what it lacks, and what this collaborator proposed."""
    firm = get_establishment_of_communes(establishment_id, account=request.user)
    own = list_proposals_of(firm).filter(proposed_by=request.user)
    context = {
        "firm": firm,
        "gaps": gaps_to_ask(firm),
        "proposals": own[:MOST],
        "campaign": find_campaign_for(firm, on=timezone.localdate(request.now)),
    }
    return render(request, "portal/collaborators/establishment.html", context)
