"""Energy audits: their list, a new one, one as a guide from bills to the report."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.actions.amend_audit import amend_audit
from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.bills import bills_of
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import get_audit, get_audit_in_rank, packages_of
from khuyencong.apps.audits.summary import summary_of
from khuyencong.apps.consultancy.queries import engagements_of
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import get_site
from khuyencong.domain.foundation.months import months_after
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.audit_view import next_step, rows_of
from khuyencong.interfaces.office.energy_use_view import period_end
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.audits import AuditForm, NewAuditForm
from khuyencong.interfaces.office.forms.measures import percent_typed
from khuyencong.interfaces.office.listing.audits import AUDITS, MEASURES
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MONTHS = 12
"""Of bills that an audit looks at, unless somebody says otherwise."""
MOST_SHOWN = 10
"""Of the consultancy done by an audit."""
SHARES = ("discount_share", "price_growth_share")


@office_page(AUDITS.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the audits, the last visit first."""
    return list_response(request, AUDITS, "office/audits.html")


@office_page(AUDITS.capability)
def export(request: OfficeRequest) -> FileResponse:
    """Give the audits picked, or all the filters keep, as a sheet."""
    return export_response(request, AUDITS)


@office_page(MEASURES.capability)
def measures_page(request: OfficeRequest) -> HttpResponse:
    """List the measures of all audits."""
    return list_response(request, MEASURES, "office/measures.html")


@office_page(MEASURES.capability)
def measures_export(request: OfficeRequest) -> FileResponse:
    """Give the measures picked, or all the filters keep, as a sheet."""
    return export_response(request, MEASURES)


@office_page("audits.record")
def new_page(request: OfficeRequest) -> HttpResponse:
    """Begin an audit of a site."""
    today = timezone.localdate(request.now)
    ends_before = _end_of_bills(request, today)
    first = {
        "visited_on": today,
        "starts_on": months_after(ends_before, -MONTHS),
        "ends_before": ends_before,
        "site": request.GET.get("site", ""),
        **_rates_of_unit(request),
    }
    form = NewAuditForm(posted(request), sites=own_sites(request), initial=first)
    made: list[EnergyAudit] = []

    def create(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(create_audit(site=data["site"], facts=form.facts(), **given))

    if succeeds(form, create):
        messages.success(request, _("Đã bắt đầu khảo sát."))
        return redirect("office:audit", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Bắt đầu khảo sát năng lượng"),
        lead=_("Chưa có địa điểm trong danh sách thì ghi địa điểm của cơ sở trước."),
        submit=_("Bắt đầu"),
        back=page_address("audits"),
        back_label=_("Khảo sát năng lượng"),
    )


@office_page("audits.record")
def edit_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Change the frame of an audit."""
    audit = get_audit(audit_id, visible_to=request.user)
    names = AuditFacts.__dataclass_fields__
    first: dict[str, Any] = {name: getattr(audit, name) for name in names}
    first |= {name: percent_typed(getattr(audit, name)) for name in SHARES}
    first["seen"] = audit.version
    form = AuditForm(posted(request), initial=first)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["seen_version"] = data["seen"]
        amend_audit(audit=audit, facts=form.facts(), **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:audit", audit.pk)
    return show_form(
        request,
        form,
        title=_("Sửa khảo sát"),
        submit=_("Lưu"),
        back=record_address("audit", audit.pk),
        back_label=audit.site.name,
    )


@office_page("audits.read")
def audit_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Show an audit from its bills to its report."""
    audit = get_audit_in_rank(audit_id, visible_to=request.user)
    summary = summary_of(audit, list(audit.measures.all()))
    context = {
        "audit": audit,
        "summary": summary,
        "rows": rows_of(summary),
        "next": next_step(audit, summary),
        "may": can(request.user, "audits.record", unit=audit.unit) and not audit.signed_on,
    }
    return render(request, "office/audit.html", context)


@office_page("audits.read")
def packages_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Give the packages and the consultancy of an audit, as a part of its page."""
    audit = get_audit(audit_id, visible_to=request.user)
    context = {
        "audit": audit,
        "packages": packages_of(audit),
        "engagements": list(engagements_of(audit=audit, visible_to=request.user)[:MOST_SHOWN]),
        "may_consult": bool(can(request.user, "consultancy.record", unit=audit.unit)),
        "work_key": str(audit.pk),
    }
    is_part = "HX-Request" in request.headers
    template = "office/parts/audit_packages.html" if is_part else "office/audit_packages.html"
    return render(request, template, context)


@office_page("audits.read")
def bills_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Give the sums of the bills looked at, as a part of the audit's page."""
    audit = get_audit(audit_id, visible_to=request.user)
    context = {"audit": audit, "bills": bills_of(audit, visible_to=request.user)}
    is_part = "HX-Request" in request.headers
    template = "office/parts/audit_bills.html" if is_part else "office/audit_bills.html"
    return render(request, template, context)


def _end_of_bills(request: OfficeRequest, today: date) -> date:
    """Return where the year of bills ends that the page of the site named shows too."""
    try:
        key = number_of(request.GET.get("site", "")) or 0
        return period_end(get_site(key, visible_to=request.user), "", today=today)
    except Site.DoesNotExist:
        return today.replace(day=1)


def own_sites(request: OfficeRequest) -> Any:
    """Return the sites an audit may be begun for."""
    units = [member.unit_id for member in request.user.memberships_with("audits.record")]
    rows = Site.objects.filter(unit__in=units, set_aside_at=None).select_related("establishment")
    return rows_visible_to(rows, request.user).order_by("search", "pk")


def _rates_of_unit(request: OfficeRequest) -> dict[str, str]:
    """Return the rates that the person's unit last stated: nothing comes out of the air."""
    units = [member.unit_id for member in request.user.memberships_with("audits.record")]
    rows = EnergyAudit.objects.filter(unit__in=units, discount_share__isnull=False)
    last = rows.order_by("-pk").first()
    if last is None:
        return {}
    told = {name: percent_typed(getattr(last, name)) for name in SHARES}
    return {**told, "rates_source": last.rates_source}
