"""An owner proposes a correction of his record, and takes it back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.establishments.owners import get_own_establishment, rows_of_owner
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.portal.correcting import (
    CorrectionForm,
    correction_form,
    proposes,
    withdraws,
)
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page


@owner_page
def correct_page(request: OwnerRequest, establishment_id: int) -> HttpResponse:
    """Ask what is wrong in the record, field by field."""
    firm = get_own_establishment(establishment_id, owner=request.user)
    form = correction_form(CorrectionForm, request, firm)
    if proposes(request, firm, form):
        return redirect("owners:establishment", firm.pk)
    context = {"firm": firm, "form": form}
    return render(request, "portal/owners/correct.html", context, status=status_of(form))


@owner_page
def withdraw(request: OwnerRequest, proposal_id: int) -> HttpResponse:
    """Take a proposal back that waits."""
    rows = rows_of_owner(RecordProposal.objects.all(), request.user)
    proposal = rows.get(pk=proposal_id, proposed_by=request.user)
    withdraws(request, proposal)
    return redirect("owners:establishment", proposal.establishment_id)
