"""The mail that asks an owner in."""

from __future__ import annotations

from django.utils import timezone

from khuyencong.apps.accounts.mail import Post
from khuyencong.apps.establishments.models import EstablishmentOwner


def post_owner_invitation(invitation: EstablishmentOwner, *, address: str, post: Post) -> None:
    """Send the link of an invitation."""
    unit, firm = invitation.unit.name, invitation.establishment.name
    until = timezone.localtime(invitation.expires_at)
    text = (
        f"Chào {invitation.full_name},\n\n"
        f"{unit} mời ông/bà xem hồ sơ khuyến công của {firm} trên mạng: đề án đang đến đâu, "
        "còn thiếu giấy tờ gì, gửi nhu cầu mới.\n"
        f"Hãy mở liên kết sau để nhận và đặt mật khẩu:\n\n{address}\n\n"
        f"Liên kết dùng được một lần, đến {until:%H:%M ngày %d/%m/%Y}.\n"
        "Nếu thư đến nhầm, xin bỏ qua.\n"
    )
    post(f"Lời mời từ {unit}", text, [invitation.email])
