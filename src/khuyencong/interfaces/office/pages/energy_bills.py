"""Bills of a site: all of them, one with its paper, twelve months typed at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.energy_use.actions.record_bill import record_bill
from khuyencong.apps.energy_use.actions.remove_bill import remove_bill
from khuyencong.apps.energy_use.actions.undo_bill_change import undo_bill_change
from khuyencong.apps.energy_use.bill_rows import span_words
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.permissions import RECORD, can_record_use
from khuyencong.apps.energy_use.queries import (
    any_bill,
    get_bill,
    get_site,
    list_bills,
    list_meters,
)
from khuyencong.domain.energy_use.carriers import Carrier, find_carrier, get_carrier, list_carriers
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.energy_bills import BillForm, ReasonForm
from khuyencong.interfaces.office.listing.energy_bills import ENERGY_BILLS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page

ON_A_PAGE = 36


@office_page(ENERGY_BILLS.capability)
def all_page(request: OfficeRequest) -> HttpResponse:
    """List the bills of all sites, newest first."""
    return list_response(request, ENERGY_BILLS, "office/energy_all_bills.html")


@office_page("energy_use.read")
def list_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Show the bills of a site, newest first, of one carrier when asked."""
    site = get_site(site_id, visible_to=request.user)
    rows = list_bills(site).order_by("-starts_on", "carrier", "-pk").select_related("meter", "file")
    asked = find_carrier(request.GET.get("carrier", ""))
    known = set(site.bills.order_by().values_list("carrier", flat=True).distinct())
    kept = rows.filter(carrier=asked.id) if asked else rows
    context = {
        "site": site,
        "asked": asked,
        "known": [each for each in list_carriers() if each.id in known],
        "carriers": list_carriers(),
        "page": Paginator(kept, ON_A_PAGE).get_page(request.GET.get("page")),
        "may": can_record_use(request.user, site),
    }
    return render(request, "office/energy_bills.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Write a bill of a carrier."""
    site = get_site(site_id, visible_to=request.user)
    carrier = find_carrier(request.GET.get("carrier", "")) or get_carrier("electricity")
    last = list_bills(site).filter(carrier=carrier.id).order_by("-ends_before").first()
    first: dict[str, Any] = (
        {"starts_on": last.ends_before, "unit": last.unit_of_use} if last else {}
    )
    return _write(request, site, carrier, None, first)


@office_page(RECORD)
def edit_page(request: OfficeRequest, bill_id: int) -> HttpResponse:
    """Correct a bill."""
    bill = get_bill(bill_id, visible_to=request.user)
    return _write(request, bill.site, get_carrier(bill.carrier), bill, {})


@office_page(RECORD)
def remove_page(request: OfficeRequest, bill_id: int) -> HttpResponse:
    """Take a bill off, with a reason."""
    bill = get_bill(bill_id, visible_to=request.user)
    form = ReasonForm(posted(request))
    made: list[EnergyBill] = []

    def remove(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(remove_bill(bill=bill, reason=data["reason"], **given))

    if succeeds(form, remove):
        _offer_undo(request, made[0], _("Đã bỏ hóa đơn."))
        return redirect("office:energy_bills", bill.site_id)
    words = f"{get_carrier(bill.carrier).label_vi}, {span_words(bill.starts_on, bill.ends_before)}"
    back = {"back": record_address("energy_bill", bill.pk), "back_label": words}
    return show_form(
        request, form, title=_("Bỏ hóa đơn"), lead=words, submit=_("Bỏ hóa đơn"), **back
    )


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, bill_id: int, version: int) -> HttpResponse:
    """Take back the deed that made this version of a bill."""
    bill = any_bill(bill_id, visible_to=request.user)
    try:
        undo_bill_change(bill=bill, version=version, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa hóa đơn về như trước."))
    return redirect("office:energy_bills", bill.site_id)


def _write(
    request: OfficeRequest,
    site: Site,
    carrier: Carrier,
    bill: EnergyBill | None,
    first: dict[str, Any],
) -> HttpResponse:
    given: dict[str, Any] = {"carrier": carrier, "meters": list_meters(site), "bill": bill}
    form = BillForm(posted(request), request.FILES or None, initial=first, **given)
    made: list[EnergyBill] = []

    def keep(data: dict[str, Any]) -> None:
        sent = data.get("file")
        who: dict[str, Any] = {"actor": request.user, "at": request.now}
        who["sent"] = (sent.name, sent.read()) if sent else None
        who |= {"bill": bill, "seen_version": data["version"] if bill else None}
        made.append(record_bill(site=site, facts=form.facts(), **who))

    if succeeds(form, keep):
        _offer_undo(request, made[0], _("Đã ghi hóa đơn."))
        return redirect("office:energy_bills", site.pk)
    context = {
        "site": site,
        "carrier": carrier,
        "carriers": list_carriers(),
        "bill": bill,
        "form": form,
        "may": can_record_use(request.user, site),
        "last_on": bill.ends_before - timedelta(days=1) if bill else None,
    }
    return render(request, "office/energy_bill_write.html", context)


def _offer_undo(request: OfficeRequest, bill: EnergyBill, words: str) -> None:
    to = reverse("office:energy_bill_undo", args=[bill.pk, bill.version])
    offer_undo(request, words, to=to)
