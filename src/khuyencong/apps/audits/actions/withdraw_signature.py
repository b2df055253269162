"""Take a signature back, so that an audit can be changed again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.actions.sign_audit import SIGN
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.totals import recount_all
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_signature(
    *, audit: EnergyAudit, reason: str, actor: Account, at: datetime
) -> EnergyAudit:
    """Withdraw it with a reason; the auditor's name stays. Raises NotAllowed, BadInput."""
    held = hold_any_audit(audit.pk, actor=actor, capability=SIGN)
    why = reason.strip()
    if not held.signed_on:
        raise BadInput("audits.not_signed", "Báo cáo chưa ký")
    if not why:
        raise BadInput("audits.no_reason", "Ghi lý do rút chữ ký", field="reason")
    told = {"certificate_number": held.certificate_number, "signed_on": str(held.signed_on)}
    held.certificate_number, held.signed_on, held.signed_at = "", None, None
    held.state = EnergyAudit.State.OPEN
    held.version += 1
    held.save()
    recount_all(held)
    write_entry_of(held, "audit.signature_withdrawn", told, actor=actor, at=at, reason=why)
    return held
