"""Pages of invitations into a unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.actions.invite_person import invite_person
from khuyencong.apps.accounts.actions.resend_invitation import resend_invitation
from khuyencong.apps.accounts.actions.withdraw_invitation import withdraw_invitation
from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.people_queries import (
    get_invitation,
    roles_to_invite,
)
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import (
    InviteForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("accounts.invite")
def invite_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Ask a person into the unit by mail."""
    unit = units_open_to(request.user, "accounts.invite").get(pk=unit_id)
    form = InviteForm(posted(request), roles=roles_to_invite(request.user, unit))
    given = {**_by(request), "unit": unit, **_by_mail(request)}
    if succeeds(form, lambda data: invite_person(**given, **data)):
        messages.success(request, _("Đã gửi lời mời; liên kết dùng được trong 7 ngày."))
        return redirect("office:unit", unit.pk)
    return show_form(
        request,
        form,
        title=_("Mời người vào đơn vị"),
        lead=_("Người được mời nhận thư có liên kết dùng một lần để đặt mật khẩu."),
        submit=_("Gửi lời mời"),
        **_back_to(unit),
    )


@office_page("accounts.invite")
def invitation_page(request: OfficeRequest, invitation_id: int) -> HttpResponse:
    """Show an invitation that waits; send it again or take it back."""
    invitation = get_invitation(invitation_id, visible_to=request.user)
    if request.method == "POST":
        try:
            if request.POST.get("step") == "withdraw":
                withdraw_invitation(invitation=invitation, **_by(request))
                messages.success(request, _("Đã rút lời mời."))
            else:
                resend_invitation(invitation=invitation, **_by(request), **_by_mail(request))
                messages.success(request, _("Đã gửi lại; liên kết trước không còn dùng được."))
        except DomainError as refusal:
            messages.error(request, str(refusal))
        return redirect("office:unit", invitation.unit_id)
    context = {
        "invitation": invitation,
        "is_open": invitation.is_open_at(request.now),
        "href": reverse("office:unit", args=[invitation.unit_id]),
        "label": invitation.unit.name,
    }
    return render(request, "office/invitation.html", context)


def _by(request: OfficeRequest) -> dict[str, Any]:
    return {"actor": request.user, "at": request.now}


def _by_mail(request: HttpRequest) -> dict[str, Any]:
    return {"post": deliver_mail.enqueue, "link_to": link_maker(request, "invitation_accept")}


def link_maker(request: HttpRequest, route: str) -> Callable[[str], str]:
    """Return what turns the secret of a link into the whole address of that page."""
    return lambda secret: request.build_absolute_uri(reverse(f"office:{route}", args=[secret]))


def _back_to(unit: Unit) -> dict[str, str]:
    return {"back": reverse("office:unit", args=[unit.pk]), "back_label": unit.name}
