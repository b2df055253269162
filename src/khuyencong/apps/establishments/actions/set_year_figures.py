"""Write what an establishment said of its years, as one table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment, YearFigures
from khuyencong.apps.establishments.register_rows import YearRow
from khuyencong.apps.establishments.row_changes import (
    RowChange,
    apply_changes,
    changed_meanwhile,
    hold_establishment,
    mark_of,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def set_year_figures(
    *,
    establishment: Establishment,
    rows: Sequence[YearRow],
    seen: str,
    actor: Account,
    at: datetime,
) -> Entry | None:
    """Make these the years of the record; a year without a figure is taken off.

    ``seen`` is the mark of the years that the person had before him. Returns the line of the
    journal, None when nothing changes. Raises NotAllowed, or BadInput whose field names the row
    from 0 and the cell: ``2.workers``.
    """
    establishment = hold_establishment(establishment, actor=actor)
    stored = {each.year: each for each in YearFigures.objects.filter(establishment=establishment)}
    before = {year: YearRow.of(stored[year]) for year in sorted(stored, reverse=True)}
    if mark_of(before.values()) != seen:
        raise changed_meanwhile()
    after = _by_year(rows)
    changes = [
        RowChange(stored[year].pk if year in stored else None, before.get(year), after.get(year))
        for year in sorted({*before, *after})
        if before.get(year) != after.get(year)
    ]
    if not changes:
        return None
    return apply_changes(establishment, changes, deed="changed", actor=actor, at=at)


def _by_year(rows: Sequence[YearRow]) -> dict[int, YearRow]:
    found: dict[int, YearRow] = {}
    for number, row in enumerate(rows):
        try:
            settled = row.settled()
        except BadInput as fault:
            raise BadInput(fault.code, str(fault), field=f"{number}.{fault.field}") from None
        if settled.year in found:
            raise BadInput(
                "establishments.year_twice",
                "Năm {year} ghi hai lần",
                field=f"{number}.year",
                year=settled.year,
            )
        if not settled.says_nothing:
            found[settled.year] = settled
    return found
