"""Write many bills of a site at once: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.actions.record_bill import record_bill
from khuyencong.apps.energy_use.bill_rows import facts_of_bill
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.domain.energy_use.bill_facts import BillFacts
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class BillRow:
    """A bill to write; ``bill`` is the one it corrects, as the person saw it."""

    facts: BillFacts
    bill: EnergyBill | None = None
    seen_version: int | None = None


@transaction.atomic
def record_bills(
    *, site: Site, rows: Sequence[BillRow], actor: Account, at: datetime
) -> list[EnergyBill]:
    """Keep the bills that say something new, each with its own line of the journal.

    Raises NotAllowed, or BadInput whose field names the row from 0 and the cell: ``2.quantity``.
    """
    kept = []
    for number, row in enumerate(rows):
        if row.bill and facts_of_bill(row.bill) == row.facts:
            continue
        try:
            given = {"bill": row.bill, "seen_version": row.seen_version}
            kept.append(record_bill(site=site, facts=row.facts, actor=actor, at=at, **given))  # type: ignore[arg-type]
        except BadInput as fault:
            where = f"{number}.{fault.field or ''}"
            raise BadInput(fault.code, fault.message, field=where, **fault.params) from None
    return kept
