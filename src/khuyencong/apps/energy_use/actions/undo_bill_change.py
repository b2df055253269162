"""Take the last deed on a bill back: its entry, its correction or its removal."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.actions.record_bill import changed_meanwhile
from khuyencong.apps.energy_use.bill_rows import deed_data, facts_told, put_bill, told
from khuyencong.apps.energy_use.entries import SITE, write_entry_of
from khuyencong.apps.energy_use.models import EnergyBill
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput

RECORDED, AMENDED, REMOVED = (
    f"energy_use.bill.{what}" for what in ("recorded", "amended", "removed")
)


@transaction.atomic
def undo_bill_change(*, bill: EnergyBill, version: int, actor: Account, at: datetime) -> EnergyBill:
    """Bring a bill back to what it was before the deed that made this version.

    A bill just entered is taken off. Raises NotAllowed, or BadInput when it was changed since.
    """
    site = lock_site(bill.site)
    require_record(actor, site)
    held = site.bills.get(pk=bill.pk)
    if held.version != version:
        raise changed_meanwhile()
    entry = _deed(held, version)
    before = told(held)
    held.version += 1
    if entry.verb == RECORDED:
        held.removed_at, held.removed_by = at, actor
        held.removed_reason = "Hoàn tác việc ghi hóa đơn này"
        held.save()
    else:
        held.removed_at = held.removed_by = None
        held.removed_reason = ""
        facts = facts_told(entry.data["before"], meter_id=_meter_before(held, entry))
        put_bill(site, held, facts, at=at)
    write_entry_of(site, "bill.undone", deed_data(held, before), actor=actor, at=at)
    return held


def _deed(bill: EnergyBill, version: int) -> Entry:
    """Return the line of the deed that made a version. Raises BadInput when there is none."""
    lines = list_entries_of(SITE, bill.site_id).filter(verb__in=(RECORDED, AMENDED, REMOVED))
    found = lines.filter(data__row_keys__bill=bill.pk, data__row_keys__version=version).first()
    if found is None:
        raise BadInput("energy_use.nothing_to_undo", "Không có việc nào để hoàn tác")
    return found


def _meter_before(bill: EnergyBill, entry: Entry) -> int | None:
    number = entry.data["before"].get("meter")
    meters = bill.site.meters.filter(carrier=entry.data["before"]["carrier"], number=number)
    return meters.values_list("pk", flat=True).first()
