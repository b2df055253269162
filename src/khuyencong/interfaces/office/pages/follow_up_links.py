"""Hand out the link by which an owner answers a follow-up; its address is shown once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.apps.results.actions.issue_follow_up_link import issue_follow_up_link
from khuyencong.apps.results.follow_ups import get_follow_up
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.page import OfficeRequest, office_page


class LinkForm(forms.Form):
    """Where the link is mailed, when the owner has a mail."""

    email = forms.EmailField(
        label=_("Thư điện tử của cơ sở"),
        required=False,
        help_text=_("Để trống thì chỉ tạo mã QR và địa chỉ, để in hoặc gửi qua tin nhắn."),
    )


@office_page("results.inspect")
def link_page(request: OfficeRequest, follow_up_id: int) -> HttpResponse:
    """Ask where to send it; then show address and picture, which nobody can read again."""
    row = get_follow_up(follow_up_id, visible_to=request.user)
    form = LinkForm(posted(request))
    made: list[Any] = []

    def link_to(secret: str) -> str:
        return request.build_absolute_uri(reverse("portal:follow_up", args=[secret]))

    def issue(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        post = deliver_mail.enqueue
        told: dict[str, Any] = {"email": data["email"], "link_to": link_to, "post": post}
        made.extend(issue_follow_up_link(follow_up=row, **told, **given))

    context: dict[str, Any] = {"follow_up": row, "form": form}
    if succeeds(form, issue):
        link, address = made
        context |= {"link": link, "address": address, "picture": _qr(address)}
    elif former := row.links.filter(ended_at__isnull=True).first():
        context["former"] = former
    response = render(request, "office/follow_up_link.html", context, status=status_of(form))
    response.headers["Cache-Control"] = "no-store"
    return response


def _qr(address: str) -> str:
    import segno

    return segno.make(address, error="m").svg_inline(scale=4, border=2, dark="#000", light="#fff")
