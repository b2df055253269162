"""A certified auditor signs: from then on the report is a "kiểm toán năng lượng"."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.totals import recount_all
from khuyencong.domain.foundation.errors import BadInput

SIGN = "audits.sign"


@transaction.atomic
def sign_audit(
    *,
    audit: EnergyAudit,
    auditor: str,
    certificate_number: str,
    on: date,
    actor: Account,
    at: datetime,
) -> EnergyAudit:
    """Keep auditor, certificate and day; what was signed is not changed until it is withdrawn.

    Raises NotAllowed, or BadInput that names the field; also when it is signed already.
    """
    held = hold_any_audit(audit.pk, actor=actor, capability=SIGN)
    if held.signed_on:
        raise BadInput("audits.signed_already", "Báo cáo đã ký")
    if not held.visited_on <= on <= timezone.localdate(at):
        raise BadInput("audits.sign_day", "Ngày ký phải từ ngày khảo sát đến hôm nay", field="on")
    who, number = " ".join(auditor.split()), certificate_number.strip()
    if not who:
        raise BadInput("audits.no_auditor", "Ghi tên kiểm toán viên", field="auditor")
    if not number:
        raise BadInput(
            "audits.no_certificate",
            "Cần số chứng chỉ kiểm toán viên năng lượng; không có thì báo cáo là khảo sát sơ bộ",
            field="certificate_number",
        )
    held.auditor, held.certificate_number, held.signed_on = who[:300], number[:100], on
    held.signed_at = at
    held.state = EnergyAudit.State.FINISHED
    held.version += 1
    held.save()
    recount_all(held)
    told = {"auditor": held.auditor, "certificate_number": number, "signed_on": on.isoformat()}
    write_entry_of(held, "audit.signed", told, actor=actor, at=at)
    return held
