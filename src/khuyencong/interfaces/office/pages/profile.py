"""Pages of one's own account."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.actions.set_password import change_password
from khuyencong.apps.accounts.actions.update_profile import update_profile
from khuyencong.apps.accounts.people_queries import (
    current_delegations,
    list_sign_ins,
    own_roles,
    roles_to_lend,
)
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.profile import (
    ChangePasswordForm,
    ProfileForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.proved import go_on
from khuyencong.interfaces.office.speaking import speak


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
            keep=request.session.session_key or "",
        )

    if succeeds(form, change):
        go_on(request)
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


def _back() -> dict[str, str]:
    return {"back": reverse("office:profile"), "back_label": _("Trang cá nhân")}
