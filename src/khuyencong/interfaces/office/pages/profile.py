"""Pages of one's own account."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.actions.delegate_role import delegate_role
from khuyencong.apps.accounts.actions.end_delegation import end_delegation
from khuyencong.apps.accounts.actions.set_password import change_password
from khuyencong.apps.accounts.actions.update_profile import update_profile
from khuyencong.apps.accounts.people_queries import (
    all_colleagues_of,
    current_delegations,
    delegations_of,
    list_sign_ins,
    own_roles,
    roles_to_lend,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.form_page import posted, show_form, succeeds
from khuyencong.interfaces.office.forms.profile import (
    ChangePasswordForm,
    DelegateForm,
    ProfileForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.doors import speak
from khuyencong.interfaces.office.paging import page_of


@office_page(None)
def profile_page(request: OfficeRequest) -> HttpResponse:
    """Show and change one's own particulars; see own roles, delegations and sign-ins."""
    account = request.user
    known = {key: getattr(account, key) for key in ("full_name", "email", "language")}
    form = ProfileForm(posted(request), initial=known)
    given: dict[str, Any] = {"account": account, "actor": account, "at": request.now}
    if succeeds(form, lambda data: update_profile(**given, **data)):
        messages.success(request, _("Đã lưu thông tin cá nhân."))
        answer = redirect("office:profile")
        speak(answer, account.language)
        return answer
    today = timezone.localdate(request.now)
    context = {
        "form": form,
        "today": today,
        "roles": own_roles(account),
        "delegations": current_delegations(account, on=today),
        "may_lend": bool(roles_to_lend(account)),
        "sign_ins": list_sign_ins(account)[:5],
    }
    return render(request, "office/profile.html", context)


@office_page(None)
@sensitive_post_parameters("old_password", "password", "again")
def password_page(request: OfficeRequest) -> HttpResponse:
    """Change one's own password; every other device has to sign in again."""
    form = ChangePasswordForm(posted(request))

    def change(data: dict[str, str]) -> None:
        change_password(
            account=request.user,
            old_password=data["old_password"],
            password=data["password"],
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, change):
        update_session_auth_hash(request, request.user)
        messages.success(request, _("Đã đổi mật khẩu; các máy khác phải đăng nhập lại."))
        return redirect("office:profile")
    return show_form(request, form, title=_("Đổi mật khẩu"), submit=_("Đổi mật khẩu"), **_back())


@office_page(None)
def sign_ins_page(request: OfficeRequest) -> HttpResponse:
    """Show when one came in, went out or was refused."""
    page = page_of(list_sign_ins(request.user), request)
    context = {
        "page": page,
        "lead": request.user.display_name,
        "href": reverse("office:profile"),
        "label": _("Trang cá nhân"),
    }
    return render(request, "office/sign_ins.html", context)


@office_page(None)
def delegate_page(request: OfficeRequest) -> HttpResponse:
    """Lend a role to a colleague while away."""
    today = timezone.localdate(request.now)
    form = DelegateForm(
        posted(request),
        initial={"starts_on": today},
        memberships=roles_to_lend(request.user),
        colleagues=all_colleagues_of(request.user, on=today),
    )
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: delegate_role(**given, **data)):
        messages.success(request, _("Đã giao vai trò; nhật ký sẽ ghi rõ là làm thay."))
        return redirect("office:profile")
    return show_form(
        request,
        form,
        title=_("Giao vai trò khi vắng mặt"),
        lead=_("Đồng nghiệp cùng đơn vị giữ vai trò trong những ngày đó; hai bên đều dừng được."),
        submit=_("Giao vai trò"),
        **_back(),
    )


@office_page(None)
def end_delegation_page(request: OfficeRequest, delegation_id: int) -> HttpResponse:
    """End a delegation at once, by either side."""
    delegation = delegations_of(request.user).get(pk=delegation_id)
    if request.method == "POST":
        try:
            end_delegation(delegation=delegation, actor=request.user, at=request.now)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã kết thúc việc giao vai trò."))
        return redirect("office:profile")
    context = {
        "delegation": delegation,
        "href": reverse("office:profile"),
        "label": _("Trang cá nhân"),
    }
    return render(request, "office/delegation_end.html", context)


def _back() -> dict[str, str]:
    return {"back": reverse("office:profile"), "back_label": _("Trang cá nhân")}
