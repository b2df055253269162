"""Pages of the roles people have in units: give, move, end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.actions.add_role import add_role
from khuyencong.apps.accounts.actions.end_role import end_role
from khuyencong.apps.accounts.actions.move_person import move_person
from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.people_in_reach import get_person
from khuyencong.apps.accounts.people_queries import (
    accounts_known_to,
    get_role,
)
from khuyencong.apps.accounts.roles import roles_for
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import (
    AddRoleForm,
    EndRoleForm,
    MoveForm,
    RoleElsewhereForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.templatetags.wording import ROLES


@office_page("accounts.manage_roles")
def add_role_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Give a known person a role in the unit."""
    unit = units_open_to(request.user, "accounts.manage_roles").get(pk=unit_id)
    form = AddRoleForm(
        posted(request),
        initial={"starts_on": timezone.localdate(request.now)},
        roles=roles_for(unit.kind),
        people=accounts_known_to(request.user),
    )
    if succeeds(form, lambda data: add_role(unit=unit, **_by(request), **data)):
        messages.success(request, _("Đã thêm vai trò."))
        return redirect("office:unit", unit.pk)
    return show_form(
        request, form, title=_("Thêm vai trò"), submit=_("Thêm vai trò"), **_back_to(unit)
    )


@office_page("accounts.manage_roles")
def add_elsewhere_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Give the person one more role, in any unit of one's reach."""
    person = get_person(person_id, visible_to=request.user)
    form = RoleElsewhereForm(
        posted(request),
        initial={"starts_on": timezone.localdate(request.now)},
        units=units_open_to(request.user, "accounts.manage_roles"),
    )
    if succeeds(form, lambda data: add_role(account=person, **_by(request), **data)):
        messages.success(request, _("Đã thêm vai trò."))
        return redirect("office:person", person.pk)
    return show_form(
        request,
        form,
        title=_("Thêm vai trò"),
        lead=person.display_name,
        submit=_("Thêm vai trò"),
        **_back_to_person(person),
    )


@office_page("accounts.manage_roles")
def move_page(request: OfficeRequest, role_id: int) -> HttpResponse:
    """Move a person to another unit or role from a day on."""
    membership = get_role(role_id, visible_to=request.user)
    form = MoveForm(
        posted(request),
        initial={"role": membership.role, "starts_on": timezone.localdate(request.now)},
        units=units_open_to(request.user, "accounts.manage_roles"),
    )
    given = {"membership": membership, **_by(request)}
    if succeeds(form, lambda data: move_person(**given, **data)):
        messages.success(request, _("Đã chuyển; vai trò cũ kết thúc vào ngày vai trò mới bắt đầu."))
        return redirect("office:home" if _was_own(request, membership) else _person_of(membership))
    lead = _(
        "%(name)s đang là %(role)s ở %(unit)s. Vai trò đó kết thúc vào ngày vai trò mới bắt đầu."
    )
    words = {"role": ROLES[membership.role], "unit": membership.unit.name}
    return show_form(
        request,
        form,
        title=_("Chuyển đơn vị hoặc vai trò"),
        lead=lead % {"name": membership.account.display_name, **words},
        submit=_("Chuyển"),
        **_back_to_person(membership.account),
    )


@office_page("accounts.manage_roles")
def end_role_page(request: OfficeRequest, role_id: int) -> HttpResponse:
    """End a role from a day on."""
    membership = get_role(role_id, visible_to=request.user)
    form = EndRoleForm(posted(request), initial={"on": timezone.localdate(request.now)})
    given = {"membership": membership, **_by(request)}
    if succeeds(form, lambda data: end_role(**given, **data)):
        messages.success(request, _("Đã ghi ngày kết thúc vai trò."))
        return redirect("office:home" if _was_own(request, membership) else _person_of(membership))
    return show_form(
        request,
        form,
        title=_("Kết thúc vai trò"),
        lead=membership.account.display_name,
        submit=_("Kết thúc vai trò"),
        **_back_to(membership.unit),
    )


def _person_of(membership: Membership) -> str:
    return reverse("office:person", args=[membership.account_id])


def _back_to_person(person: Account) -> dict[str, str]:
    return {"back": reverse("office:person", args=[person.pk]), "back_label": person.display_name}


def _was_own(request: OfficeRequest, membership: Any) -> bool:
    return bool(membership.account_id == request.user.pk)


def _by(request: OfficeRequest) -> dict[str, Any]:
    return {"actor": request.user, "at": request.now}


def _back_to(unit: Unit) -> dict[str, str]:
    return {"back": reverse("office:unit", args=[unit.pk]), "back_label": unit.name}
