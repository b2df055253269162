"""What I was told: notices, how I want mail, how my unit escalates, my calendar address."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.deadlines.actions.choose_telling import choose_telling
from khuyencong.apps.deadlines.actions.make_feed import make_feed
from khuyencong.apps.deadlines.actions.read_notices import read_notices
from khuyencong.apps.deadlines.actions.revoke_feed import revoke_feed
from khuyencong.apps.deadlines.actions.set_telling_rule import set_telling_rule
from khuyencong.apps.deadlines.feed import account_of_feed, calendar_of
from khuyencong.apps.deadlines.models import TellingChoice, TellingRule
from khuyencong.apps.deadlines.queries import list_notices
from khuyencong.interfaces.common.row_scope import reach_as
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.deadlines import TellingChoiceForm, TellingRuleForm
from khuyencong.interfaces.office.letters import notice_label
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SHOWN = 50


@office_page("deadlines.read")
def notices_page(request: OfficeRequest) -> HttpResponse:
    """Show what one was told, newest first."""
    rows = list(list_notices(request.user)[:SHOWN])
    context = {
        "notices": [(notice, notice_label(notice)) for notice in rows],
        "has_unread": any(notice.read_at is None for notice in rows),
        "may_set_rule": bool(can(request.user, "deadlines.set_telling_rule")),
    }
    return render(request, "office/notices.html", context)


@office_page("deadlines.read")
@require_POST
def read_page(request: OfficeRequest) -> HttpResponse:
    """Mark all as read."""
    read_notices(actor=request.user, at=request.now)
    return redirect("office:notices")


@office_page("deadlines.read")
def telling_page(request: OfficeRequest) -> HttpResponse:
    """Choose what mail one wants."""
    choice = TellingChoice.objects.filter(account=request.user).first() or TellingChoice()
    known = {"digest": choice.digest, "wants_instant": choice.wants_instant}
    form = TellingChoiceForm(posted(request), initial=known)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: choose_telling(**data, **given)):
        messages.success(request, _("Đã lưu cách nhận thư."))
        return redirect("office:telling")
    address = request.user.email
    return show_form(
        request,
        form,
        title=_("Nhận thông báo qua thư"),
        lead=_("Thư gửi đến %(address)s.") % {"address": address}
        if address
        else _("Tài khoản chưa có địa chỉ thư; ghi ở trang cá nhân trước."),
        submit=_("Lưu"),
        **_back(),
    )


@office_page("deadlines.set_telling_rule")
def telling_rule_page(request: OfficeRequest) -> HttpResponse:
    """Set when delays of the unit are told to its leaders and to the department."""
    unit = _led_unit(request)
    rule = TellingRule.objects.filter(unit=unit).first() or TellingRule()
    known = {
        "leader_after_days": rule.leader_after_days,
        "department_after_days": rule.department_after_days,
    }
    form = TellingRuleForm(posted(request), initial=known)
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: set_telling_rule(**data, **given)):
        messages.success(request, _("Đã lưu cách báo lên cấp trên."))
        return redirect("office:notices")
    return show_form(
        request, form, title=_("Báo lên cấp trên"), lead=unit.name, submit=_("Lưu"), **_back()
    )


def _led_unit(request: OfficeRequest) -> Unit:
    return request.user.memberships_with("deadlines.set_telling_rule")[0].unit


@office_page("deadlines.read")
def feed_page(request: OfficeRequest) -> HttpResponse:
    """Show whether a calendar address is live; make, renew or revoke it."""
    if request.method == "POST":
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        if "revoke" in request.POST:
            revoke_feed(**given)
            messages.success(request, _("Đã thu hồi địa chỉ; ai có địa chỉ cũ không đọc được nữa."))
            return redirect("office:feed")
        path = reverse("office:calendar_feed", args=[make_feed(**given)])
        answer = _show_feed(request, address=request.build_absolute_uri(path))
        answer["Cache-Control"] = "no-store"
        return answer
    return _show_feed(request, address="")


def _show_feed(request: OfficeRequest, *, address: str) -> HttpResponse:
    live = request.user.feeds.filter(revoked_at=None).first()
    return render(request, "office/calendar_feed.html", {"live": live, "address": address})


@require_GET
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Return the calendar a secret address opens; 404 for any other. Asks for no sign-in."""
    account = account_of_feed(secret)
    if account is None:
        raise Http404
    reach_as(account)
    data = calendar_of(account, on=timezone.localdate(request.now))  # type: ignore[attr-defined]
    etag = quote_etag(digest_of(data.decode()))
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer["ETag"] = etag
    answer["Cache-Control"] = "private, no-cache"
    found = get_conditional_response(request, etag=etag, response=answer)
    assert isinstance(found, HttpResponse | HttpResponseNotModified)  # noqa: S101
    return found


def _back() -> dict[str, str]:
    return {"back": reverse("office:notices"), "back_label": _("Thông báo")}
