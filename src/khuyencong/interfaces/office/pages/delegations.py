"""Pages of roles lent while away: lend, end early, take the end back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.delegate_role import delegate_role
from khuyencong.apps.accounts.actions.end_delegation import end_delegation
from khuyencong.apps.accounts.actions.resume_delegation import resume_delegation
from khuyencong.apps.accounts.people_queries import (
    all_colleagues_of,
    delegations_of,
    get_ended_delegation,
    roles_to_lend,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.profile import (
    DelegateForm,
    role_words,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST_COLLEAGUES = 300


@office_page(None)
def delegate_page(request: OfficeRequest) -> HttpResponse:
    """Lend a role to a colleague while away: a week from today, if nothing else is said."""
    today = timezone.localdate(request.now)
    roles = roles_to_lend(request.user)
    colleagues = list(all_colleagues_of(request.user, on=today)[:MOST_COLLEAGUES])
    if not roles or not colleagues:
        context = {"has_role": bool(roles), "href": reverse("office:profile")}
        return render(request, "office/delegate_none.html", context)
    form = DelegateForm(
        posted(request),
        initial={"starts_on": today, "last_on": today + timedelta(days=6)},
        memberships=roles,
        colleagues=colleagues,
    )
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: delegate_role(**given, **data)):
        text = _("Đã giao vai trò cho %(name)s; nhật ký sẽ ghi rõ là làm thay.")
        messages.success(request, text % {"name": form.cleaned_data["delegate"].display_name})
        return redirect(_lent())
    lead = _("Đồng nghiệp cùng đơn vị giữ vai trò trong những ngày đó; hai bên đều dừng được.")
    return show_form(
        request,
        form,
        title=_("Giao vai trò khi vắng mặt"),
        lead=lead if len(roles) > 1 else f"{role_words(roles[0])}. {lead}",
        submit=_("Giao vai trò"),
        **_back(),
    )


@office_page(None)
def end_delegation_page(request: OfficeRequest, delegation_id: int) -> HttpResponse:
    """End a delegation at once, by either side; the message offers to take that back."""
    delegation = delegations_of(request.user).get(pk=delegation_id)
    if request.method == "POST":
        try:
            end_delegation(delegation=delegation, actor=request.user, at=request.now)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            offer_undo(
                request,
                _("Đã kết thúc việc giao vai trò."),
                to=reverse("office:delegation_resume", args=[delegation.pk]),
            )
        return redirect(_lent())
    context = {
        "delegation": delegation,
        "href": reverse("office:profile"),
        "label": _("Trang cá nhân"),
    }
    return render(request, "office/delegation_end.html", context)


@require_POST
@office_page(None)
def resume_delegation_page(request: OfficeRequest, delegation_id: int) -> HttpResponse:
    """Take back the early end, by whoever ended it."""
    delegation = get_ended_delegation(delegation_id, by=request.user)
    try:
        resume_delegation(delegation=delegation, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Việc giao vai trò lại có hiệu lực như đã hẹn."))
    return redirect(_lent())


def _back() -> dict[str, str]:
    return {"back": reverse("office:profile"), "back_label": _("Trang cá nhân")}


def _lent() -> str:
    """Return the address of what is lent just now, on one's own page."""
    return f"{reverse('office:profile')}#lent"
