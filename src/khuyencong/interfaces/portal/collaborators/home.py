"""What a collaborator finds first: surveys to hand out, needs and records that lack something."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.establishments.gaps import gaps_to_ask
from khuyencong.apps.facilities.commune_rows import (
    establishments_of_communes,
    needs_of_communes,
    provinces_of_collaborator,
)
from khuyencong.apps.facilities.own_communes import own_communes
from khuyencong.apps.needs.gaps import gaps_of_need
from khuyencong.apps.surveys.queries import list_open_campaigns_for
from khuyencong.interfaces.portal.collaborators.page import CollaboratorRequest, collaborator_page

SHOWN = 5


@collaborator_page
def home_page(request: CollaboratorRequest) -> HttpResponse:
    """Show what is to do in the own communes; each list leads to its whole."""
    account, today = request.user, timezone.localdate(request.now)
    communes = own_communes(account)
    firms = establishments_of_communes(account, communes)
    needs = needs_of_communes(account, communes, firms)
    lacking = [(need, gaps) for need in needs if (gaps := gaps_of_need(need))]
    to_mend = [(firm, gaps) for firm in firms if (gaps := gaps_to_ask(firm))]
    provinces = provinces_of_collaborator(account)
    context = {
        "communes": communes,
        "campaigns": list_open_campaigns_for(account, provinces, on=today),
        "needs": lacking[:SHOWN],
        "needs_count": len(lacking),
        "firms": to_mend[:SHOWN],
        "firms_count": len(to_mend),
        "all_firms": len(firms),
        "all_needs": len(needs),
    }
    return render(request, "portal/collaborators/home.html", context)
