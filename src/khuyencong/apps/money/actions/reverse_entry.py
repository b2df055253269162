"""Take an entry back that was a mistake: by an entry of its own."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import Booking, reverse
from khuyencong.apps.money.booking import told
from khuyencong.apps.money.repaying import KINDS, bring_up_to_date
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def reverse_entry(*, entry: Entry, reason: str, actor: Account, at: datetime) -> Entry:
    """Book the reversal; the entry stays to be seen, its balances are as before.

    Raises NotAllowed; BadInput without a reason, for an entry that a step fixed (take the step
    back), that was reversed before, or that others rest on.
    """
    require(actor, "money.book", unit=entry.unit)
    if not reason.strip():
        raise BadInput("money.reason_missing", "Ghi lý do đảo bút toán", field="reason")
    if entry.step_id:
        raise BadInput(
            "money.entry_of_a_step", "Bút toán này do một bước của đề án ghi: lùi lại bước đó"
        )
    if entry.project:
        lock_project(entry.project)
    booking = Booking(on=timezone.localdate(at), actor=actor, at=at, reason=reason.strip())
    undone = reverse(entry, booking)
    if entry.project and entry.kind in KINDS:
        bring_up_to_date(entry.project)
    write_entry(
        verb="money.entry.reversed",
        actor=actor,
        at=at,
        unit_id=entry.unit_id,
        object_kind="project" if entry.project else "fund_line",
        object_id=entry.project_id or entry.line_id,
        label=entry.project.title if entry.project else str(entry.line.year),
        data={**told(undone), "reverses": entry.pk},
        reason=reason.strip(),
    )
    return undone
