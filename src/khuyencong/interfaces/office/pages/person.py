"""Pages of one person, for whoever looks after him: record, lock, unlock, password, sign-ins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.lock_account import lock_account
from khuyencong.apps.accounts.actions.send_password_link import send_password_link
from khuyencong.apps.accounts.actions.unlock_account import unlock_account
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.people_in_reach import can_look_after, get_person, roles_of
from khuyencong.apps.accounts.people_queries import delegations_in, list_sign_ins
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.journal.queries import list_entries_about_person
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import ReasonForm
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.people import PEOPLE
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.journal import lines_of_page
from khuyencong.interfaces.office.pages.people import link_maker

SHOWN = 8


@office_page("accounts.read_people")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the people of the units one looks after."""
    return list_response(request, PEOPLE, "office/people.html")


@office_page("accounts.read_people")
def person_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Show a person: roles now and past, what was lent, sign-ins, and what was done about him."""
    person = get_person(person_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    roles = list(roles_of(person, visible_to=request.user))
    held = _not_ended(roles, today)
    lock = can_look_after(request.user, "accounts.lock_account", person=person, on=today)
    seen = units_visible_to(request.user).values("pk")
    about = list_entries_about_person(person.pk, unit_ids=seen)
    context = {
        "person": person,
        "roles": held,
        "past_roles": [role for role in roles if role not in held],
        "delegations": delegations_in(roles, person)[:SHOWN],
        **lines_of_page(about, request, size=SHOWN),
        "today": today,
        "lock": lock,
        "is_self": person.pk == request.user.pk,
        "may_keep": bool(can(request.user, "accounts.lock_account")),
        "may_end": bool(can(request.user, "accounts.manage_roles")),
        "sign_ins": _sign_ins(request, person, held),
    }
    return render(request, "office/person.html", context)


@office_page("accounts.lock_account")
def lock_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Lock the account, for a reason; the message offers to unlock it again."""
    person = get_person(person_id, visible_to=request.user)
    form = ReasonForm(posted(request))
    given: dict[str, Any] = {"account": person, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: lock_account(**given, **data)):
        offer_undo(
            request,
            _("Đã khóa tài khoản của %(name)s.") % {"name": person.display_name},
            to=reverse("office:person_unlock", args=[person.pk]),
            fields={"reason": _("Hoàn tác ngay sau khi khóa")},
        )
        return redirect("office:person", person.pk)
    return show_form(
        request,
        form,
        title=_("Khóa tài khoản"),
        lead=_(
            "%(name)s không đăng nhập được nữa và rời hệ thống ngay ở lần bấm tới, trên mọi máy. "
            "Vai trò và dữ liệu vẫn giữ nguyên. Ai nghỉ việc thì kết thúc vai trò, không cần khóa."
        )
        % {"name": person.display_name},
        submit=_("Khóa tài khoản"),
        **_back_to(person),
    )


@office_page("accounts.lock_account")
def unlock_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Unlock the account, for a reason."""
    person = get_person(person_id, visible_to=request.user)
    form = ReasonForm(posted(request))
    given: dict[str, Any] = {"account": person, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: unlock_account(**given, **data)):
        text = _("Đã mở khóa; %(name)s đăng nhập lại được bằng mật khẩu cũ.")
        messages.success(request, text % {"name": person.display_name})
        return redirect("office:person", person.pk)
    return show_form(
        request,
        form,
        title=_("Mở khóa tài khoản"),
        lead=person.display_name,
        submit=_("Mở khóa"),
        **_back_to(person),
    )


@require_POST
@office_page("accounts.send_password_link")
def password_link(request: OfficeRequest, person_id: int) -> HttpResponseBase:
    """Send the person a way to a new password."""
    person = get_person(person_id, visible_to=request.user)
    try:
        send_password_link(
            account=person,
            link_to=link_maker(request, "password_reset"),
            post=deliver_mail.enqueue,
            actor=request.user,
            at=request.now,
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        text = _("Đã gửi liên kết đặt mật khẩu tới %(mail)s; dùng được trong 24 giờ.")
        messages.success(request, text % {"mail": person.email})
    return redirect("office:person", person.pk)


@office_page("accounts.read_sign_ins")
def sign_ins_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Show when the person came in, went out or was refused."""
    person = get_person(person_id, visible_to=request.user)
    roles = roles_of(person, visible_to=request.user)
    if not _not_ended(roles, timezone.localdate(request.now)):
        raise Account.DoesNotExist  # he has left: what he does elsewhere is not ours to know
    context = {
        "page": page_of(list_sign_ins(person), request),
        "lead": person.display_name,
        "href": reverse("office:person", args=[person.pk]),
        "label": person.display_name,
    }
    return render(request, "office/sign_ins.html", context)


def _not_ended(roles: Iterable[Membership], today: date) -> list[Membership]:
    return [role for role in roles if role.ends_before is None or role.ends_before > today]


def _sign_ins(request: OfficeRequest, person: Account, held: list[Membership]) -> Any:
    """Return the last ones for who may read them, None for others and of who has left."""
    if not held or not can(request.user, "accounts.read_sign_ins"):
        return None
    return list_sign_ins(person)[:5]


def _back_to(person: Account) -> dict[str, str]:
    return {"back": reverse("office:person", args=[person.pk]), "back_label": person.display_name}
