"""Rows of a visit: written, removed, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.remove_visit_row import remove_visit_row
from khuyencong.apps.exchange.actions.save_visit_row import save_visit_row
from khuyencong.apps.exchange.actions.undo_visit_row import undo_visit_row
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import get_visit
from khuyencong.apps.exchange.visit_rows import ROW_KINDS, mark_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.forms.exchange import KINDS, Kind
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "exchange.record"


@office_page(RECORD)
def row_page(
    request: OfficeRequest, visit_id: int, what: str, row_id: int | None = None
) -> HttpResponse:
    """Write one row, new or stored."""
    visit, kind = get_visit(visit_id, visible_to=request.user), _kind(what)
    stored = _stored(visit, what, row_id)
    before = ROW_KINDS[what].of(stored) if stored else None
    files = request.FILES or None
    form = kind.form(posted(request), files, visit=visit, before=before, asked=request.GET)
    seen = request.POST.get("seen", mark_of([before]) if before else "")
    saved: list[Entry | None] = []

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen": seen}
        row, sent = form.row(), form.sent()
        saved.append(save_visit_row(visit=visit, row=row, stored=stored, sent=sent, **given))

    if succeeds(form, save):
        _say(request, visit, saved[0], _("Đã lưu."))
        return _back(visit, kind)
    context = {
        "visit": visit,
        "kind": kind,
        "back": record_address(kind.route, visit.pk),
        "what": what,
        "stored": stored,
        "form": form,
        "seen": seen,
        "may": can(request.user, RECORD, unit=visit.unit),
    }
    return render(request, "office/visit_row.html", context)


@require_POST
@office_page(RECORD)
def remove(request: OfficeRequest, visit_id: int, what: str, row_id: int) -> HttpResponse:
    """Take one row off the visit."""
    visit, kind = get_visit(visit_id, visible_to=request.user), _kind(what)
    stored = _stored(visit, what, row_id)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    try:
        entry = remove_visit_row(visit=visit, stored=stored, row_kind=what, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _say(request, visit, entry, _("Đã bỏ dòng này."))
    return _back(visit, kind)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, visit_id: int, entry_id: int) -> HttpResponse:
    """Take one change back."""
    visit = get_visit(visit_id, visible_to=request.user)
    try:
        entry = undo_visit_row(visit=visit, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:visit", visit.pk)
    messages.success(request, _("Đã hoàn tác."))
    return _back(visit, KINDS[entry.data["row_kind"]])


def _kind(what: str) -> Kind:
    if what not in KINDS:
        raise Http404
    return KINDS[what]


def _stored(visit: Visit, what: str, row_id: int | None) -> Any | None:
    if row_id is None:
        return None
    model: Any = ROW_KINDS[what].model
    return model.objects.get(pk=row_id, visit=visit)


def _back(visit: Visit, kind: Kind) -> HttpResponse:
    return redirect(f"{record_address(kind.route, visit.pk)}#{kind.anchor}")


def _say(request: OfficeRequest, visit: Visit, entry: Entry | None, text: str) -> None:
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
        return
    offer_undo(request, text, to=reverse("office:visit_row_undo", args=[visit.pk, entry.pk]))
