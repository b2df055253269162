"""Look for the line of a statement that says what was just booked."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.actions.propose_matches import line_side, propose
from khuyencong.apps.treasury.booked import moving_entries, side_of, signed_vnd
from khuyencong.apps.treasury.entries import write_entry_of_match
from khuyencong.apps.treasury.models import Match, StatementLine
from khuyencong.domain.reconciliation.matching import match_sides
from khuyencong.domain.reconciliation.rules import NUMBER_DAYS


@transaction.atomic
def propose_match_of_booked(*, key: UUID, actor: Account, at: datetime) -> Match | None:
    """Propose the open line of the same money; what is proposed or confirmed elsewhere stays.

    ``key`` is that of the form the entry was written with. None when no line, or no single one,
    says it. Raises NotAllowed.
    """
    entries = _booked(key)
    if not entries:
        return None
    unit = entries[0].unit
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    lines = _lines_of(entries)
    sides = {each.pk: side_of(each) for each in entries}
    found = match_sides(map(line_side, lines), sides.values())
    if len(found) != 1 or len(found[0].entries) != len(entries):
        return None
    match = propose(found, {each.pk: each for each in lines}, sides, at=at)[0]
    data = {"match_rule": match.rule, "statement_lines": 1, "ledger_entries": len(entries)}
    write_entry_of_match(match, "proposed", data, actor=actor, at=at)
    return match


def _booked(key: UUID) -> list[Entry]:
    """Return the moving entries of one form: a repayment may go to several years."""
    first = Entry.objects.filter(key=key).first()
    if first is None:
        return []
    same = Q(group=first.group) if first.group else Q(pk=first.pk)
    rows = moving_entries().filter(same, unit_id=first.unit_id, treasury_match__isnull=True)
    return list(rows.select_related("project", "unit").order_by("pk"))


def _lines_of(entries: list[Entry]) -> list[StatementLine]:
    """Return the open lines of that money near that day."""
    vnd = sum(map(signed_vnd, entries))
    margin, on = timedelta(days=NUMBER_DAYS), entries[0].happened_on
    rows = StatementLine.objects.filter(
        unit_id=entries[0].unit_id, match=None, on__range=(on - margin, on + margin)
    )
    rows = rows.filter(debit_vnd=vnd) if vnd > 0 else rows.filter(credit_vnd=-vnd)
    return list(rows.order_by("on", "pk"))
