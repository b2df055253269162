"""A few complaints: one answered with the reason of the plan, others that wait."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from khuyencong.apps.complaints.actions.answer_complaint import answer_complaint
from khuyencong.apps.complaints.actions.send_complaint import send_complaint
from khuyencong.apps.complaints.actions.take_in_complaint import take_in_complaint
from khuyencong.apps.complaints.explaining import draft_answer, explain
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.told import ComplaintTold
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.plans.models import PlanItem
from khuyencong.interfaces.cli.demo.cast import MAIL_HOST, Cast
from khuyencong.interfaces.cli.demo.tables import moment

SENDER = f"Cơ sở gửi đơn ({ILLUSTRATIVE})"
AFTER = timedelta(days=20)
LEFT_OUT = "Cơ sở đã nộp đủ giấy tờ mà không có trong kế hoạch. Xin cho biết vì sao."
CONDUCT = "Cán bộ hẹn ba lần nhưng không đến xem máy. Đề nghị cử người khác."
DELAY = "Hồ sơ nộp từ tháng 9, đến nay chưa được báo thiếu giấy gì hay bao giờ xét."


def complain_a_little(cast: Cast) -> None:
    """Send them and answer the first. Told once."""
    centre = cast.units["centre"]
    if Complaint.objects.filter(sent_to=centre).exists():
        return
    left_out = PlanItem.objects.filter(plan__unit=centre, plan__accepted_at__isnull=False)
    items = left_out.filter(is_chosen=False).select_related("plan", "project")
    for number, item in enumerate(items.order_by("plan__accepted_at", "order")[:2]):
        at = item.plan.accepted_at + AFTER  # type: ignore[operator]
        row = _send(f"left-out-{number}", "left_out", LEFT_OUT, at=at, code=item.project.code)
        if number == 0:
            _answer(row, cast.people["canbo"])
    at = moment("2026-11-17 09:00")
    province = cast.units["gia-lai"].province_id
    _send("conduct", "conduct", CONDUCT, at=at, province=province, office="Chuyên viên")
    _send("delay", "delay", DELAY, at=at, province=province)


def _answer(row: Complaint, officer: Any) -> None:
    given: dict[str, Any] = {"actor": officer, "at": row.received_at + timedelta(days=3)}
    row = take_in_complaint(complaint=row, against=None, subject_code=None, **given)
    draft = draft_answer(row, explain(row))
    answer_complaint(complaint=row, answer=draft, link_to=str, **given)


def _send(
    key: str,
    about: str,
    says: str,
    *,
    at: Any,
    code: str = "",
    province: int | None = None,
    office: str = "",
) -> Complaint:
    told = ComplaintTold(
        about=about,
        says=says,
        sender_name=SENDER,
        email=f"co-so@{MAIL_HOST}",
        subject_code=code,
        office=office,
        consents=True,
    )
    return send_complaint(
        told=told,
        province_id=province,
        follows=None,
        client_key=uuid5(NAMESPACE_URL, f"khuyencong.example/complaints/{key}"),
        client="minh họa",
        at=at,
    )
