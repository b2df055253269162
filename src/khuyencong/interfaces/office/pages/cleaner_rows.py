"""Rows of a file of cleaner production: written, removed, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.cleaner_production.actions.remove_file_row import remove_file_row
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.actions.undo_file_row import undo_file_row
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.permissions import can_work_on
from khuyencong.apps.cleaner_production.queries import get_file
from khuyencong.apps.cleaner_production.row_changes import mark_of
from khuyencong.apps.cleaner_production.rows import ROW_KINDS
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.cleaner_kinds import KINDS, Kind
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.templatetags.cleaner_words import ROWS, bill_lines

RECORD = "cleaner_production.record"
BILLS = "bills"
"""Pressed to fill a reading from the bills instead of keeping it."""


@office_page(RECORD)
def row_page(
    request: OfficeRequest, file_id: int, what: str, row_id: int | None = None
) -> HttpResponse:
    """Write one row, new or stored; ``?step=`` and ``?stream=`` say where a new one belongs."""
    held, kind = get_file(file_id, visible_to=request.user), _kind(what)
    row_class = ROW_KINDS[what]
    stored = _stored(held, what, row_id)
    before = row_class.of(stored) if stored else None
    form = kind.form(posted(request), cleaner_file=held, before=before, asked=request.GET)
    seen = request.POST.get("seen", mark_of([before]) if before else "")
    saved: list[Entry | None] = []

    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen": seen}
        saved.append(save_file_row(cleaner_file=held, row=form.row(), stored=stored, **given))

    bills = form.take_from_bills() if BILLS in request.POST and what == "reading" else None
    if bills is None and succeeds(form, save):
        _say(request, held, saved[0], _("Đã lưu."))
        return _back(held, kind)
    context = {
        "bills": None if bills is None else bill_lines(bills),
        "held": held,
        "kind": kind,
        "what": what,
        "title": ROWS[what],
        "stored": stored,
        "form": form,
        "seen": seen,
        "may": can_work_on(request.user, held),
    }
    return render(request, "office/cleaner_row.html", context)


@require_POST
@office_page(RECORD)
def remove(request: OfficeRequest, file_id: int, what: str, row_id: int) -> HttpResponse:
    """Take one row off the file."""
    held, kind = get_file(file_id, visible_to=request.user), _kind(what)
    stored = _stored(held, what, row_id)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    try:
        entry = remove_file_row(cleaner_file=held, stored=stored, row_kind=what, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _say(request, held, entry, _("Đã bỏ dòng này khỏi hồ sơ."))
    return _back(held, kind)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, file_id: int, entry_id: int) -> HttpResponse:
    """Take one change back."""
    held = get_file(file_id, visible_to=request.user)
    try:
        entry = undo_file_row(
            cleaner_file=held, entry_id=entry_id, actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:cleaner_file", held.pk)
    messages.success(request, _("Đã hoàn tác."))
    return _back(held, KINDS[entry.data["row_kind"]])


def _kind(what: str) -> Kind:
    if what not in KINDS:
        raise Http404
    return KINDS[what]


def _stored(held: CleanerFile, what: str, row_id: int | None) -> Any | None:
    if row_id is None:
        return None
    model: Any = ROW_KINDS[what].model
    return model.objects.get(pk=row_id, cleaner_file=held)


def _back(held: CleanerFile, kind: Kind) -> HttpResponse:
    return redirect(kind.back, held.pk)


def _say(request: OfficeRequest, held: CleanerFile, entry: Entry | None, text: str) -> None:
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
        return
    offer_undo(request, text, to=reverse("office:cleaner_row_undo", args=[held.pk, entry.pk]))
