"""Write down what the owner told some months after the visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.call_backs import asked_months_of, next_call
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit, owner_of
from khuyencong.apps.audits.models import CallBack, EnergyAudit
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of a measure: its status now, and why the owner refused."""

    status: str
    reason: str = ""


@transaction.atomic
def record_call_back(
    *,
    audit: EnergyAudit,
    months: int,
    called_on: date,
    told: str,
    became: Mapping[int, Became],
    actor: Account,
    at: datetime,
) -> Entry:
    """Keep the call of so many months, and set each measure of ``became`` (by key) anew.

    Return the line of the journal, for its undo. A status that stays is none to record. Raises
    NotAllowed, or BadInput: nothing told, a day before the visit or to come, a call already
    written, a refusal without a reason.
    """
    held = hold_any_audit(audit.pk, actor=actor)
    words = told.strip()
    if not words:
        raise BadInput("audits.nothing_told", "Ghi lời cơ sở kể", field="told")
    if not held.visited_on <= called_on <= timezone.localdate(at):
        raise BadInput(
            "audits.call_day", "Ngày gọi phải từ ngày khảo sát đến hôm nay", field="called_on"
        )
    coming = next_call(held, asked_months_of(held))
    if coming is None or coming[0] != months:
        raise BadInput("audits.called_already", "Lần gọi lại này đã có người ghi")
    row = CallBack.objects.create(
        audit=held, months=months, called_on=called_on, told=words, **owner_of(held)
    )
    set_so = _set_statuses(held, became, on=called_on, actor=actor, at=at)
    data = {
        "months": months,
        "called_on": called_on.isoformat(),
        "owner_told": words[:300],
        "row_keys": {"call_back": row.pk, "status_lines": [each.pk for each in set_so]},
    }
    return write_entry_of(held, "call_back.recorded", data, actor=actor, at=at)


def _set_statuses(
    audit: EnergyAudit, became: Mapping[int, Became], *, on: date, actor: Account, at: datetime
) -> list[Entry]:
    written = []
    for measure in audit.measures.filter(pk__in=became).order_by("position", "pk"):
        new = became[measure.pk]
        if new.status == measure.status:
            continue
        try:
            line = set_status(
                measure=measure, status=new.status, on=on, reason=new.reason, actor=actor, at=at
            )
        except BadInput as refusal:
            refusal.field = f"{refusal.field}_{measure.pk}"
            raise
        written.append(line)
    return written
