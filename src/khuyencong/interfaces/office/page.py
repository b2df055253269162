"""The frame of every office page: signed in, allowed, and 404 for what belongs to others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.appraisals.undeclared import seat_to_declare
from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.establishments.owners import is_owner_only
from khuyencong.interfaces.office.coming_back import to_the_door


class OfficeRequest(HttpRequest):
    """A request of a signed-in person, with its instant."""

    user: Account
    now: datetime


REDIRECTS = 302
OF_ONE_SELF = {
    *("profile", "password", "my_sign_ins", "prove", "security", "app_add", "codes_renew"),
    *("authenticator_remove", "passkey_add", "passkey_add_options", "sessions_end", "session_end"),
    *("outside_link_start", "outside_link", "outside_prove", "outside_unlink"),
}
"""Pages of one's own account, which an owner needs too; no other page of the office is his."""
View = Callable[..., HttpResponseBase]


def check_after(request: OfficeRequest, project_id: int, answer: HttpResponseBase) -> None:
    """Run the checks over a project once something was done to it: then the page sends on."""
    if answer.status_code == REDIRECTS:
        check_project(project_id=project_id, actor=None, at=request.now)


def _declare_first(request: OfficeRequest, project_id: int | None) -> HttpResponseBase:
    """Lead a member of a council to what he must say before he sees the project. Else 404."""
    seat = seat_to_declare(request.user, project_id) if project_id else None
    if seat is None:
        raise Http404
    messages.info(request, _("Khai có hay không có xung đột lợi ích trước khi xem hồ sơ."))
    return redirect("office:appraisal_sheet", *seat)


def _belongs_elsewhere(request: OfficeRequest) -> bool:
    """Tell whether an owner came here, to a page that asks for no capability."""
    match = request.resolver_match
    is_own = match is not None and match.url_name in OF_ONE_SELF
    return not is_own and is_owner_only(request.user)


def office_page(capability: str | None) -> Callable[[View], View]:
    """Guard a page: 302 to sign-in, 403 without the capability, 404 for rows not visible.

    An owner is led to his own pages, or refused.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def page(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return to_the_door(request)
            if capability and not (decision := can(request.user, capability)):
                raise PermissionDenied(decision.reason)
            if not capability and _belongs_elsewhere(request):
                return redirect("owners:home")
            try:
                answer = view(request, *args, **kwargs)
            except ObjectDoesNotExist:
                return _declare_first(request, kwargs.get("project_id"))
            if request.method == "POST" and "project_id" in kwargs:
                check_after(request, kwargs["project_id"], answer)
            return answer

        page.capability = capability  # type: ignore[attr-defined]
        return page

    return guard
