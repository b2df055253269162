"""Who looks after an establishment from outside: invited, withdrawn, ended by its officers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.establishments.actions.end_owner import end_owner
from khuyencong.apps.establishments.actions.invite_owner import invite_owner
from khuyencong.apps.establishments.owners import list_owners_of
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.proposing import list_proposals_of
from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.forms.owner import InviteOwnerForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.people import link_maker

MOST = 50


@office_page("establishments.read")
def owners_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show who was asked and who may see; an officer asks one more by mail."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    may_edit = can_amend_establishment(request.user, firm)
    form = InviteOwnerForm(posted(request) if may_edit else None)
    given: dict[str, Any] = {
        "establishment": firm,
        "link_to": link_maker(request, "owner_accept"),
        "post": deliver_mail.enqueue,
        "actor": request.user,
        "at": request.now,
    }
    if succeeds(form, lambda data: invite_owner(**given, **data)):
        messages.success(request, _("Đã gửi lời mời; liên kết dùng được trong 7 ngày."))
        return redirect("office:establishment_owners", firm.pk)
    context = {
        "firm": firm,
        "form": form,
        "owners": [(each, each.is_open_at(request.now)) for each in list_owners_of(firm)],
        "proposals": list_proposals_of(firm)[:MOST],
        "may_edit": may_edit,
    }
    template = "office/establishment_owners.html"
    return render(request, template, context, status=status_of(form))


@require_POST
@office_page("establishments.record")
def end(request: OfficeRequest, establishment_id: int, owner_id: int) -> HttpResponse:
    """Take an invitation back, or end what an owner sees."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    owner = list_owners_of(firm).get(pk=owner_id)
    try:
        end_owner(owner=owner, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        said = _("Đã thôi cho xem hồ sơ.") if owner.accepted_at else _("Đã rút lời mời.")
        messages.success(request, said)
    return redirect("office:establishment_owners", firm.pk)
