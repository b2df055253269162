"""A complaint as somebody writes it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from khuyencong.apps.complaints.actions.send_complaint import send_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.told import ComplaintTold
from tests.template import AT

TOLD: dict[str, Any] = {
    "about": "left_out",
    "says": "Cơ sở nộp đủ giấy mà không có tên trong kế hoạch.",
    "sender_name": "Cơ sở bún số 8",
    "phone": "0912 345 678",
    "consents": True,
}


def complain(province_id: int | None, *, key: int = 1, **changes: Any) -> Complaint:
    """Send one: ``key`` is that of the form, ``changes`` are fields and other arguments."""
    given: dict[str, Any] = {
        name: changes.pop(name) for name in ("at", "follows", "client") if name in changes
    }
    return send_complaint(
        told=ComplaintTold(**TOLD | changes),
        province_id=province_id,
        client_key=UUID(int=key),
        **{"follows": None, "client": "203.0.113.7", "at": AT} | given,
    )
