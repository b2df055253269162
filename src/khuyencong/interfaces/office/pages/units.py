"""Pages of units."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.actions.close_unit import close_unit
from khuyencong.apps.accounts.actions.create_unit import create_unit
from khuyencong.apps.accounts.actions.rename_unit import rename_unit
from khuyencong.apps.accounts.actions.set_public_contact import set_public_contact
from khuyencong.apps.accounts.looked_after import can_manage, kinds_to_create, units_open_to
from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.people_queries import (
    list_invitations,
    list_members,
    list_past_members,
    list_sign_ins_of_unit,
)
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.unit_queries import list_unit_provinces, provinces_to_create_in
from khuyencong.apps.projects.public_queries import publishes
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import (
    CloseForm,
    ContactForm,
    RenameForm,
    UnitForm,
)
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.units import UNITS
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("accounts.read_units")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the units of the person's reach, with name and province as of a day."""
    return list_response(request, UNITS, "office/units.html")


@office_page("accounts.read_units")
def unit_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Show one unit: names, province, people, invitations."""
    unit = units_open_to(request.user, "accounts.read_units").get(pk=unit_id)
    today = timezone.localdate(request.now)
    context = {
        "unit": unit,
        "today": today,
        "publishes": publishes(unit),
        "successions": list_unit_provinces(unit),
        "members": list_members(unit, on=today)[:200],
        "past_members": list_past_members(unit, on=today)[:50],
        "invitations": list_invitations(unit)[:50],
        "may": {
            name: bool(can(request.user, f"accounts.{name}"))
            for name in ("manage_units", "manage_roles", "invite", "read_sign_ins")
        },
    }
    return render(request, "office/unit.html", context)


@office_page("accounts.manage_units")
def add_page(request: OfficeRequest) -> HttpResponse:
    """Create a unit."""
    kinds = kinds_to_create(request.user)
    if not kinds:
        raise PermissionDenied(_("Người quản trị của đơn vị này không tạo đơn vị khác."))
    provinces = provinces_to_create_in(request.user, on=timezone.localdate(request.now))
    form = UnitForm(posted(request), kinds=kinds, provinces=provinces)
    made: list[Unit] = []
    if succeeds(
        form,
        lambda data: made.append(create_unit(actor=request.user, at=request.now, **data)),
    ):
        messages.success(request, _("Đã tạo đơn vị."))
        return redirect("office:unit", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Thêm đơn vị"),
        submit=_("Thêm đơn vị"),
        back=reverse("office:units"),
        back_label=_("Các đơn vị"),
    )


@office_page("accounts.manage_units")
def rename_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Rename a unit from a day on."""
    unit = units_open_to(request.user, "accounts.manage_units").get(pk=unit_id)
    form = RenameForm(posted(request), initial={"on": timezone.localdate(request.now)})
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: rename_unit(**given, **data)):
        messages.success(request, _("Đã đổi tên đơn vị; tên cũ được giữ với ngày của nó."))
        return redirect("office:unit", unit.pk)
    return show_form(
        request,
        form,
        title=_("Đổi tên đơn vị"),
        lead=unit.name,
        submit=_("Đổi tên"),
        **_back_to(unit),
    )


@office_page("accounts.manage_units")
def contact_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Say how the public may reach the unit."""
    unit = units_open_to(request.user, "accounts.manage_units").get(pk=unit_id)
    told = {"phone": unit.public_phone, "email": unit.public_email}
    form = ContactForm(posted(request), initial=told)
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: set_public_contact(**given, **data)):
        messages.success(request, _("Đã ghi cách liên hệ của đơn vị."))
        return redirect("office:unit", unit.pk)
    return show_form(
        request,
        form,
        title=_("Liên hệ cho người dân"),
        lead=unit.name,
        submit=_("Ghi"),
        **_back_to(unit),
    )


@office_page("accounts.manage_units")
def close_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Close a unit."""
    unit = units_open_to(request.user, "accounts.manage_units").get(pk=unit_id)
    form = CloseForm(posted(request), initial={"on": timezone.localdate(request.now)})
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: close_unit(**given, **data)):
        messages.success(request, _("Đã đóng đơn vị."))
        if can_manage(request.user, "accounts.read_units", unit=unit):
            return redirect("office:unit", unit.pk)
        return redirect("office:home")
    return show_form(
        request,
        form,
        title=_("Đóng đơn vị"),
        lead=_(
            "Mọi vai trò trong đơn vị kết thúc vào ngày đó, lời mời đang chờ được rút; "
            "dữ liệu của đơn vị vẫn còn."
        ),
        submit=_("Đóng đơn vị"),
        **_back_to(unit),
    )


@office_page("accounts.read_sign_ins")
def sign_ins_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Show when the people of the unit came in, went out or were refused."""
    unit = units_open_to(request.user, "accounts.read_sign_ins").get(pk=unit_id)
    page = page_of(list_sign_ins_of_unit(unit), request)
    context = {"page": page, "unit": unit, "lead": unit.name, "shows_person": True, **_crumb(unit)}
    return render(request, "office/sign_ins.html", context)


def _back_to(unit: Unit) -> dict[str, str]:
    return {"back": reverse("office:unit", args=[unit.pk]), "back_label": unit.name}


def _crumb(unit: Unit) -> dict[str, str]:
    return {"href": reverse("office:unit", args=[unit.pk]), "label": unit.name}
