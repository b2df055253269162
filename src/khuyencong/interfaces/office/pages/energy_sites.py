"""Sites that use energy: the list, those of an establishment, one with its twelve months."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.save_site_fuel import save_site_fuel
from khuyencong.apps.energy_use.actions.save_meter import save_meter
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.actions.undo_site_change import undo_site_change
from khuyencong.apps.energy_use.entries import SITE
from khuyencong.apps.energy_use.facts import facts_of
from khuyencong.apps.energy_use.models import Meter, Site
from khuyencong.apps.energy_use.permissions import RECORD, can_record_use
from khuyencong.apps.energy_use.queries import get_site, list_meters, list_sites_of
from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.energy_use_view import period_end, picture_of
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.energy_sites import (
    FuelValueForm,
    MeterForm,
    NewSiteForm,
    SiteForm,
)
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.energy_sites import ENERGY_SITES
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.site_advice import advice_at

NEWEST = 5


@office_page(ENERGY_SITES.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the sites by name."""
    return list_response(request, ENERGY_SITES, "office/energy_sites.html")


@office_page("energy_use.read")
def of_establishment(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show the sites of an establishment."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    context = {
        "firm": firm,
        "sites": list_sites_of(firm, visible_to=request.user),
        "may_record": bool(units_with(request.user, RECORD)) and not firm.merged_into_id,
    }
    return render(request, "office/establishment_energy.html", context)


@office_page("energy_use.read")
def site_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Show twelve months of a site: electricity by hour, costs, figures, what is missing."""
    site = get_site(site_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    end = period_end(site, request.GET.get("to", ""), today=today)
    context = {
        "site": site,
        "picture": picture_of(site, ends_before=end, today=today),
        "meters": list_meters(site),
        "may": can_record_use(request.user, site),
        "may_use_again": bool(site.set_aside_at) and can(request.user, RECORD, unit=site.unit),
        "journal": list_entries_of(SITE, site.pk)[:NEWEST],
    }
    return render(request, "office/energy_site.html", context)


@office_page("energy_use.read")
def advice_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Give what was advised at a site, as a part of its page."""
    site = get_site(site_id, visible_to=request.user)
    advice = advice_at(site, visible_to=request.user)
    context = {"site": site, "advice": advice, "may": can_record_use(request.user, site)}
    is_part = "HX-Request" in request.headers
    template = "office/parts/site_advice.html" if is_part else "office/site_advice.html"
    return render(request, template, context)


@office_page(RECORD)
def new_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Write a site of an establishment."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    units = units_with(request.user, RECORD)
    if not units:
        raise PermissionDenied(_("Tài khoản chưa thuộc đơn vị nào của tỉnh."))
    first = {"place": firm.production_place, "trade_words": firm.trade_words or firm.products}
    form = NewSiteForm(posted(request), units=units, initial=first)
    made: list[Site] = []

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"unit": form.own_unit, "actor": request.user, "at": request.now}
        made.append(save_site(establishment=firm, facts=form.facts(), **given))

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi địa điểm. Ghi tiếp hóa đơn của địa điểm này."))
        return redirect("office:energy_site", made[0].pk)
    back = record_address("establishment_energy", firm.pk)
    title = _("Ghi địa điểm dùng năng lượng")
    given = {"title": title, "submit": _("Ghi"), "back": back, "back_label": firm.name}
    return show_form(request, form, lead=firm.name, **given)


@office_page(RECORD)
def edit_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Change what is written of a site."""
    site = get_site(site_id, visible_to=request.user)
    said = SiteForm.said(facts_of(site)) | {"version": site.version}
    form = SiteForm(posted(request), initial=said)
    saved: list[Site] = []

    def keep(data: dict[str, Any]) -> None:
        where: dict[str, Any] = {
            "establishment": site.establishment,
            "unit": site.unit,
            "site": site,
        }
        who: dict[str, Any] = {"actor": request.user, "at": request.now}
        who["seen_version"] = data["version"]
        saved.append(save_site(facts=form.facts(), **where, **who))

    if succeeds(form, keep):
        _say_saved(request, site, saved[0])
        return redirect("office:energy_site", site.pk)
    return _form_of(request, site, form, _("Sửa địa điểm"), lead=site.establishment.name)


@require_POST
@office_page(RECORD)
def undo(request: OfficeRequest, site_id: int, version: int) -> HttpResponse:
    """Take back the change that made this version."""
    site = get_site(site_id, visible_to=request.user)
    try:
        undo_site_change(site=site, version=version, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa địa điểm về như trước khi sửa."))
    return redirect("office:energy_site", site.pk)


@office_page(RECORD)
def meter_page(request: OfficeRequest, site_id: int, meter_id: int | None = None) -> HttpResponse:
    """Write a meter of a site, or change it."""
    site = get_site(site_id, visible_to=request.user)
    meter = site.meters.get(pk=meter_id) if meter_id else None
    names = ("carrier", "number", "name", "multiplier")
    said = {each: getattr(meter or Meter(), each) for each in names}
    form = MeterForm(posted(request), initial=said)

    def keep(data: dict[str, Any]) -> None:
        save_meter(site=site, meter=meter, actor=request.user, at=request.now, **data)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi công tơ."))
        return redirect("office:energy_site", site.pk)
    return _form_of(request, site, form, _("Sửa công tơ") if meter else _("Ghi công tơ"))


@office_page(RECORD)
def fuel_value_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Write what the site knows of the heat of a fuel."""
    site = get_site(site_id, visible_to=request.user)
    first = {"fuel": request.GET.get("fuel", "")}
    form = FuelValueForm(posted(request), initial=first)

    def keep(data: dict[str, Any]) -> None:
        carrier, _dot, unit = data["fuel"].partition(".")
        told: dict[str, Any] = {"heat_gj": data["heat_gj"], "source": data["source"]}
        who: dict[str, Any] = {"actor": request.user, "at": request.now}
        save_site_fuel(site=site, carrier=carrier, unit=unit, **told, **who)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi nhiệt trị."))
        return redirect("office:energy_site", site.pk)
    return _form_of(request, site, form, _("Nhiệt trị nhiên liệu của địa điểm"))


def _say_saved(request: OfficeRequest, before: Site, after: Site) -> None:
    if after.version == before.version:
        messages.info(request, _("Không có gì thay đổi."))
        return
    to = reverse("office:energy_site_undo", args=[after.pk, after.version])
    offer_undo(request, _("Đã lưu địa điểm."), to=to)


def _form_of(
    request: OfficeRequest, site: Site, form: Any, title: str, *, lead: str = ""
) -> HttpResponse:
    given = {"title": title, "lead": lead, "submit": _("Lưu"), "back_label": site.name}
    return show_form(request, form, back=record_address("energy_site", site.pk), **given)
