"""The mails about accounts. Who sends them is given: notices stand above this app."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Invitation
from khuyencong.apps.accounts.roles import Role

Post = Callable[[str, str, list[str]], object]
"""Takes subject, text and addresses."""
LinkTo = Callable[[str], str]
"""Turns the secret of a link into its address."""


def post_invitation(invitation: Invitation, *, address: str, post: Post) -> None:
    """Send the link of an invitation."""
    unit, role = invitation.unit.name, Role(invitation.role).label
    text = (
        f"Chào {invitation.full_name},\n\n"
        f"{unit} mời ông/bà dùng hệ thống Khuyến Công với vai trò: {role}.\n"
        f"Hãy mở liên kết sau để nhận và đặt mật khẩu:\n\n{address}\n\n"
        f"Liên kết dùng được một lần, đến {_moment(invitation.expires_at)}.\n"
        "Nếu thư đến nhầm, xin bỏ qua.\n"
    )
    post(f"Lời mời từ {unit}", text, [invitation.email])


def post_password_link(account: Account, *, address: str, until: datetime, post: Post) -> None:
    """Send the link to a new password."""
    text = (
        f"Chào {account.display_name},\n\n"
        f"Có người vừa báo quên mật khẩu của tài khoản {account.username}.\n"
        f"Hãy mở liên kết sau để đặt mật khẩu mới:\n\n{address}\n\n"
        f"Liên kết dùng được một lần, đến {_moment(until)}.\n"
        "Nếu không phải ông/bà yêu cầu, xin bỏ qua: mật khẩu cũ vẫn dùng được.\n"
    )
    post("Đặt lại mật khẩu", text, [account.email])


def post_second_step_news(account: Account, what: str, *, at: datetime, post: Post) -> None:
    """Tell a person that the way to sign in has changed; nothing without a mail."""
    if not account.email:
        return
    text = (
        f"Chào {account.display_name},\n\n"
        f"Tài khoản {account.username}, lúc {_moment(at)}: {what[0].lower()}{what[1:]}.\n"
        "Nếu không phải ông/bà làm, hãy đổi mật khẩu và báo ngay người quản trị.\n"
    )
    post(what, text, [account.email])


def _moment(at: datetime) -> str:
    return f"{timezone.localtime(at):%H:%M ngày %d/%m/%Y}"
