"""Corrections that people outside propose: what waits, and what an officer makes of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.establishments.actions.decide_proposal import decide_proposal
from khuyencong.apps.establishments.proposing import list_proposals_of, list_waiting_proposals
from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST = 200


@office_page("establishments.read")
def waiting_page(request: OfficeRequest) -> HttpResponse:
    """List what waits, the longest first."""
    rows = list_waiting_proposals(visible_to=request.user)[:MOST]
    return render(request, "office/establishment_proposals.html", {"proposals": rows})


@require_POST
@office_page("establishments.record")
def decide(request: OfficeRequest, establishment_id: int, proposal_id: int) -> HttpResponse:
    """Accept a proposal, or refuse it with a reason."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    proposal = list_proposals_of(firm).get(pk=proposal_id)
    accept = request.POST.get("step") == "accept"
    reason = request.POST.get("reason", "")[:500]
    try:
        decide_proposal(
            proposal=proposal, accept=accept, reason=reason, actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã sửa theo đề nghị.") if accept else _("Đã trả lời đề nghị."))
    return redirect("office:establishment_owners", firm.pk)
