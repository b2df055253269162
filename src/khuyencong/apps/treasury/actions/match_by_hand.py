"""Put lines and entries together by hand, or say why one of them stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.actions.confirm_matches import cleaned
from khuyencong.apps.treasury.booked import moving_entries, signed_vnd
from khuyencong.apps.treasury.entries import write_entry_of_match
from khuyencong.apps.treasury.holding import require_open
from khuyencong.apps.treasury.models import Match, MatchedEntry, StatementLine
from khuyencong.domain.foundation.errors import BadInput

MOST_PARTS = 50


@transaction.atomic
def match_by_hand(
    *,
    line_ids: Sequence[int],
    entry_ids: Sequence[int],
    unit: Unit,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> Match:
    """Return the confirmed match of these lines and entries; only proposals are taken apart for it.

    Lines alone, or entries alone, are an explained difference. Raises NotAllowed, or BadInput when
    one is not of the unit or is matched already, or a difference has no reason.
    """
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    lines, entries = _lines(unit, line_ids), _entries(unit, entry_ids)
    if not lines and not entries:
        raise BadInput("treasury.nothing_picked", "Chọn ít nhất một dòng hoặc một bút toán")
    require_open(unit.pk, lines)
    why = cleaned(reason)
    difference = sum(x.amount_vnd for x in lines) - sum(signed_vnd(x) for x in entries)
    is_one_sided = not (lines and entries)
    if not why and (difference or is_one_sided):
        raise BadInput("treasury.no_reason", "Ghi lý do của chênh lệch", field="reason")
    first: StatementLine | Entry = lines[0] if lines else entries[0]
    match = Match.objects.create(
        unit=unit,
        province_id=first.province_id,
        state=Match.State.CONFIRMED,
        rule=Match.EXPLAINED if is_one_sided else Match.HAND,
        on=min([x.on for x in lines] or [x.happened_on for x in entries]),
        difference_vnd=difference,
        reason=why,
        made_at=at,
        confirmed_at=at,
        confirmed_by=actor,
    )
    StatementLine.objects.filter(pk__in=[line.pk for line in lines]).update(match=match)
    MatchedEntry.objects.bulk_create(
        MatchedEntry(match=match, entry=each, unit=unit, province_id=first.province_id)
        for each in entries
    )
    data = {
        "match_rule": match.rule,
        "statement_lines": len(lines),
        "ledger_entries": len(entries),
        "difference_vnd": difference,
    }
    write_entry_of_match(match, "made", data, actor=actor, at=at)
    return match


def _lines(unit: Unit, keys: Sequence[int]) -> list[StatementLine]:
    wanted = set(keys[:MOST_PARTS])
    held = list(StatementLine.objects.filter(pk__in=wanted, unit=unit).select_related("match"))
    if len(held) != len(set(keys)) or any(_is_taken(line.match) for line in held):
        raise _taken()
    _drop_proposals([line.match_id for line in held])
    return held


def _entries(unit: Unit, keys: Sequence[int]) -> list[Entry]:
    wanted = set(keys[:MOST_PARTS])
    held = list(moving_entries().filter(pk__in=wanted, unit=unit))
    links = MatchedEntry.objects.filter(entry__in=held).select_related("match")
    if len(held) != len(set(keys)) or any(_is_taken(link.match) for link in links):
        raise _taken()
    _drop_proposals([link.match_id for link in links])
    return held


def _is_taken(match: Match | None) -> bool:
    return bool(match and match.state == Match.State.CONFIRMED)


def _drop_proposals(keys: Sequence[int | None]) -> None:
    Match.objects.filter(pk__in=[key for key in keys if key]).delete()


def _taken() -> BadInput:
    return BadInput(
        "treasury.not_open",
        "Có dòng hoặc bút toán đã ghép với chỗ khác, đã bị đảo, hoặc của đơn vị khác: mở lại trang",
    )
