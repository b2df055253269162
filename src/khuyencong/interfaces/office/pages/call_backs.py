"""Calling the owner back: whose turn it is, and what he told."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.record_call_back import record_call_back
from khuyencong.apps.audits.actions.undo_call_back import undo_call_back
from khuyencong.apps.audits.call_backs import asked_months_of, get_audit_to_call, next_call
from khuyencong.apps.audits.queries import get_audit
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.call_back import CallBackForm
from khuyencong.interfaces.office.listing.call_backs import CALL_BACKS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("audits.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the owners to call, the longest due first."""
    return list_response(request, CALL_BACKS, "office/call_backs.html")


@office_page("audits.read")
def export(request: OfficeRequest) -> FileResponse:
    """Give the list as a workbook."""
    return export_response(request, CALL_BACKS)


@office_page("audits.read")
def call_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Show the measures and former calls; write what was told now."""
    audit = get_audit_to_call(audit_id, visible_to=request.user)
    coming = next_call(audit, asked_months_of(audit))
    measures = sorted(audit.measures.all(), key=lambda each: (each.position, each.pk))
    today = timezone.localdate(request.now)
    form = CallBackForm(posted(request), measures=measures, initial={"called_on": today})

    written: list[Entry] = []

    def keep(data: dict[str, Any]) -> None:
        told: dict[str, Any] = {"called_on": data["called_on"], "told": data["told"]}
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        months = number_of(request.POST.get("months", "")) or 0
        told |= {"months": months, "became": form.became()}
        written.append(record_call_back(audit=audit, **told, **given))

    if succeeds(form, keep):
        back = reverse("office:call_back_undo", args=[audit.pk, written[0].pk])
        offer_undo(request, _("Đã ghi lần gọi lại."), to=back)
        return redirect("office:call_backs")
    context = {"audit": audit, "measures": measures, "coming": coming, "form": form, "today": today}
    context["may"] = bool(coming and form.measures and can(request.user, "audits.record"))
    context["may_draft"] = can(request.user, "projects.draft", unit=audit.unit)
    return render(request, "office/call_back.html", context)


@require_POST
@office_page("audits.record")
def undo(request: OfficeRequest, audit_id: int, entry_id: int) -> HttpResponse:
    """Take a call back, with what it told of the measures."""
    audit = get_audit(audit_id, visible_to=request.user)
    try:
        undo_call_back(audit=audit, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác."))
    return redirect("office:call_back", audit.pk)
