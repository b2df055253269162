"""Take a match apart: its lines and entries are open again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.entries import write_entry_of_match
from khuyencong.apps.treasury.holding import require_open
from khuyencong.apps.treasury.models import Match


@transaction.atomic
def take_match_apart(*, match: Match, actor: Account, at: datetime) -> None:
    """Remove a match, proposed or confirmed.

    Raises NotAllowed, BadInput when a line lies in a reconciled period, Match.DoesNotExist when
    somebody took it apart already.
    """
    require(actor, "treasury.reconcile", unit=match.unit)
    lock_unit(match.unit)
    held = Match.objects.get(pk=match.pk)
    lines = list(held.lines.all())
    require_open(match.unit_id, lines)
    data = {
        "match_rule": held.rule,
        "statement_lines": len(lines),
        "ledger_entries": held.matched.count(),
        "difference_vnd": held.difference_vnd,
    }
    write_entry_of_match(held, "taken_apart", data, actor=actor, at=at)
    held.delete()
