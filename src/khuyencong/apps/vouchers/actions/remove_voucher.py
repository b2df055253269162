"""Take a voucher off the register; it stays to be seen, with the reason."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.apps.vouchers.queries import lock_voucher
from khuyencong.apps.vouchers.reasons import reason_or_refuse
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def remove_voucher(*, voucher: Voucher, reason: str, actor: Account, at: datetime) -> None:
    """Take it off; its invoice may be used again. Raises NotAllowed, BadInput, DoesNotExist."""
    project = lock_project(voucher.project)
    require(actor, "vouchers.record")
    can_record_vouchers(actor, project).or_raise(NotAllowed)
    held = lock_voucher(voucher)
    why = reason_or_refuse(reason)
    held.removed_at, held.removed_by, held.removed_reason = at, actor, why
    held.version += 1
    held.save()
    data: dict[str, Any] = {"description": held.description, "number": held.number}
    if held.amount_vnd is not None:
        data["amount_vnd"] = held.amount_vnd
    write_entry_at("vouchers.voucher.removed", project, actor=actor, at=at, data=data, reason=why)
