"""Twelve months of bills typed at once: a row for each month, kept all together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.energy_use.actions.record_bills import BillRow, record_bills
from khuyencong.apps.energy_use.bill_rows import facts_of_bill
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.permissions import RECORD, can_record_use
from khuyencong.apps.energy_use.queries import get_site, list_bills, list_meters
from khuyencong.domain.energy_use.bill_facts import BillFacts
from khuyencong.domain.energy_use.carriers import find_carrier, get_carrier, list_carriers
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.months import months_after
from khuyencong.interfaces.common.sending import posted
from khuyencong.interfaces.office.forms.energy_bills import MonthBillFormSet, said_of_bill
from khuyencong.interfaces.office.page import OfficeRequest, office_page

YEARS = 4
ENDED = timedelta(days=1)
"""A month is over on its last day."""


@office_page(RECORD)
def months_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Write the bills of a calendar year of one carrier and meter."""
    site = get_site(site_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    asked = _asked(request, site, today)
    months = [date(asked["year"], number, 1) for number in range(1, 13)]
    months = [each for each in months if months_after(each, 1) - today <= ENDED]
    stored, others = _stored(site, asked, months)
    initial = [said_of_bill(stored[each]) if each in stored else {} for each in months]
    forms = MonthBillFormSet(
        posted(request),
        prefix="months",
        initial=initial,
        form_kwargs={"carrier": asked["carrier"].id},
    )
    if forms.is_bound and len(forms) == len(months) and forms.is_valid():
        rows = [(number, form) for number, form in enumerate(forms) if not form.is_blank]
        bills = [_row(form, months[n], stored.get(months[n]), asked) for n, form in rows]
        try:
            kept = record_bills(site=site, rows=bills, actor=request.user, at=request.now)
        except DomainError as refusal:
            _show(forms, [number for number, _form in rows], refusal)
        else:
            told = _("Đã ghi %(count)s hóa đơn.") % {"count": len(kept)}
            messages.success(request, told if kept else _("Không có gì thay đổi."))
            return redirect("office:energy_bills", site.pk)
    context = {
        "site": site,
        "forms": forms,
        "rows": [
            (month, form, others.get(month)) for month, form in zip(months, forms, strict=False)
        ],
        "carriers": list_carriers(),
        "meters": [each for each in list_meters(site) if each.carrier == asked["carrier"].id],
        "years": range(today.year, today.year - YEARS, -1),
        "may": can_record_use(request.user, site),
        **asked,
    }
    return render(request, "office/energy_bill_months.html", context)


def _asked(request: OfficeRequest, site: Site, today: date) -> dict[str, Any]:
    carrier = find_carrier(request.GET.get("carrier", "")) or get_carrier("electricity")
    year, meter = request.GET.get("year", ""), request.GET.get("meter", "")
    known = {str(each): each for each in range(today.year - YEARS - 6, today.year + 1)}
    meters = {str(each.pk): each for each in list_meters(site) if each.carrier == carrier.id}
    return {"carrier": carrier, "year": known.get(year, today.year), "meter": meters.get(meter)}


def _stored(
    site: Site, asked: dict[str, Any], months: list[date]
) -> tuple[dict[date, EnergyBill], dict[date, EnergyBill]]:
    """Return the bills of whole months, and those that begin in a month but are no such bill."""
    if not months:
        return {}, {}
    rows = list_bills(site).filter(carrier=asked["carrier"].id, meter=asked["meter"])
    rows = rows.filter(starts_on__gte=months[0], starts_on__lt=months_after(months[-1], 1))
    whole: dict[date, EnergyBill] = {}
    others: dict[date, EnergyBill] = {}
    for each in rows:
        first = each.starts_on.replace(day=1)
        fits = each.starts_on == first and each.ends_before == months_after(first, 1)
        (whole if fits and first not in whole else others)[first] = each
    return whole, others


def _row(form: Any, month: date, bill: EnergyBill | None, asked: dict[str, Any]) -> BillRow:
    said = form.said
    if bill:
        facts = facts_of_bill(bill)
        data = {name: getattr(facts, name) for name in BillFacts.__dataclass_fields__} | said
        return BillRow(
            facts=BillFacts(**data), bill=bill, seen_version=form.cleaned_data.get("version")
        )
    facts = BillFacts(
        carrier=asked["carrier"].id,
        meter_id=asked["meter"].pk if asked["meter"] else None,
        starts_on=month,
        ends_before=months_after(month, 1),
        **said,
    )
    return BillRow(facts=facts)


def _show(forms: Any, numbers: list[int], refusal: DomainError) -> None:
    """Put a refusal beside the cell it names, else over the table."""
    number, _dot, name = (refusal.field or "").partition(".")
    if number.isdecimal() and int(number) < len(numbers):
        form = forms[numbers[int(number)]]
        form.add_error(name if name in form.fields else None, str(refusal))
    else:
        forms.non_form_errors().append(str(refusal))
