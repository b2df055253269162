"""Take in a sheet of vouchers of a project, and take it back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.apps.vouchers.actions.import_vouchers import FAULTY, import_vouchers
from khuyencong.apps.vouchers.actions.undo_import import undo_voucher_import
from khuyencong.apps.vouchers.imports.template import write_voucher_template
from khuyencong.apps.vouchers.models import VoucherImport
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.apps.vouchers.queries import get_import, list_imports
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.voucher import VoucherSheetForm
from khuyencong.interfaces.office.page import OfficeRequest, check_after, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS


@office_page("vouchers.record")
def import_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Send a sheet: its rows enter all together, or each faulty cell is named and none does."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    form = VoucherSheetForm(posted(request), request.FILES or None)
    made: list[VoucherImport] = []
    errors: list[dict[str, Any]] = []

    def enter(data: dict[str, Any]) -> None:
        sheet = data["sheet"]
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        try:
            made.append(
                import_vouchers(project=project, name=sheet.name, data=sheet.read(), **given)
            )
        except BadInput as refusal:
            errors.extend(refusal.params.get("errors", ()) if refusal.code == FAULTY else ())
            raise

    if succeeds(form, enter):
        told = _("Đã nhập %(added)s chứng từ; %(known)s đã có từ trước.")
        messages.success(request, told % {"added": made[0].added, "known": made[0].known})
        return redirect("office:project_vouchers", project.pk)
    context = {
        "project": project,
        "form": form,
        "may": can_record_vouchers(request.user, project),
        "imports": list_imports(project),
        "errors": errors[:MOST_ERRORS],
        "more_errors": max(0, len(errors) - MOST_ERRORS),
    }
    return render(request, "office/voucher_import.html", context)


@require_POST
@office_page("vouchers.record")
def undo(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Take a whole sheet back."""
    made = get_import(import_id, visible_to=request.user)
    try:
        count = undo_voucher_import(voucher_import=made, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        told = _("Đã hoàn tác lần nhập: %(count)s chứng từ không còn trong sổ.")
        messages.success(request, told % {"count": count})
    answer = redirect("office:voucher_import", made.project_id)
    check_after(request, made.project_id, answer)
    return answer


@office_page("vouchers.record")
def template(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Give the empty sheet, with the cost items of the project to choose from."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    items = [line.cost_item for line in project.budget_lines.all()]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mau-chung-tu.xlsx"
        write_voucher_template(path, items=items)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
