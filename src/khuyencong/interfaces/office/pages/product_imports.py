"""Enter many products of a round from a sheet."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.product_rounds.actions.import_entries import FAULTY, import_entries
from khuyencong.apps.product_rounds.imports.entry_sheet import write_entry_template
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.product_entries import EntrySheetForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS
from khuyencong.interfaces.office.pages.product_round_write import given, own_round
from khuyencong.interfaces.office.pages.product_rounds import RUN


@office_page(RUN)
def import_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Send a sheet: its rows enter all together, or each faulty cell is named and none does."""
    held = own_round(request, round_id)
    form = EntrySheetForm(posted(request), request.FILES or None)
    errors: list[dict[str, Any]] = []
    made: list[Any] = []

    def enter(data: dict[str, Any]) -> None:
        sheet = data["sheet"]
        told = {"name": sheet.name, "data": sheet.read()}
        try:
            made.extend(import_entries(product_round=held, **told, **given(request)))
        except BadInput as refusal:
            errors.extend(refusal.params.get("errors", ()) if refusal.code == FAULTY else ())
            raise

    if succeeds(form, enter):
        messages.success(request, _("Đã đăng ký %(count)s sản phẩm.") % {"count": len(made)})
        return redirect("office:product_round_entries", held.pk)
    context = {
        "held": held,
        "form": form,
        "errors": errors[:MOST_ERRORS],
        "more_errors": max(0, len(errors) - MOST_ERRORS),
    }
    return render(request, "office/product_round_import.html", context)


@office_page(RUN)
def template(_request: OfficeRequest) -> HttpResponse:
    """Give the empty sheet."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mau-san-pham-binh-chon.xlsx"
        write_entry_template(path)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
