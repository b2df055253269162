"""The yearly sheet of many villages: given with their names, taken in whole, taken back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.craft_villages.actions.import_reviews import (
    FAULTY,
    ImportedReviews,
    import_reviews,
)
from khuyencong.apps.craft_villages.actions.undo_reviews import undo_reviews
from khuyencong.apps.craft_villages.imports.template import write_year_template
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.craft_villages.queries import newest_reviews
from khuyencong.apps.establishments.queries import list_craft_villages
from khuyencong.domain.foundation.errors import BadInput, DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.forms.villages import YearSheetForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS

RECORD = "craft_villages.record"
FILE = "ra-soat-lang-nghe.xlsx"


@office_page(RECORD)
def page(request: OfficeRequest) -> HttpResponse:
    """Send a sheet: its rows enter all together, or each faulty cell is named and none does."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    initial = {"year": localdate(request.now).year}
    form = YearSheetForm(posted(request), request.FILES or None, initial=initial)
    made: list[ImportedReviews] = []
    errors: list[dict[str, Any]] = []

    def enter(data: dict[str, Any]) -> None:
        sheet = data["sheet"]
        given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
        try:
            made.append(
                import_reviews(year=data["year"], name=sheet.name, data=sheet.read(), **given)
            )
        except BadInput as refusal:
            errors.extend(refusal.params.get("errors", ()) if refusal.code == FAULTY else ())
            raise

    if succeeds(form, enter):
        _tell(request, made[0])
        return redirect("office:craft_villages")
    context = {
        "form": form,
        "errors": errors[:MOST_ERRORS],
        "more_errors": max(0, len(errors) - MOST_ERRORS),
    }
    return render(request, "office/craft_villages_import.html", context)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest) -> HttpResponse:
    """Take back the reviews that a sheet brought in."""
    keys = [int(key) for key in request.POST.get("keys", "").split(",") if key.isdecimal()]
    rows = VillageReview.objects.filter(pk__in=keys).select_related("village")
    reviews = list(rows_visible_to(rows, request.user))
    try:
        count = undo_reviews(reviews=reviews, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        told = _("Đã hoàn tác: bỏ rà soát của %(count)s làng.")
        messages.success(request, told % {"count": count})
    return redirect("office:craft_villages")


@office_page(RECORD)
def template(request: OfficeRequest) -> HttpResponse:
    """Give the sheet with the villages one may write about."""
    villages = list(list_craft_villages(visible_to=request.user).prefetch_related(None))
    newest = newest_reviews(villages)
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        rows = [(village, newest.get(village.pk)) for village in villages]
        write_year_template(path, rows, year=localdate(request.now).year)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)


def _tell(request: OfficeRequest, made: ImportedReviews) -> None:
    told = _("Đã nhập rà soát của %(added)s làng; %(known)s đã có từ trước.")
    words = told % {"added": len(made.added), "known": made.known}
    if not made.added:
        messages.info(request, words)
        return
    keys = ",".join(str(each.pk) for each in made.added)
    offer_undo(request, words, to=page_address("craft_villages_import_undo"), fields={"keys": keys})
