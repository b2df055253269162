"""The amounts that projects of the past come in with, put into the ledger many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from khuyencong.apps.ledger.lines import copied, fund_line
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking, new_entry
from khuyencong.apps.projects.amounts import ENTRY_KIND, FUND_OF_FIELD
from khuyencong.apps.projects.models import Project

LINE_KEY = ("unit_id", "province_id", "year", "fund", "is_recoverable")
Amounts = Mapping[str, Mapping[str, int]]
"""Amounts [VND] by kind and fund."""


def enter_past_amounts(
    given: Sequence[tuple[Project, Amounts]], *, booking: Booking
) -> list[Entry]:
    """Store the amounts of stored projects as entries of the past, in five statements and a few."""
    keys = {
        (project.pk, fund): _key(project, fund) for project, sums in given for fund in _funds(sums)
    }
    found = {key: fund_line(**dict(zip(LINE_KEY, key, strict=True))) for key in set(keys.values())}
    positions = [
        Position(line=line, project=project, **copied(line))
        for project, amounts in given
        for fund in _funds(amounts)
        for line in [found[keys[project.pk, fund]]]
    ]
    stored = Position.objects.bulk_create(positions)
    by_place = {(each.project_id, each.fund): each for each in stored}
    rows = [
        new_entry(by_place[project.pk, FUND_OF_FIELD[field]], kind, amount, booking)
        for project, amounts in given
        for named, by_fund in amounts.items()
        for field, vnd in by_fund.items()
        if vnd
        for kind, amount in _entries(named, vnd)
    ]
    return Entry.objects.bulk_create(rows)


def _entries(kind: str, vnd: int) -> list[tuple[str, int]]:
    """Return what an amount comes to: what was settled was accepted before."""
    amount = (ENTRY_KIND.get(kind, kind), vnd)
    return [("accepted", 1), amount] if kind == "settled" else [amount]


def _key(project: Project, fund: str) -> tuple[Any, ...]:
    """Return which line the money stands on; only the local fund gives support that comes back."""
    comes_back = project.is_recoverable and fund == "KCDP"
    return project.unit_id, project.province_id, project.year, fund, comes_back


def _funds(amounts: Amounts) -> list[str]:
    """Return the funds that have an amount that is not nothing, each once."""
    fields = {field for by_fund in amounts.values() for field, vnd in by_fund.items() if vnd}
    return sorted(FUND_OF_FIELD[field] for field in fields)
