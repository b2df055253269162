"""What the pages of consultancy show, from rows that are read already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from khuyencong.apps.consultancy.kinds import channel_label, kind_label
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.revenue import Open, Year
from khuyencong.interfaces.office.listing.engagements import STATES


def engagement_context(row: Engagement, *, today: date) -> dict[str, Any]:
    """Return the record, its milestones with whether they are late, its invoices, what is next."""
    milestones = list(row.milestones.all())
    for each in milestones:
        each.engagement = row  # what a share is worth needs the contract
    invoices = list(row.invoices.all())
    label, tone = STATES[row.state]
    return {
        "row": row,
        "kind": kind_label(row.kind),
        "channel": channel_label(row.channel),
        "state": label,
        "tone": tone,
        "runs": row.state == Engagement.State.CONTRACTED,
        "before_contract": row.state in (Engagement.State.REQUESTED, Engagement.State.OFFERED),
        "milestones": [(each, not each.done_on and each.due_on < today) for each in milestones],
        "invoices": [(each, _is_late(each, today)) for each in invoices],
        "payments": sorted(
            ((paid, each) for each in invoices for paid in each.payments.all()),
            key=lambda pair: (pair[0].paid_on, pair[0].pk),
        ),
        "next": _next(row, milestones, invoices, today),
        "top": max(row.total_vnd, 1),
        "bars": [
            (_("Giá trị hợp đồng"), row.total_vnd),
            (_("Đã xuất hóa đơn"), row.invoiced_vnd),
            (_("Đã thu"), row.paid_vnd),
        ],
    }


def _is_late(invoice: Any, today: date) -> bool:
    return bool(invoice.unpaid_vnd and invoice.pay_by and invoice.pay_by < today)


def _next(row: Engagement, milestones: Sequence[Any], invoices: Sequence[Any], today: date) -> str:
    """Return in a sentence what is to be done next."""
    if row.is_ended:
        unpaid = _("Đã kết thúc, còn hóa đơn chưa thu.")
        return unpaid if row.unpaid_vnd else _("Đã kết thúc, không còn việc nào.")
    if row.state == Engagement.State.REQUESTED:
        return _("Chào giá cho khách hàng, hoặc ký hợp đồng luôn.")
    if row.state == Engagement.State.OFFERED:
        return _("Chờ khách hàng trả lời: ký hợp đồng, hoặc hủy và ghi lý do.")
    return _next_of_contract(row, milestones, invoices, today)


def _next_of_contract(
    row: Engagement, milestones: Sequence[Any], invoices: Sequence[Any], today: date
) -> str:
    if any(_is_late(each, today) for each in invoices):
        return _("Có hóa đơn quá hạn trả: nhắc khách hàng, ghi khi thu được.")
    ahead = next((each for each in milestones if not each.done_on), None)
    if ahead:
        told = {"what": ahead.what, "day": f"{ahead.due_on:%d/%m/%Y}"}
        return _("Làm mốc “%(what)s”, hạn %(day)s.") % told
    if row.to_invoice_vnd:
        return _("Xuất hóa đơn phần còn lại của hợp đồng.")
    return _("Chờ thu tiền.") if row.unpaid_vnd else _("Đã thu đủ: kết thúc.")


def revenue_context(years: Sequence[Year], still: Open) -> dict[str, Any]:
    """Return the years with their bars, what came of each kind in them, the sums that are open."""
    return {
        "years": years,
        "kinds": [
            (year.year, kind_label(kind), vnd)
            for year in years
            for kind, vnd in sorted(year.paid_vnd.items(), key=lambda pair: -pair[1])
        ],
        "top": max((year.total_vnd for year in years), default=0) or 1,
        "still": still,
    }
