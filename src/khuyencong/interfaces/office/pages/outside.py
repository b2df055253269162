"""Sign in through the provider of one sign-in for several systems; link one's account with it."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

from axes.helpers import get_client_ip_address
from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.link_outside import link_outside
from khuyencong.apps.accounts.actions.unlink_outside import unlink_outside
from khuyencong.apps.accounts.models import CameBy
from khuyencong.apps.accounts.outside.asking import Told, begin, hear
from khuyencong.apps.accounts.outside.provider import (
    OutsideDown,
    OutsideRefused,
    Provider,
    named_provider,
)
from khuyencong.apps.accounts.outside.whose import link_of, note_used, whose
from khuyencong.apps.accounts.sessions import PROVED_AT
from khuyencong.apps.accounts.throttle import (
    REFUSED_FROM_CLIENT,
    TooOften,
    network_of,
    require_turn,
    take_turn,
)
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.at_the_door import asked_next, come_in
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.second_step import refuse
from khuyencong.interfaces.office.proved import go_on, proved_lately

ASKED, FOUND = "outside_asked", "outside_found"
"""Keys in the session: what the provider was asked; whom it told of, before one says yes to it."""
LASTS_S = 600
OURS = {"same-origin", "same-site", "none"}
SIGN_IN, LINK, PROVE = "sign_in", "link", "prove"
log = logging.getLogger("khuyencong.outside")


@never_cache
def sign_in(request: Any) -> HttpResponse:
    """Send to the provider whoever wants to come in."""
    try:
        client = network_of(get_client_ip_address(request))
        require_turn(REFUSED_FROM_CLIENT, client, at=request.now)
    except TooOften as refusal:
        messages.error(request, str(refusal))
        return redirect("office:sign_in")
    return _send(request, SIGN_IN, to=asked_next(request))


@never_cache
@office_page(None)
@proved_lately
def link_start(request: OfficeRequest) -> HttpResponse:
    """Send to the provider who wants to link his account."""
    return _send(request, LINK)


@never_cache
@office_page(None)
def prove_start(request: OfficeRequest) -> HttpResponse:
    """Send to the provider, to show again who one is."""
    return _send(request, PROVE, to=asked_next(request))


@never_cache
def back(request: Any) -> HttpResponse:
    """Take what the provider answers: once, within ten minutes, in the browser that asked."""
    provider = _provider()
    asked = request.session.pop(ASKED, None) or {}
    what = asked.get("for", SIGN_IN)
    try:
        if not asked or request.now.timestamp() - asked["at"] > LASTS_S:
            raise OutsideRefused(provider, "not asked, or long ago")
        told = hear(provider, kept=asked["kept"], given=request.GET, callback=_callback(request))
        return ANSWERS[what](request, provider, told, asked)
    except (OutsideRefused, OutsideDown) as refusal:
        log.warning("outside sign-in: %s", refusal.params["why"])
        if isinstance(refusal, OutsideRefused):
            _count(request)
        messages.error(request, str(refusal))
        return redirect("office:security" if request.user.is_authenticated else "office:sign_in")


def _let_in(request: Any, provider: Provider, told: Told, asked: Any) -> HttpResponse:
    account = whose(provider, told)
    if account is None:
        _count(request)
        text = _(
            "%(shown)s chưa nối với tài khoản nào ở đây. Đăng nhập bằng mật khẩu rồi nối ở trang "
            "Bảo mật đăng nhập, hoặc nhờ người quản trị của đơn vị."
        )
        messages.error(request, text % {"shown": told.shown})
        return redirect("office:sign_in")
    if not account.is_active:
        refuse(request, account)
        messages.error(request, _("Tài khoản này đang khóa. Hãy hỏi người quản trị của đơn vị."))
        return redirect("office:sign_in")
    note_used(provider, told, at=request.now)
    to = asked["to"] or reverse("office:home")
    is_proved = told.is_second_step
    return come_in(request, account, to=to, came_by=CameBy.OUTSIDE, is_proved=is_proved)


def _ask_to_link(request: Any, provider: Provider, told: Told, asked: Any) -> HttpResponse:
    """Keep whom the provider told of; only a form of ours links, so that nobody is led into it."""
    _require_same_person(request, provider, asked)
    found = {"subject": told.subject, "shown": told.shown, "at": int(request.now.timestamp())}
    request.session[FOUND] = found
    return redirect("office:outside_link")


def _note_proved(request: Any, provider: Provider, told: Told, asked: Any) -> HttpResponse:
    """Count as proved when the provider has just asked, and of this very person."""
    _require_same_person(request, provider, asked)
    link = link_of(request.user, provider)
    if link is None or link.uid != told.subject or told.proved_at < asked["at"] - 60:
        raise OutsideRefused(provider, "not shown anew")
    request.session[PROVED_AT] = int(request.now.timestamp())
    return redirect(asked["to"] or reverse("office:security"))


ANSWERS = {SIGN_IN: _let_in, LINK: _ask_to_link, PROVE: _note_proved}


@office_page(None)
@proved_lately
def link_page(request: OfficeRequest) -> HttpResponse:
    """Ask whether the account is to be linked with whom the provider told of."""
    provider = _provider()
    found = request.session.get(FOUND) or {}
    if not found or request.now.timestamp() - found["at"] > LASTS_S:
        return redirect("office:security")
    form = Form(posted(request))

    def link(_data: Any) -> None:
        link_outside(
            issuer=provider.issuer,
            subject=found["subject"],
            shown=found["shown"],
            **_given(request),
        )

    if succeeds(form, link):
        del request.session[FOUND]
        go_on(request)
        messages.success(request, _("Đã nối tài khoản; các máy khác phải đăng nhập lại."))
        return redirect("office:security")
    lead = _("Từ nay ai đăng nhập %(label)s bằng %(shown)s thì vào được tài khoản %(name)s ở đây.")
    names = {"label": provider.label, "shown": found["shown"], "name": request.user.username}
    return show_form(
        request,
        form,
        title=_("Nối với %(label)s") % {"label": provider.label},
        lead=lead % names,
        submit=_("Nối tài khoản"),
        back=reverse("office:security"),
        back_label=_("Bảo mật đăng nhập"),
    )


@require_POST
@office_page(None)
@proved_lately
def unlink(request: OfficeRequest) -> HttpResponse:
    """Take the link off one's own account."""
    try:
        unlink_outside(issuer=_provider().issuer, **_given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        go_on(request)
        messages.success(request, _("Đã bỏ nối; các máy khác phải đăng nhập lại."))
    return redirect("office:security")


def _send(request: Any, what: str, *, to: str = "") -> HttpResponse:
    """Lead to the provider. A page elsewhere starts nothing: it leads to our own page first."""
    provider = _provider()
    own = "office:sign_in" if what == SIGN_IN else "office:security"
    if request.headers.get("Sec-Fetch-Site", "none") not in OURS:
        return redirect(own)
    try:
        address, kept = begin(provider, callback=_callback(request), anew=what == PROVE)
    except OutsideDown as refusal:
        log.warning("outside sign-in: %s", refusal.params["why"])
        messages.error(request, str(refusal))
        return redirect(own)
    who = request.user.pk if request.user.is_authenticated else None
    at = int(request.now.timestamp())
    request.session[ASKED] = {"for": what, "kept": kept, "to": to, "at": at, "who": who}
    return redirect(address)


def _require_same_person(request: Any, provider: Provider, asked: Any) -> None:
    if not request.user.is_authenticated or request.user.pk != asked["who"]:
        raise OutsideRefused(provider, "another person is in")


def _count(request: Any) -> None:
    """Count a refusal of this client like any other at the door."""
    with suppress(TooOften):
        client = network_of(get_client_ip_address(request))
        take_turn(REFUSED_FROM_CLIENT, client, at=request.now)


def _provider() -> Provider:
    if (named := named_provider()) is None:
        raise Http404
    return named


def _callback(request: Any) -> str:
    return str(request.build_absolute_uri(reverse("office:outside_back")))


def _given(request: OfficeRequest) -> dict[str, Any]:
    return {
        "account": request.user,
        "post": deliver_mail.enqueue,
        "actor": request.user,
        "at": request.now,
        "keep": request.session.session_key or "",
    }
