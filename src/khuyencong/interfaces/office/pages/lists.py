"""What every list offers beside its page: sheets of its rows, and views kept under a name."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.remove_view import remove_view
from khuyencong.apps.accounts.actions.save_view import save_view
from khuyencong.apps.accounts.queries import get_saved_view
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.listing.answers import ANSWERS
from khuyencong.interfaces.office.listing.complaints import COMPLAINTS
from khuyencong.interfaces.office.listing.contracts import CONTRACTS
from khuyencong.interfaces.office.listing.craft_villages import CRAFT_VILLAGES
from khuyencong.interfaces.office.listing.energy_bills import ENERGY_BILLS
from khuyencong.interfaces.office.listing.energy_sites import ENERGY_SITES
from khuyencong.interfaces.office.listing.engagements import ENGAGEMENTS
from khuyencong.interfaces.office.listing.establishments import ESTABLISHMENTS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.findings import FINDINGS
from khuyencong.interfaces.office.listing.follow_ups import FOLLOW_UPS
from khuyencong.interfaces.office.listing.instalments import INSTALMENTS
from khuyencong.interfaces.office.listing.money_entries import MONEY_ENTRIES
from khuyencong.interfaces.office.listing.needs import NEEDS
from khuyencong.interfaces.office.listing.people import PEOPLE
from khuyencong.interfaces.office.listing.plans import PLANS
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.listing.registry import LISTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from khuyencong.interfaces.office.listing.state import read_state
from khuyencong.interfaces.office.listing.units import UNITS
from khuyencong.interfaces.office.listing.verifications import VERIFICATIONS
from khuyencong.interfaces.office.listing.vouchers import VOUCHERS
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(NEEDS.capability)
def needs_export(request: OfficeRequest) -> FileResponse:
    """Give the needs picked, or all the filters keep, as a sheet."""
    return export_response(request, NEEDS)


@office_page(ANSWERS.capability)
def answers_export(request: OfficeRequest) -> FileResponse:
    """Give the answers picked, or all the filters keep, as a sheet."""
    return export_response(request, ANSWERS)


@office_page(COMPLAINTS.capability)
def complaints_export(request: OfficeRequest) -> FileResponse:
    """Give the complaints picked, or all the filters keep, as a sheet."""
    return export_response(request, COMPLAINTS)


@office_page(ENGAGEMENTS.capability)
def engagements_export(request: OfficeRequest) -> FileResponse:
    """Give the consultancy picked, or all the filters keep, as a sheet."""
    return export_response(request, ENGAGEMENTS)


@office_page(PROJECTS.capability)
def projects_export(request: OfficeRequest) -> FileResponse:
    """Give the projects picked, or all the filters keep, as a sheet."""
    return export_response(request, PROJECTS)


@office_page(PLANS.capability)
def plans_export(request: OfficeRequest) -> FileResponse:
    """Give the plans picked, or all the filters keep, as a sheet."""
    return export_response(request, PLANS)


@office_page(ESTABLISHMENTS.capability)
def establishments_export(request: OfficeRequest) -> FileResponse:
    """Give the establishments picked, or all the filters keep, as a sheet."""
    return export_response(request, ESTABLISHMENTS)


@office_page(ENERGY_BILLS.capability)
def energy_bills_export(request: OfficeRequest) -> FileResponse:
    """Give the energy bills picked, or all the filters keep, as a sheet."""
    return export_response(request, ENERGY_BILLS)


@office_page(ENERGY_SITES.capability)
def energy_sites_export(request: OfficeRequest) -> FileResponse:
    """Give the sites picked, or all the filters keep, as a sheet."""
    return export_response(request, ENERGY_SITES)


@office_page(FINDINGS.capability)
def findings_export(request: OfficeRequest) -> FileResponse:
    """Give the findings picked, or all the filters keep, as a sheet."""
    return export_response(request, FINDINGS)


@office_page(FOLLOW_UPS.capability)
def follow_ups_export(request: OfficeRequest) -> FileResponse:
    """Give the follow-ups picked, or all the filters keep, as a sheet."""
    return export_response(request, FOLLOW_UPS)


@office_page(VOUCHERS.capability)
def vouchers_export(request: OfficeRequest) -> FileResponse:
    """Give the vouchers picked, or all the filters keep, as a sheet."""
    return export_response(request, VOUCHERS)


@office_page(CONTRACTS.capability)
def contracts_export(request: OfficeRequest) -> FileResponse:
    """Give the contracts picked, or all the filters keep, as a sheet."""
    return export_response(request, CONTRACTS)


@office_page(INSTALMENTS.capability)
def instalments_export(request: OfficeRequest) -> FileResponse:
    """Give the instalments picked, or all the filters keep, as a sheet."""
    return export_response(request, INSTALMENTS)


@office_page(MONEY_ENTRIES.capability)
def money_entries_export(request: OfficeRequest) -> FileResponse:
    """Give the entries picked, or all the filters keep, as a sheet."""
    return export_response(request, MONEY_ENTRIES)


@office_page(CRAFT_VILLAGES.capability)
def craft_villages_export(request: OfficeRequest) -> FileResponse:
    """Give the craft villages picked, or all the filters keep, as a sheet."""
    return export_response(request, CRAFT_VILLAGES)


@office_page(PEOPLE.capability)
def people_export(request: OfficeRequest) -> FileResponse:
    """Give the people picked, or all the filters keep, as a sheet."""
    return export_response(request, PEOPLE)


@office_page(UNITS.capability)
def units_export(request: OfficeRequest) -> FileResponse:
    """Give the units picked, or all the filters keep, as a sheet."""
    return export_response(request, UNITS)


@require_POST
@office_page(None)
def keep_view(request: OfficeRequest, list_key: str) -> HttpResponse:
    """Keep how a list is looked at just now, under the name given."""
    spec = _spec(list_key)
    asked = QueryDict(request.POST.get("query", "")[:4000])
    query = read_state(spec, asked, request.user).query()
    try:
        view = save_view(
            list_key=spec.key,
            capability=spec.capability,
            name=request.POST.get("name", ""),
            query=query,
            is_default="is_default" in request.POST,
            actor=request.user,
            at=request.now,
        )
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except BadInput as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã lưu cách xem “%(name)s”.") % {"name": view.name})
    return HttpResponseRedirect(f"{reverse(spec.route)}?{query or 'clear'}")


@require_POST
@office_page(None)
def drop_view(request: OfficeRequest, view_id: int) -> HttpResponse:
    """Remove a view the person has kept."""
    view = get_saved_view(view_id, visible_to=request.user)
    remove_view(view=view, actor=request.user, at=request.now)
    fields = {"name": view.name, "query": view.query}
    offer_undo(
        request,
        _("Đã xóa cách xem “%(name)s”.") % {"name": view.name},
        to=reverse("office:keep_view", args=[view.list_key]),
        fields=fields | {"is_default": "on"} if view.is_default else fields,
    )
    return HttpResponseRedirect(f"{reverse(_spec(view.list_key).route)}?clear")


def _spec(list_key: str) -> ListSpec:
    if list_key not in LISTS:
        raise Http404
    return LISTS[list_key]


@office_page(VERIFICATIONS.capability)
def verifications_export(request: OfficeRequest) -> FileResponse:
    """Give the measured savings picked, or all the filters keep, as a sheet."""
    return export_response(request, VERIFICATIONS)
