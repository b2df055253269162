"""What a site makes by month, and what else its consumption follows."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.actions.undo_months import undo_months
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.month_rows import Kind, Series
from khuyencong.apps.energy_use.permissions import RECORD, can_record_use
from khuyencong.apps.energy_use.queries import Figures, get_site, list_series
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.foundation.months import months_after
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.energy_months import SeriesForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

YEARS = 5


@office_page("energy_use.read")
def list_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Show the series of a site by month of a year."""
    site = get_site(site_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    year = _year(request, today)
    months = [date(year, number, 1) for number in range(1, 13)]
    context = {
        "site": site,
        "year": year,
        "years": range(today.year, today.year - YEARS, -1),
        "months": months,
        "series": [_row(each, months) for each in list_series(site)],
        "may": can_record_use(request.user, site),
    }
    return render(request, "office/energy_output.html", context)


@office_page(RECORD)
def write_page(request: OfficeRequest, site_id: int, kind: str) -> HttpResponse:
    """Write the months of a year of one series."""
    site = get_site(site_id, visible_to=request.user)
    if kind not in get_args(Kind):
        raise Http404
    today = timezone.localdate(request.now)
    year = _year(request, today)
    months = [date(year, number, 1) for number in range(1, 13)]
    months = [month for month in months if month <= today]
    found = _find(site, kind, request.GET.get("name", ""))
    form = SeriesForm(posted(request), months=months, kind=kind, initial=_said(found))
    made: list[Entry] = []

    def keep(data: dict[str, Any]) -> None:
        told = Series(kind=kind, name=data["name"], unit=data["unit"], values=form.values())  # type: ignore[arg-type]
        try:
            made.extend(set_months(site=site, series=[told], actor=request.user, at=request.now))
        except BadInput as fault:
            field = (fault.field or "").removeprefix("0.")
            raise BadInput(fault.code, fault.message, field=field) from None

    if succeeds(form, keep):
        _say(request, site, made)
        return redirect(f"{reverse('office:energy_output', args=[site.pk])}?year={year}")
    context = {
        "site": site,
        "kind": kind,
        "form": form,
        "year": year,
        "years": range(today.year, today.year - YEARS, -1),
        "name": found.name if found else "",
        "may": can_record_use(request.user, site),
    }
    return render(request, "office/energy_output_write.html", context)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, site_id: int, entry_id: int) -> HttpResponse:
    """Take a change of months back."""
    site = get_site(site_id, visible_to=request.user)
    try:
        undo_months(site=site, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa số liệu về như trước."))
    return redirect("office:energy_output", site.pk)


def _year(request: OfficeRequest, today: date) -> int:
    known = {str(each): each for each in range(today.year - 10, today.year + 1)}
    return known.get(request.GET.get("year", ""), months_after(today, -1).year)


def _find(site: Site, kind: str, name: str) -> Figures | None:
    rows = [each for each in list_series(site) if each.kind == kind]
    return next((each for each in rows if each.name == name), None)


def _said(found: Figures | None) -> dict[str, Any]:
    if found is None:
        return {}
    cells = {f"{month:%Y-%m}": value for month, value in found.values.items()}
    return cells | {"name": found.name, "unit": found.unit}


def _row(figures: Figures, months: list[date]) -> dict[str, Any]:
    values = [figures.values.get(month) for month in months]
    total = sum(each for each in values if each is not None) if figures.kind == "output" else None
    return {"figures": figures, "values": list(zip(months, values, strict=True)), "total": total}


def _say(request: OfficeRequest, site: Site, made: list[Entry]) -> None:
    if not made:
        messages.info(request, _("Không có gì thay đổi."))
        return
    to = reverse("office:energy_months_undo", args=[site.pk, made[0].pk])
    offer_undo(request, _("Đã lưu số liệu các tháng."), to=to)
