"""Look anew which lines and entries of a unit belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.treasury.booked import entries_of, side_of
from khuyencong.apps.treasury.models import Match, MatchedEntry, StatementLine
from khuyencong.domain.reconciliation.facts import Match as Found
from khuyencong.domain.reconciliation.facts import Side
from khuyencong.domain.reconciliation.matching import match_sides
from khuyencong.domain.reconciliation.rules import NUMBER_DAYS


@transaction.atomic
def propose_matches(*, unit: Unit, actor: Account, at: datetime) -> int:
    """Drop what was proposed and propose anew; confirmed matches stay. Returns how many.

    Raises NotAllowed.
    """
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    Match.objects.filter(unit=unit, state=Match.State.PROPOSED).delete()
    lines = {
        line.pk: line for line in StatementLine.objects.filter(unit=unit, match=None).order_by("pk")
    }
    entries = _open_entries(unit.pk, list(lines.values()))
    found = match_sides(map(line_side, lines.values()), entries.values())
    made = propose(found, lines, entries, at=at)
    write_entry(
        verb="treasury.match.proposed",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"matches": len(made)},
    )
    return len(made)


def propose(
    found: Sequence[Found],
    lines: Mapping[int, StatementLine],
    entries: Mapping[int, Side],
    *,
    at: datetime,
) -> list[Match]:
    """Keep what was found as proposals, inside the transaction of the action that calls."""
    made = [
        _proposal(
            each,
            [lines[key] for key in each.lines],
            [entries[key] for key in each.entries],
            at=at,
        )
        for each in found
    ]
    Match.objects.bulk_create(made)
    links, touched = [], []
    for each, match in zip(found, made, strict=True):
        for key in each.lines:
            lines[key].match = match
            touched.append(lines[key])
        for key in each.entries:
            given = {"unit_id": match.unit_id, "province_id": match.province_id}
            links.append(MatchedEntry(match=match, entry_id=key, **given))
    StatementLine.objects.bulk_update(touched, ["match"], batch_size=200)
    MatchedEntry.objects.bulk_create(links)
    return made


def line_side(line: StatementLine) -> Side:
    """Return a line as a side to be matched."""
    return Side(
        key=line.pk,
        on=line.on,
        number=line.number,
        amount_vnd=line.amount_vnd,
        text=f"{line.text} {line.party}",
    )


def _open_entries(unit_id: int, lines: Sequence[StatementLine]) -> dict[int, Side]:
    if not lines:
        return {}
    margin = timedelta(days=NUMBER_DAYS)
    first, last = min(line.on for line in lines), max(line.on for line in lines)
    rows = entries_of(unit_id, first=first - margin, last=last + margin)
    rows = rows.filter(treasury_match__isnull=True)
    return {entry.pk: side_of(entry) for entry in rows}


def _proposal(
    found: Found, lines: Sequence[StatementLine], entries: Sequence[Side], *, at: datetime
) -> Match:
    out = sum(line.amount_vnd for line in lines)
    return Match(
        unit_id=lines[0].unit_id,
        province_id=lines[0].province_id,
        state=Match.State.PROPOSED,
        rule=found.rule,
        sure=found.sure,
        on=min(line.on for line in lines),
        difference_vnd=out - sum(entry.amount_vnd for entry in entries),
        made_at=at,
    )
