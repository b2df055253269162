"""Open a reconciled period again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.entries import write_entry_of_mark
from khuyencong.apps.treasury.models import ReconciledMark
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_mark(*, mark: ReconciledMark, actor: Account, at: datetime) -> ReconciledMark:
    """Withdraw the last mark of its account. Raises NotAllowed, or BadInput for an earlier one."""
    require(actor, "treasury.reconcile", unit=mark.unit)
    lock_unit(mark.unit)
    standing = ReconciledMark.objects.filter(
        unit=mark.unit, account=mark.account, withdrawn_at=None
    )
    held = standing.order_by("-until").first()
    if held is None or held.pk != mark.pk:
        raise BadInput("treasury.not_last_mark", "Chỉ mở lại được kỳ đối chiếu cuối của tài khoản")
    held.withdrawn_at, held.withdrawn_by = at, actor
    held.save(update_fields=["withdrawn_at", "withdrawn_by"])
    data = {"bank_account": held.account, "until": held.until.isoformat()}
    write_entry_of_mark(held, "withdrawn", data, actor=actor, at=at)
    return held
