"""Take a bill off; it stays to be seen, with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.actions.record_bill import changed_meanwhile
from khuyencong.apps.energy_use.bill_rows import deed_data, told
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import EnergyBill
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import STANDING, lock_site
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST = 500


@transaction.atomic
def remove_bill(*, bill: EnergyBill, reason: str, actor: Account, at: datetime) -> EnergyBill:
    """Take it off; its days are free again. Raises NotAllowed, or BadInput."""
    site = lock_site(bill.site)
    require_record(actor, site)
    held = site.bills.filter(pk=bill.pk, **STANDING).first()
    if held is None:
        raise changed_meanwhile()
    before, why = told(held), nfc(reason.replace("\x00", "")).strip()
    if not why or len(why) > LONGEST:
        raise BadInput(
            "energy_use.no_reason",
            "Ghi vì sao bỏ hóa đơn này, nhiều nhất {most} ký tự",
            field="reason",
            most=LONGEST,
        )
    held.removed_at, held.removed_by, held.removed_reason = at, actor, why
    held.version += 1
    held.save()
    data = deed_data(held, before)
    write_entry_of(site, "bill.removed", data, actor=actor, at=at, reason=why)
    return held
