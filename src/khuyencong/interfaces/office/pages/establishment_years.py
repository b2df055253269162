"""What an establishment said of its years, as one small table to fill in."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.establishments.actions.set_year_figures import set_year_figures
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.apps.establishments.register_rows import YearRow
from khuyencong.apps.establishments.row_changes import mark_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.establishment_rows import YearFormSet
from khuyencong.interfaces.office.page import OfficeRequest, office_page

OFFERED = 2
"""Years before this one that are offered to be filled in, with the next one and an open row."""


@office_page("establishments.record")
def years_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Write the figures of all years."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    if not (decision := can_amend_establishment(request.user, firm)):
        raise PermissionDenied(decision.reason)
    stored = [YearRow.of(each) for each in firm.years.all()]
    seen = request.POST.get("seen", mark_of(stored))
    this_year = timezone.localdate(request.now).year
    forms = YearFormSet(posted(request), prefix="years", initial=_offered(stored, this_year))
    if forms.is_bound and forms.is_valid():
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen": seen}
        try:
            entry = set_year_figures(establishment=firm, rows=_rows(forms), **given)
        except DomainError as refusal:
            _show(forms, refusal)
        else:
            if entry is None:
                messages.info(request, _("Không có gì thay đổi."))
            else:
                back = reverse("office:establishment_rows_undo", args=[firm.pk, entry.pk])
                offer_undo(request, _("Đã lưu số liệu từng năm."), to=back)
            return redirect("office:establishment", firm.pk)
    context = {"firm": firm, "forms": forms, "seen": seen}
    return render(request, "office/establishment_years.html", context)


def _offered(stored: list[YearRow], this_year: int) -> list[dict[str, Any]]:
    """Return the stored years, the last ones that are not stored, and an open row; newest first."""
    known = {row.year: asdict(row) for row in stored}
    offered = range(this_year - OFFERED, this_year + 2)
    years = sorted({*known, *offered}, reverse=True)
    return [*(known.get(year, {"year": year}) for year in years), {}]


def _kept(forms: Any) -> list[Any]:
    """Return the forms that name a year."""
    return [form for form in forms if form.cleaned_data.get("year")]


def _rows(forms: Any) -> list[YearRow]:
    return [YearRow(**form.cleaned_data) for form in _kept(forms)]


def _show(forms: Any, refusal: DomainError) -> None:
    """Put a refusal beside the cell it names, else over the table."""
    number, _dot, name = (refusal.field or "").partition(".")
    kept = _kept(forms)
    if number.isdecimal() and int(number) < len(kept):
        kept[int(number)].add_error(
            name if name in kept[int(number)].fields else None, str(refusal)
        )
    else:
        forms.non_form_errors().append(str(refusal))
