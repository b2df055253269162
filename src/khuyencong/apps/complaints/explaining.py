"""Why not me: what the accepted plan, or the decision on the need, says of who complains."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.needs.models import NeedDecision
from khuyencong.apps.plans.models import PlanItem
from khuyencong.domain.foundation.numbers import format_day, format_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The kept reasons: of the newest accepted plan that knows the project, of the need."""

    item: PlanItem | None = None
    decision: NeedDecision | None = None


def explain(complaint: Complaint) -> Explanation | None:
    """Return why what the complaint is about stands as it does; None where nothing is kept."""
    item = decision = None
    if complaint.project_id:
        rows = PlanItem.objects.filter(
            project=complaint.project_id, plan__accepted_at__isnull=False
        )
        rows = rows.select_related("plan__unit", "project").defer("plan__result")
        item = rows.order_by("-plan__year", "-plan__accepted_at").first()
    if complaint.need_id:
        decision = NeedDecision.objects.filter(need=complaint.need_id, withdrawn_at=None).first()
    return Explanation(item=item, decision=decision) if item or decision else None


def draft_answer(complaint: Complaint, found: Explanation | None) -> str:
    """Return an answer to begin with, in words for whoever complains; a person edits it."""
    parts = [
        f"Kính gửi {complaint.sender_name},",
        f"{complaint.unit.name} đã xem đơn số {complaint.number} nhận ngày "
        f"{format_day(timezone.localdate(complaint.received_at))}.",
    ]
    if found and found.item:
        parts += _of_plan(found.item)
    if found and found.decision:
        parts += _of_decision(found.decision)
    if not found:
        parts.append("Kết quả xem xét: …")
    parts.append(
        "Nếu chưa đồng ý với trả lời này, xin mở trang theo dõi đơn và bấm “Chưa đồng ý” để gửi "
        "tiếp lên Sở."
    )
    return "\n\n".join(parts)


def _of_plan(item: PlanItem) -> list[str]:
    about = f"Đề án “{item.project.title}”"
    if item.is_chosen:
        total = format_vnd(item.kcqg_vnd + item.kcdp_vnd)
        return [f"{about} có trong kế hoạch năm {item.plan.year}, mức hỗ trợ {total} đồng."]
    parts = [
        f"{about} chưa được đưa vào kế hoạch khuyến công năm {item.plan.year}. Lý do kế hoạch đã "
        f"ghi: {item.reason.rstrip('.')}."
    ]
    if item.missing_vnd and format_vnd(item.missing_vnd) not in item.reason:
        parts.append(
            f"Để đưa được đề án vào, còn thiếu {format_vnd(item.missing_vnd)} đồng so với số tiền "
            "được giao của năm đó."
        )
    if item.reserve_rank:
        parts.append(
            f"Đề án đứng thứ {item.reserve_rank} trong danh sách dự phòng: khi có thêm kinh phí "
            "hoặc có đề án khác rút, đề án được xét theo thứ tự này."
        )
    return parts


def _of_decision(decision: NeedDecision) -> list[str]:
    said = "được để lại xét sau" if decision.outcome == "deferred" else "không hỗ trợ được"
    on = format_day(timezone.localdate(decision.decided_at))
    return [f"Nhu cầu đã gửi {said} theo kết luận ngày {on}. Lý do: {decision.reason.rstrip('.')}."]
