"""Take in a sheet of bills or of output of a site, and take it back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.energy_use.actions.import_use import FAULTY, LISTS, import_use
from khuyencong.apps.energy_use.actions.undo_import import undo_use_import
from khuyencong.apps.energy_use.imports.template import write_use_template
from khuyencong.apps.energy_use.models import UseImport
from khuyencong.apps.energy_use.permissions import RECORD, can_record_use
from khuyencong.apps.energy_use.queries import get_site, get_use_import, list_use_imports
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.energy_bills import UseSheetForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS

NAMES = {"bills": "mau-hoa-don-nang-luong.xlsx", "output": "mau-san-luong.xlsx"}
BACK = {"bills": "office:energy_bills", "output": "office:energy_output"}


@office_page(RECORD)
def import_page(request: OfficeRequest, site_id: int, kind: str) -> HttpResponse:
    """Send a sheet: its rows enter all together, or each faulty cell is named and none does."""
    site = get_site(site_id, visible_to=request.user)
    if kind not in LISTS:
        raise Http404
    form = UseSheetForm(posted(request), request.FILES or None)
    made: list[UseImport] = []
    errors: list[dict[str, Any]] = []

    def enter(data: dict[str, Any]) -> None:
        sheet = data["sheet"]
        given: dict[str, Any] = {"kind": kind, "actor": request.user, "at": request.now}
        try:
            made.append(import_use(site=site, name=sheet.name, data=sheet.read(), **given))
        except BadInput as refusal:
            errors.extend(refusal.params.get("errors", ()) if refusal.code == FAULTY else ())
            raise

    if succeeds(form, enter):
        told = _("Đã nhập %(added)s dòng; %(known)s đã có từ trước.")
        messages.success(request, told % {"added": made[0].added, "known": made[0].known})
        return redirect(BACK[kind], site.pk)
    context = {
        "site": site,
        "kind": kind,
        "form": form,
        "may": can_record_use(request.user, site),
        "imports": list_use_imports(site, kind=kind),
        "errors": errors[:MOST_ERRORS],
        "more_errors": max(0, len(errors) - MOST_ERRORS),
    }
    return render(request, "office/energy_use_import.html", context)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Take a whole sheet back."""
    made = get_use_import(import_id, visible_to=request.user)
    try:
        count = undo_use_import(use_import=made, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        told = _("Đã hoàn tác lần nhập: %(count)s dòng không còn nữa.") % {"count": count}
        messages.success(request, told)
    return redirect("office:energy_import", made.site_id, made.kind)


@office_page(RECORD)
def template(request: OfficeRequest, kind: str) -> HttpResponse:
    """Give the empty sheet."""
    if kind not in LISTS:
        raise Http404
    with TemporaryDirectory() as folder:
        path = Path(folder) / NAMES[kind]
        write_use_template(path, kind=LISTS[kind])
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
