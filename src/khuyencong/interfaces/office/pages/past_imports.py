"""Take in a list of projects that ran before the system did."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.actions.start_past_import import start_past_import
from khuyencong.apps.projects.actions.undo_past_import import undo_past_import
from khuyencong.apps.projects.imports.template import write_past_template
from khuyencong.apps.projects.queries import get_past_import, list_past_imports
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.past_project import PastSheetForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS

MOST_LISTED = 10


@office_page("projects.draft")
def new_import(request: OfficeRequest) -> HttpResponse:
    """Send a list; a worker reads it while the next page tells how far it is."""
    units = units_with(request.user, "projects.draft")
    form = PastSheetForm(posted(request), request.FILES or None, units=units)
    jobs = []

    def start(data: dict[str, object]) -> None:
        sheet = form.cleaned_data["sheet"]
        jobs.append(
            start_past_import(
                name=sheet.name,
                data=sheet.read(),
                unit=form.own_unit,
                actor=request.user,
                at=request.now,
            )
        )

    if units and succeeds(form, start):
        return redirect("office:job", jobs[0].pk)
    context = {
        "form": form,
        "units": units,
        "imports": list_past_imports(visible_to=request.user)[:MOST_LISTED],
    }
    return render(request, "office/past_import_new.html", context)


@office_page("projects.read")
def import_page(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Show what came in from one list, and each cell that could not be read."""
    past_import = get_past_import(import_id, visible_to=request.user)
    entries = past_import.entries.select_related("project").order_by("pk")
    context = {
        "import": past_import,
        "page": page_of(entries, request),
        "may_undo": bool(can(request.user, "projects.draft", unit=past_import.unit)),
        "errors": past_import.errors[:MOST_ERRORS],
        "more_errors": max(0, len(past_import.errors) - MOST_ERRORS),
    }
    return render(request, "office/past_import.html", context)


@require_POST
@office_page("projects.draft")
def undo(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Take the whole list back."""
    sent = get_past_import(import_id, visible_to=request.user)
    try:
        undo_past_import(past_import=sent, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác lần nhập: đề án từ bảng này đã bỏ."))
    return redirect("office:past_import", sent.pk)


@office_page("projects.read")
def template(request: OfficeRequest) -> HttpResponse:
    """Give the empty sheet to fill in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mau-de-an-cu.xlsx"
        write_past_template(path)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
