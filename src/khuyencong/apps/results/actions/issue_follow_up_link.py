"""Hand out the address under which the owner answers a follow-up without an account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from khuyencong.apps.accounts.links import digest_of, new_secret
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import AFTER, lock_follow_up
from khuyencong.apps.results.models import FollowUp, FollowUpLink
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.rules.own_days import own_days

LINK_LASTS = own_days("follow_up_link")
"""From the day it is handed out; then the officer hands out another."""
Post = Callable[[str, str, list[str]], object]
"""Takes subject, text and addresses."""


@transaction.atomic
def issue_follow_up_link(
    *,
    follow_up: FollowUp,
    email: str = "",
    link_to: Callable[[str], str],
    post: Post,
    actor: Account,
    at: datetime,
) -> tuple[FollowUpLink, str]:
    """Return the link and its address, which nobody can read again; an older one works no more.

    With ``email`` it is mailed too. Raises NotAllowed, BadInput when there is nothing to answer or
    the mail is none, TooOften for a mail that was written to too often.
    """
    held = lock_follow_up(follow_up.pk)
    require(actor, "results.inspect")
    if not bodies_of(actor, held.project) & RECORDERS:
        raise NotAllowed(
            "results.link_of_others", "Liên kết do đơn vị thực hiện hoặc Sở Công Thương phát"
        )
    if held.project.state not in AFTER:
        raise BadInput("results.not_closed", "Đề án chưa thanh lý, chưa theo dõi sau hỗ trợ")
    if held.answered_at:
        raise BadInput("results.answered_already", "Lần theo dõi này đã có số liệu")
    to = _read_email(email)
    secret = new_secret()
    FollowUpLink.objects.filter(follow_up=held, ended_at__isnull=True).update(ended_at=at)
    link = FollowUpLink.objects.create(
        follow_up=held,
        province_id=held.province_id,
        unit_id=held.unit_id,
        digest=digest_of(secret),
        issued_at=at,
        issued_by=actor,
        sent_to=to,
        expires_at=at + LINK_LASTS,
    )
    address = link_to(secret)
    if to:
        take_turn(MAIL_TO_ADDRESS, to, at=at)
        _mail(link, address, post=post)
    data = {"months": held.months, "sent_to": to} if to else {"months": held.months}
    write_entry_at("results.follow_up.link_issued", held.project, actor=actor, at=at, data=data)
    return link, address


def _read_email(text: str) -> str:
    to = text.strip().lower()
    if to:
        try:
            validate_email(to)
        except ValidationError as fault:
            raise BadInput(
                "results.bad_mail", "Cần một địa chỉ thư như ten@noi.vn", field="email"
            ) from fault
    return to


def _mail(link: FollowUpLink, address: str, *, post: Post) -> None:
    project = link.follow_up.project
    text = (
        f"Kính gửi {project.beneficiary or 'cơ sở'},\n\n"
        f"{project.unit.name} hỏi thăm đề án “{project.title}” sau {link.follow_up.months} tháng.\n"
        f"Mở trang dưới đây và trả lời vài câu, không cần tài khoản, trước hết ngày "
        f"{link.expires_at:%d/%m/%Y}:\n\n{address}\n"
    )
    post(f"Theo dõi sau hỗ trợ: {project.code}", text, [link.sent_to])
