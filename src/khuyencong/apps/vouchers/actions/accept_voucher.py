"""Say what of a voucher is accepted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.permissions import can_accept_vouchers
from khuyencong.apps.vouchers.queries import lock_voucher
from khuyencong.apps.vouchers.reasons import reason_or_refuse
from khuyencong.apps.vouchers.storing import refusals_in_words
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.rules.vouchers import kinds_that_count


@transaction.atomic
def accept_voucher(
    *,
    voucher: Voucher,
    accepted_vnd: int,
    reason: str = "",
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Voucher:
    """Accept a voucher whole, cut it with a reason, or (0) not allow it.

    Raises NotAllowed, or BadInput: no amount, no payer, more than it says, a cut without reason,
    somebody changed it meanwhile.
    """
    project = lock_project(voucher.project)
    require(actor, "vouchers.accept")
    can_accept_vouchers(actor, project).or_raise(NotAllowed)
    held = lock_voucher(voucher)
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "vouchers.changed_meanwhile",
            "Người khác vừa sửa dòng này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    if held.kind not in kinds_that_count():
        raise BadInput("vouchers.promises_only", "Hợp đồng chưa phải là chi: không có gì để xem")
    if held.amount_vnd is None or not held.paid_from:
        raise BadInput(
            "vouchers.not_complete", "Ghi số tiền và nguồn chi của chứng từ trước khi chấp nhận"
        )
    if type(accepted_vnd) is not int or not 0 <= accepted_vnd <= held.amount_vnd:
        raise BadInput(
            "vouchers.accepted_above_amount",
            "Chấp nhận từ 0 đến {most} đồng, số tiền của chứng từ",
            field="accepted_vnd",
            most=format_vnd(held.amount_vnd),
        )
    is_cut = accepted_vnd < held.amount_vnd
    held.accepted_vnd = accepted_vnd
    held.cut_reason = reason_or_refuse(reason) if is_cut else ""
    held.accepted_at, held.accepted_by = at, actor
    held.version += 1
    with refusals_in_words():
        held.save()
    data: dict[str, Any] = {
        "description": held.description,
        "amount_vnd": held.amount_vnd,
        "accepted_vnd": accepted_vnd,
    }
    write_entry_at(
        "vouchers.voucher.accepted",
        project,
        actor=actor,
        at=at,
        data=data,
        reason=held.cut_reason,
    )
    return held
