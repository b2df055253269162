"""Confirm proposed matches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.entries import write_entry_of_match
from khuyencong.apps.treasury.models import Match
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_AT_ONCE = 500
LONGEST_REASON = 500


@transaction.atomic
def confirm_matches(
    *, match_ids: Sequence[int], unit: Unit, reason: str = "", actor: Account, at: datetime
) -> int:
    """Confirm those of the unit that are still proposed; returns how many.

    Raises NotAllowed, or BadInput when amounts differ and no reason is given, or none is picked.
    """
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    if not 1 <= len(match_ids) <= MOST_AT_ONCE:
        raise BadInput(
            "treasury.how_many", "Chọn từ 1 đến {most} cặp", field="match", most=MOST_AT_ONCE
        )
    why = cleaned(reason)
    rows = Match.objects.filter(pk__in=match_ids, unit=unit, state=Match.State.PROPOSED)
    held = list(rows.order_by("pk"))
    if not why and any(each.difference_vnd for each in held):
        raise BadInput(
            "treasury.no_reason", "Số tiền khác nhau: ghi lý do chênh lệch", field="reason"
        )
    for match in held:
        match.state = Match.State.CONFIRMED
        match.confirmed_at, match.confirmed_by = at, actor
        match.reason = why if match.difference_vnd else ""
        match.save(update_fields=["state", "confirmed_at", "confirmed_by", "reason"])
        data = {"match_rule": match.rule, "difference_vnd": match.difference_vnd}
        write_entry_of_match(match, "confirmed", data, actor=actor, at=at)
    return len(held)


def cleaned(reason: str) -> str:
    """Return a reason on one line. Raises BadInput when it is too long."""
    why = nfc(reason.replace("\x00", ""))
    if len(why) > LONGEST_REASON:
        raise BadInput(
            "treasury.long_reason",
            "Lý do dài quá {most} ký tự",
            field="reason",
            most=LONGEST_REASON,
        )
    return why
