"""Needs of a collaborator's communes: what became of each, and what is brought to one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.facilities.commune_rows import (
    establishments_of_communes,
    get_need_of_communes,
    needs_of_communes,
)
from khuyencong.apps.facilities.own_communes import own_communes
from khuyencong.apps.needs.actions.decide_supplement import withdraw_supplement
from khuyencong.apps.needs.actions.supplement_need import supplement_need
from khuyencong.apps.needs.gaps import gaps_of_need
from khuyencong.apps.needs.models import NeedSupplement
from khuyencong.apps.needs.supplementing import list_supplements_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.portal.collaborators.forms import SupplementForm
from khuyencong.interfaces.portal.collaborators.page import CollaboratorRequest, collaborator_page

MOST = 50


@collaborator_page
def needs_page(request: CollaboratorRequest) -> HttpResponse:
    """List the needs, those that lack something first."""
    communes = own_communes(request.user)
    firms = establishments_of_communes(request.user, communes)
    rows = [(need, gaps_of_need(need)) for need in needs_of_communes(request.user, communes, firms)]
    rows.sort(key=lambda row: not row[1])
    context = {"communes": communes, "page": page_of(rows, request)}
    return render(request, "portal/collaborators/needs.html", context)


@collaborator_page
def need_page(request: CollaboratorRequest, need_id: int) -> HttpResponse:
    """Show a need and what became of it; what it lacks is asked for."""
    need = get_need_of_communes(need_id, account=request.user)
    own = list_supplements_of(need).filter(proposed_by=request.user)
    gaps = gaps_of_need(need)
    form = SupplementForm(posted(request), gaps=gaps)

    def supplement(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        supplement_need(need=need, values=form.brought(), note=data["note"], **given)

    if succeeds(form, supplement):
        messages.success(request, _("Đã gửi phần bổ sung; nhu cầu chưa đổi cho tới khi được xem."))
        return redirect("collaborators:need", need.pk)
    supplements = list(own[:MOST])
    context = {
        "need": need,
        "gaps": gaps,
        "form": form,
        "supplements": supplements,
        "waits": any(each.state == NeedSupplement.State.NEW for each in supplements),
    }
    return render(request, "portal/collaborators/need.html", context, status=status_of(form))


@collaborator_page
def withdraw(request: CollaboratorRequest, supplement_id: int) -> HttpResponse:
    """Take a supplement back that waits."""
    if request.method != "POST":
        raise Http404
    supplement = NeedSupplement.objects.get(pk=supplement_id, proposed_by=request.user)
    try:
        withdraw_supplement(supplement=supplement, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã rút phần bổ sung."))
    return redirect("collaborators:need", supplement.need_id)
