"""End sessions of one's own."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.end_sessions import end_other_sessions, end_session
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.proved import go_on


@require_POST
@office_page(None)
def session_end(request: OfficeRequest, session_id: int) -> HttpResponse:
    """End one: whoever sits there has to sign in again."""
    session = request.user.open_sessions.select_related("account").get(pk=session_id)
    end_session(session=session, actor=request.user, at=request.now)
    messages.success(request, _("Đã kết thúc phiên đó."))
    return redirect("office:security")


@require_POST
@office_page(None)
def sessions_end(request: OfficeRequest) -> HttpResponse:
    """End all but this one."""
    key = request.session.session_key or ""
    end_other_sessions(account=request.user, keep=key, actor=request.user, at=request.now)
    go_on(request)
    messages.success(request, _("Đã kết thúc mọi phiên khác."))
    return redirect("office:security")
