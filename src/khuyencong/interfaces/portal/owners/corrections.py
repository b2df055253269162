"""An owner proposes a correction of his record, and takes it back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.establishments.actions.decide_proposal import withdraw_proposal
from khuyencong.apps.establishments.actions.propose_correction import propose_correction
from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.establishments.owners import get_own_establishment, rows_of_owner
from khuyencong.apps.establishments.records import record_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import status_of, succeeds
from khuyencong.interfaces.portal.owners.forms import CorrectionForm
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page


@owner_page
def correct_page(request: OwnerRequest, establishment_id: int) -> HttpResponse:
    """Ask what is wrong in the record, field by field."""
    firm = get_own_establishment(establishment_id, owner=request.user)
    posted = request.POST if request.method == "POST" else None
    form = CorrectionForm(posted, initial=asdict(record_of(firm)))

    def propose(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        propose_correction(establishment=firm, wanted=form.wanted(), why=data["why"], **given)

    if succeeds(form, propose):
        messages.success(request, _("Đã gửi đề nghị sửa; hồ sơ chưa đổi cho tới khi được xem."))
        return redirect("owners:establishment", firm.pk)
    context = {"firm": firm, "form": form}
    return render(request, "portal/owners/correct.html", context, status=status_of(form))


@owner_page
def withdraw(request: OwnerRequest, proposal_id: int) -> HttpResponse:
    """Take a proposal back that waits."""
    if request.method != "POST":
        raise Http404
    rows = rows_of_owner(RecordProposal.objects.all(), request.user)
    proposal = rows.get(pk=proposal_id, proposed_by=request.user)
    try:
        withdraw_proposal(proposal=proposal, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã rút đề nghị sửa."))
    return redirect("owners:establishment", proposal.establishment_id)
