"""Keep figures of years that a confirmed answer tells, beside what stands there already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.models import Establishment, YearFigures
from khuyencong.apps.journal.actions.write_entry import write_entry

FigureName = Literal["workers", "turnover_vnd"]
LONGEST_SOURCE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """One figure of a year; ``source`` says who told it, and of which days it is."""

    year: int
    name: FigureName
    value: int
    source: str

    @property
    def key(self) -> str:
        """Name the cell it belongs in."""
        return f"{self.year}-{self.name}"


@transaction.atomic
def keep_told_figures(
    *,
    establishment: Establishment,
    figures: Sequence[ToldFigure],
    replace: Collection[str] = (),
    actor: Account,
    at: datetime,
) -> list[ToldFigure]:
    """Fill the empty cells, and those named in ``replace``; another figure that stands there stays.

    The caller has checked that the figures are of this establishment. Returns what was kept.
    Raises NotAllowed.
    """
    require(actor, "establishments.record")
    kept: list[ToldFigure] = []
    before: dict[str, int | None] = {}
    for figure in figures:
        row, _is_new = YearFigures.objects.select_for_update(of=("self",)).get_or_create(
            establishment=establishment,
            year=figure.year,
            defaults={
                "province_id": establishment.province_id,
                "unit_id": establishment.unit_id,
            },
        )
        stored = getattr(row, figure.name)
        if stored == figure.value or (stored is not None and figure.key not in replace):
            continue
        before[figure.name] = stored
        setattr(row, figure.name, figure.value)
        row.source = _joined(row.source, figure.source)
        row.save(update_fields=[figure.name, "source"])
        kept.append(figure)
    YearFigures.objects.filter(
        establishment=establishment,
        workers__isnull=True,
        turnover_vnd__isnull=True,
        investment_vnd__isnull=True,
    ).delete()
    if kept:
        data = {
            "years": sorted({each.year for each in kept}),
            "before": before,
            "after": {each.name: each.value for each in kept},
        }
        _journal(establishment, data, actor=actor, at=at)
    return kept


def _joined(stood: str, told: str) -> str:
    """Return both sources; who reads a row of several figures sees where each came from."""
    if told in stood:
        return stood
    return f"{stood}; {told}"[:LONGEST_SOURCE] if stood else told[:LONGEST_SOURCE]


def _journal(
    establishment: Establishment, data: dict[str, Any], *, actor: Account, at: datetime
) -> None:
    write_entry(
        verb="establishments.figures.told",
        actor=actor,
        at=at,
        unit_id=establishment.unit_id,
        object_kind="establishment",
        object_id=establishment.pk,
        label=establishment.name,
        data=data,
    )
