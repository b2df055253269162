"""Keep what a unit chose to do differently in a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.checking import bad, changed_meanwhile
from khuyencong.apps.exchange.holding import VISITS
from khuyencong.apps.exchange.models import YearPoint
from khuyencong.apps.exchange.queries import list_year_points
from khuyencong.apps.exchange.year_points import MOST_POINTS, Point, mark_of_points, point_of
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def save_year_points(
    *, unit: Unit, year: int, points: Sequence[Point], seen: str, actor: Account, at: datetime
) -> Entry | None:
    """Bring the list of the year to these points; None when nothing differs.

    ``seen`` is the mark (``mark_of_points``) of the list the person had before him. Raises
    NotAllowed; BadInput for too many, or when somebody else changed the list meanwhile.
    """
    require(actor, VISITS, unit=unit)
    if unit.province_id is None:
        raise NotAllowed("exchange.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    Unit.objects.select_for_update().get(pk=unit.pk)
    before = [point_of(each) for each in list_year_points(unit_id=unit.pk, year=year)]
    if mark_of_points(before) != seen:
        raise changed_meanwhile()
    settled = [each.settled() for each in points]
    if len(settled) > MOST_POINTS:
        raise bad("points", f"Một năm chọn nhiều nhất {MOST_POINTS} điểm")
    if settled == before:
        return None
    YearPoint.objects.filter(unit=unit, year=year).delete()
    YearPoint.objects.bulk_create(
        YearPoint(
            unit=unit, province_id=unit.province_id, year=year, position=number, **each.values()
        )
        for number, each in enumerate(settled, start=1)
    )
    return write_entry(
        verb="exchange.year_points.saved",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="year_points",
        object_id=year,
        label=str(year),
        data={
            "year": year,
            "after": {"points": "; ".join(each.text for each in settled)},
            "before": {"points": "; ".join(each.text for each in before)},
        },
    )
