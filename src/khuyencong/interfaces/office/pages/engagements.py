"""Consultancy: the list, one piece of it, what it earns; a request written and corrected."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.consultancy.actions.change_request import change_request
from khuyencong.apps.consultancy.actions.record_request import record_request
from khuyencong.apps.consultancy.holding import RECORD
from khuyencong.apps.consultancy.queries import get_engagement, get_whole_engagement
from khuyencong.apps.consultancy.revenue import open_work, revenue_by_year
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import (
    get_establishment,
    list_establishments,
    search_establishments,
)
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.engagement_view import engagement_context, revenue_context
from khuyencong.interfaces.office.forms.consultancy import WORK, NewRequestForm, RequestForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.engagements import ENGAGEMENTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST_FOUND = 10


@office_page(ENGAGEMENTS.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List it, the last request first."""
    return list_response(request, ENGAGEMENTS, "office/engagements.html")


@office_page("consultancy.read")
def engagement_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Show one: what is next, its contract, milestones, invoices, people, journal."""
    row = get_whole_engagement(engagement_id, visible_to=request.user)
    context = engagement_context(row, today=timezone.localdate(request.now))
    context |= {
        "may": bool(can(request.user, RECORD, unit=row.unit)),
        "journal": list_entries_of("engagement", row.pk)[:20],
    }
    return render(request, "office/engagement.html", context)


@office_page("consultancy.read")
def revenue_page(request: OfficeRequest) -> HttpResponse:
    """Show what came by year and kind, contracts signed, what is open."""
    years = revenue_by_year(visible_to=request.user)
    context = revenue_context(years, open_work(visible_to=request.user))
    return render(request, "office/consultancy_revenue.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a request of a client found in the register, or only named."""
    firm = _firm(request)
    first: dict[str, Any] = {"received_on": timezone.localdate(request.now)}
    first |= {"client_name": firm.name} if firm else {}
    first |= {name: number_of(request.GET.get(name, "")) for name in WORK}
    beside: dict[str, Any] = {"firm": firm, "account": request.user, "initial": first}
    form = NewRequestForm(posted(request), units=units_with(request.user, RECORD), **beside)
    made: list[Any] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_request(unit=form.own_unit, facts=form.facts(firm), **given))

    if form.units and succeeds(form, record):
        messages.success(request, _("Đã ghi yêu cầu tư vấn."))
        return redirect("office:engagement", made[0].pk)
    return _write(request, form, firm, title=_("Ghi yêu cầu tư vấn"))


@office_page(RECORD)
def edit_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Correct a request."""
    row = get_engagement(engagement_id, visible_to=request.user)
    names = ("title", "kind", "client_name", "client_contact", "received_on", "channel", "says")
    first: dict[str, Any] = {name: getattr(row, name) for name in names}
    first |= {name: getattr(row, f"{name}_id") for name in WORK}
    firm = _firm(request) or row.establishment
    form = RequestForm(posted(request), firm=firm, account=request.user, initial=first)

    def change(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        facts = form.facts(firm)
        seen = number_of(request.POST.get("version", ""))
        change_request(engagement=row, facts=facts, seen_version=seen, **given)

    if succeeds(form, change):
        messages.success(request, _("Đã lưu."))
        return redirect("office:engagement", row.pk)
    return _write(request, form, firm, title=_("Sửa yêu cầu tư vấn"), row=row)


def _firm(request: OfficeRequest) -> Establishment | None:
    """Return the record the address names. Raises Establishment.DoesNotExist: then 404."""
    key = number_of(request.GET.get("establishment", ""))
    return get_establishment(key, visible_to=request.user) if key else None


def _write(
    request: OfficeRequest, form: Any, firm: Any, *, title: str, row: Any = None
) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:200]
    rows = list_establishments(visible_to=request.user)
    back = reverse("office:engagement", args=[row.pk]) if row else reverse("office:engagements")
    context = {
        "form": form,
        "firm": firm,
        "row": row,
        "title": title,
        "back": back,
        "q": text,
        "found": search_establishments(rows, text)[:MOST_FOUND] if text else (),
    }
    return render(request, "office/engagement_write.html", context, status=status_of(form))
