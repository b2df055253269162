"""A collaborator proposes a correction of a record of his commune, and takes it back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.facilities.commune_rows import get_establishment_of_communes
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.portal.collaborators.page import CollaboratorRequest, collaborator_page
from khuyencong.interfaces.portal.correcting import (
    NeighboursCorrectionForm,
    correction_form,
    proposes,
    withdraws,
)


@collaborator_page
def correct_page(request: CollaboratorRequest, establishment_id: int) -> HttpResponse:
    """Ask what is wrong in the record, field by field."""
    firm = get_establishment_of_communes(establishment_id, account=request.user)
    form = correction_form(NeighboursCorrectionForm, request, firm)
    if proposes(request, firm, form):
        return redirect("collaborators:establishment", firm.pk)
    context = {"firm": firm, "form": form}
    return render(request, "portal/collaborators/correct.html", context, status=status_of(form))


@collaborator_page
def withdraw(request: CollaboratorRequest, proposal_id: int) -> HttpResponse:
    """Take an own proposal back that waits."""
    proposal = RecordProposal.objects.get(pk=proposal_id, proposed_by=request.user)
    withdraws(request, proposal)
    return redirect("collaborators:establishment", proposal.establishment_id)
