"""The amounts that projects of the past come in with, put into the ledger many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from khuyencong.apps.ledger.lines import copied, fund_line
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking, new_entry
from khuyencong.apps.projects.amounts import ENTRY_KIND, FUND_OF_FIELD
from khuyencong.apps.projects.models import Project

Amounts = Mapping[str, Mapping[str, int]]
"""Amounts [VND] by kind and fund."""


def enter_past_amounts(
    given: Sequence[tuple[Project, Amounts]], *, booking: Booking
) -> list[Entry]:
    """Store the amounts of stored projects as entries of the past, in five statements and a few."""
    lines = {
        (project.unit_id, project.province_id, project.year, fund): None
        for project, amounts in given
        for fund in _funds(amounts)
    }
    found = {
        key: fund_line(unit_id=key[0], province_id=key[1], year=key[2], fund=key[3])
        for key in lines
    }
    positions = [
        Position(line=line, project=project, **copied(line))
        for project, amounts in given
        for fund in _funds(amounts)
        for line in [found[project.unit_id, project.province_id, project.year, fund]]
    ]
    stored = Position.objects.bulk_create(positions)
    by_place = {(each.project_id, each.fund): each for each in stored}
    return Entry.objects.bulk_create(
        new_entry(
            by_place[project.pk, FUND_OF_FIELD[field]],
            ENTRY_KIND.get(kind, kind),
            amount,
            booking,
        )
        for project, amounts in given
        for kind, by_fund in amounts.items()
        for field, amount in by_fund.items()
        if amount
    )


def _funds(amounts: Amounts) -> list[str]:
    """Return the funds that have an amount that is not nothing, each once."""
    fields = {field for by_fund in amounts.values() for field, vnd in by_fund.items() if vnd}
    return sorted(FUND_OF_FIELD[field] for field in fields)
