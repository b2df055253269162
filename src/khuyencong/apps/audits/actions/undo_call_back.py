"""Take back a call to the owner, with what it told of the measures."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.actions.undo_status import undo_status
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit
from khuyencong.apps.audits.models import CallBack, EnergyAudit
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_call_back(*, audit: EnergyAudit, entry_id: int, actor: Account, at: datetime) -> None:
    """Remove the call of that line and put each status back that it set.

    Raises NotAllowed, or BadInput: no such call, one made since, a measure changed since.
    """
    held = hold_any_audit(audit.pk, actor=actor)
    lines = list_entries_of("energy_audit", held.pk).filter(verb="audits.call_back.recorded")
    entry = lines.filter(pk=entry_id).first()
    call = CallBack.objects.filter(audit=held, pk=_key_of(entry)).first()
    if entry is None or call is None:
        raise BadInput("audits.nothing_to_undo", "Không có việc nào để hoàn tác")
    if held.call_backs.filter(months__gt=call.months).exists():
        raise BadInput("audits.called_since", "Đã có lần gọi sau; hoàn tác lần đó trước")
    for line in reversed(entry.data["row_keys"]["status_lines"]):
        undo_status(audit=held, entry_id=line, actor=actor, at=at)
    call.delete()
    told = {"months": call.months, "called_on": call.called_on.isoformat()}
    write_entry_of(held, "call_back.undone", told, actor=actor, at=at)


def _key_of(entry: object) -> int:
    data = getattr(entry, "data", {})
    return int(data.get("row_keys", {}).get("call_back", 0))
