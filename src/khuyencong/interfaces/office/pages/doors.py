"""The ways in: signing in, an invitation, a forgotten password. Open to everybody."""

from __future__ import annotations

from typing import Any

from axes.helpers import get_client_ip_address
from django.contrib import messages
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.actions.accept_invitation import (
    accept_as_known_person,
    accept_as_new_person,
)
from khuyencong.apps.accounts.actions.ask_new_password import ask_new_password
from khuyencong.apps.accounts.actions.set_password import set_password_by_link
from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.outside.provider import is_outside_only, named_provider
from khuyencong.apps.accounts.people_queries import find_open_invitation, find_open_password_link
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.at_the_door import come_in
from khuyencong.interfaces.office.forms.profile import ForgottenForm, NewPasswordForm
from khuyencong.interfaces.office.forms.sign_in import SignInForm
from khuyencong.interfaces.office.invited import Door, answer_invitation, dead
from khuyencong.interfaces.office.pages.people import link_maker

PERSON = Door(
    as_new=accept_as_new_person,
    as_known=accept_as_known_person,
    page="office/accept.html",
    page_for_known="office/accept_known.html",
    leads_to="office:home",
    welcome=gettext_lazy("Đã nhận lời mời. Chào mừng đến với Khuyến Công."),
    welcome_known=gettext_lazy("Đã nhận vai trò mới."),
)


class SignInPage(LoginView):
    """Name and password, then the second step where the account has one."""

    template_name = "office/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return _only_outside(request) or super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(outside=named_provider(), **kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        answer = super().form_invalid(form)
        answer.status_code = status_of(form)
        return answer

    def form_valid(self, form: Any) -> HttpResponse:
        to = self.get_success_url()
        return come_in(self.request, form.get_user(), to=to, came_by=CameBy.PASSWORD)


@never_cache
@sensitive_post_parameters("password", "again")
def accept_page(request: Any, secret: str) -> HttpResponse:
    """Answer an invitation with a new account, or with the one that is signed in."""
    invitation = find_open_invitation(secret, at=request.now)
    return answer_invitation(request, secret, invitation, by=PERSON)


def forgotten_page(request: Any) -> HttpResponse:
    """Send a link to whoever forgot his password; the answer never tells who is known."""
    if closed := _only_outside(request):
        return closed
    form = ForgottenForm(posted(request))
    link_to = link_maker(request, "password_reset")

    def ask(data: dict[str, Any]) -> None:
        ask_new_password(
            name=data["name"],
            client=get_client_ip_address(request),
            link_to=link_to,
            post=deliver_mail.enqueue,
            at=request.now,
        )

    is_sent = succeeds(form, ask)
    context = {"form": form, "is_sent": is_sent}
    return render(request, "office/forgotten.html", context, status=status_of(form))


@never_cache
@sensitive_post_parameters("password", "again")
def reset_page(request: Any, secret: str) -> HttpResponse:
    """Set a new password through the link of a mail, and come in."""
    if closed := _only_outside(request):
        return closed
    link = find_open_password_link(secret, at=request.now)
    if link is None:
        return dead(request, _("Hãy báo quên mật khẩu lần nữa."))
    form = NewPasswordForm(posted(request))
    made: list[Account] = []
    if succeeds(
        form,
        lambda data: made.append(
            set_password_by_link(secret=secret, password=data["password"], at=request.now)
        ),
    ):
        messages.success(request, _("Đã đặt mật khẩu mới."))
        return come_in(request, made[0], to=reverse("office:home"), came_by=CameBy.LINK)
    return render(request, "office/reset.html", {"form": form, "account": link.account})


def _only_outside(request: HttpRequest) -> HttpResponse | None:
    """Lead to the one way in where passwords open nothing any more."""
    if not is_outside_only():
        return None
    messages.error(request, _("Hệ thống này chỉ cho đăng nhập qua hệ thống chung."))
    return redirect("office:sign_in")
