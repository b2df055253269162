"""The minutes of a reconciliation as plain data, ready to be written."""

from __future__ import annotations

from collections.abc import Iterable

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.rendering.reconciliation_minutes import (
    MinutesRow,
    ReconciliationMinutes,
)
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.booked import match_of, signed_vnd
from khuyencong.apps.treasury.models import Match, Statement, StatementLine
from khuyencong.apps.treasury.queries import (
    entries_in_period,
    lines_in_period,
    list_explained_entries,
    list_matches,
)


def minutes_of(statement: Statement, *, visible_to: Account) -> ReconciliationMinutes:
    """Return the minutes of the statement's period; what nobody confirmed counts as open.

    Raises LookupError for a statement that was not entered.
    """
    if statement.starts_on is None or statement.ends_on is None:
        raise LookupError(f"statement {statement.pk} was not entered")
    matches = list(list_matches(statement, visible_to=visible_to, state=Match.State.CONFIRMED))
    explained = list(list_explained_entries(statement, visible_to=visible_to))
    lines = list(lines_in_period(statement, visible_to=visible_to).select_related("match"))
    entries = entries_in_period(statement, visible_to=visible_to)
    entries = entries.select_related("project", "treasury_match__match")
    here = list(entries)
    settled = [each for each in matches if each.rule != Match.EXPLAINED]
    return ReconciliationMinutes(
        unit=statement.unit.name,
        province=statement.province.name,
        account=statement.account,
        starts_on=statement.starts_on,
        ends_on=statement.ends_on,
        opening_vnd=statement.opening_vnd,
        closing_vnd=statement.closing_vnd,
        lines_vnd=sum(line.amount_vnd for line in lines),
        entries_vnd=sum(signed_vnd(each) for each in here),
        matched=tuple(_match_row(each) for each in settled),
        treasury_only=tuple(_lines_alone(lines)),
        here_only=tuple(_entries_alone(here, explained)),
    )


def _match_row(match: Match) -> MinutesRow:
    lines, entries = list(match.lines.all()), [link.entry for link in match.matched.all()]
    return MinutesRow(
        on=match.on,
        number=", ".join(dict.fromkeys(line.number for line in lines if line.number)),
        text="; ".join(dict.fromkeys(line.text for line in lines if line.text)),
        treasury_vnd=sum(line.amount_vnd for line in lines),
        here_vnd=sum(signed_vnd(entry) for entry in entries),
        reason=match.reason,
    )


def _lines_alone(lines: Iterable[StatementLine]) -> Iterable[MinutesRow]:
    for line in lines:
        match = line.match
        confirmed = bool(match and match.state == Match.State.CONFIRMED)
        if confirmed and match and match.rule != Match.EXPLAINED:
            continue
        yield MinutesRow(
            on=line.on,
            number=line.number,
            text=line.text,
            treasury_vnd=line.amount_vnd,
            here_vnd=0,
            reason=match.reason if confirmed and match else "",
        )


def _entries_alone(entries: Iterable[Entry], explained: Iterable[Match]) -> Iterable[MinutesRow]:
    reasons = {link.entry_id: match.reason for match in explained for link in match.matched.all()}
    for entry in entries:
        match = match_of(entry)
        if match and match.state == Match.State.CONFIRMED and match.rule != Match.EXPLAINED:
            continue
        yield MinutesRow(
            on=entry.happened_on,
            number=entry.paper_number,
            text=f"{entry.sort.label_vi}{f': {entry.project.title}' if entry.project else ''}",
            treasury_vnd=0,
            here_vnd=signed_vnd(entry),
            reason=reasons.get(entry.pk, ""),
        )
