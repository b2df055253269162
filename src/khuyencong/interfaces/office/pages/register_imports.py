"""Take in a list of establishments: sent, its columns settled, entered, doubtful rows settled."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.establishments.actions.settle_columns import settle_columns
from khuyencong.apps.establishments.actions.settle_waiting_rows import settle_waiting_rows
from khuyencong.apps.establishments.actions.start_register_import import start_register_import
from khuyencong.apps.establishments.actions.start_undoing_import import start_undoing_import
from khuyencong.apps.establishments.imports.register_template import (
    write_refused_rows,
    write_register_template,
)
from khuyencong.apps.establishments.models import ImportedRow, RegisterImport
from khuyencong.apps.establishments.queries import (
    count_imported,
    get_register_import,
    list_register_imports,
)
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.register_import import ColumnsForm, RegisterSheetForm
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS

MOST_LISTED = 10
Outcome = ImportedRow.Outcome


@office_page("establishments.record")
def new_import(request: OfficeRequest) -> HttpResponse:
    """Send a list; a worker looks at its top while the next page tells how far it is."""
    units = units_with(request.user, "establishments.record")
    form = RegisterSheetForm(posted(request), request.FILES or None, units=units)
    jobs: list[Job] = []

    def start(data: dict[str, Any]) -> None:
        sheet = form.cleaned_data["sheet"]
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"name": sheet.name, "data": sheet.read(), "unit": form.own_unit}
        jobs.append(start_register_import(**given))

    if units and succeeds(form, start):
        return redirect("office:job", jobs[0].pk)
    imports = list_register_imports(visible_to=request.user)[:MOST_LISTED]
    context = {"form": form, "units": units, "imports": imports}
    return render(request, "office/register_import_new.html", context)


@office_page("establishments.read")
def import_page(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Settle the columns of a list; once that is done, show what became of its rows."""
    sent = get_register_import(import_id, visible_to=request.user)
    may_record = bool(can(request.user, "establishments.record", unit=sent.unit))
    if sent.job_id:
        return render(request, "office/register_import.html", _result(request, sent, may_record))
    form = ColumnsForm(posted(request) if may_record else None, columns=sent.columns)
    jobs: list[Job] = []

    def settle(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"fields": form.chosen(), "policy": data["policy"]}
        jobs.append(settle_columns(register_import=sent, **given))

    if succeeds(form, settle):
        return redirect("office:job", jobs[0].pk)
    context = {"import": sent, "form": form, "may_record": may_record}
    return render(request, "office/register_columns.html", context)


def _result(request: OfficeRequest, sent: RegisterImport, may_record: bool) -> dict[str, Any]:
    waiting = sent.rows.filter(outcome=Outcome.WAITING).select_related("establishment")
    entered = sent.rows.filter(outcome__in=[Outcome.ADDED, Outcome.FILLED])
    entered = entered.select_related("establishment").order_by("row")
    return {
        "import": sent,
        "may_record": may_record,
        "counts": count_imported(sent),
        "waiting": waiting.order_by("row")[:MOST_ERRORS],
        "page": page_of(entered, request),
        "errors": sent.errors[:MOST_ERRORS],
        "more_errors": max(0, len(sent.errors) - MOST_ERRORS),
    }


@require_POST
@office_page("establishments.record")
def settle_rows(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Say what becomes of the rows that wait: the picked ones, or all of them."""
    sent = get_register_import(import_id, visible_to=request.user)
    picked = None if "all" in request.POST else _picked(request)
    given: dict[str, Any] = {"actor": request.user, "at": request.now, "row_ids": picked}
    choice = request.POST.get("choice", "")
    try:
        count = settle_waiting_rows(register_import=sent, choice=choice, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        said = ngettext("Đã xử lý %(count)s dòng.", "Đã xử lý %(count)s dòng.", count)
        messages.success(request, said % {"count": count})
    return redirect("office:register_import", sent.pk)


def _picked(request: OfficeRequest) -> list[int]:
    numbers = (number_of(text) for text in request.POST.getlist("row"))
    return [number for number in numbers if number]


@require_POST
@office_page("establishments.record")
def undo(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Take the whole list back, in the background: it may hold a hundred thousand rows."""
    sent = get_register_import(import_id, visible_to=request.user)
    try:
        job = start_undoing_import(register_import=sent, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:register_import", sent.pk)
    return redirect("office:job", job.pk)


@office_page("establishments.read")
def template(request: OfficeRequest) -> HttpResponse:
    """Give the empty sheet to fill in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mau-co-so.xlsx"
        write_register_template(path)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)


@office_page("establishments.read")
def refused(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Give the refused rows back, with what is wrong beside each."""
    sent = get_register_import(import_id, visible_to=request.user)
    rows = sent.rows.filter(outcome=Outcome.REFUSED).order_by("row")
    cells = ((row.row, row.data["cells"]) for row in rows.iterator(2000))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hang-can-sua.xlsx"
        write_refused_rows(path, columns=sent.columns, rows=cells, errors=sent.errors)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
