"""Record a merger, a split or a new name, decided after the shipped tables were made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.changes import Outcome, PlaceChange, require_possible
from khuyencong.apps.places.models import AdminUnit, FormerState, State, Succession, day_before
from khuyencong.apps.places.permissions import Actor, can_record_place_change
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.foundation.text import fold, nfc


@transaction.atomic
def record_place_change(*, change: PlaceChange, actor: Actor, at: datetime) -> list[AdminUnit]:
    """Change the map from ``change.on`` and return the units that stand then.

    What was before stays as it was on its days. Raises NotAllowed, or BadInput when the change
    does not fit the map.
    """
    can_record_place_change(actor).or_raise(NotAllowed)
    origins = _lock(change.origins)
    change = replace(change, origins=tuple(origins))
    require_possible(change)
    units = [_restate(origins[0], change)] if change.keeps_territory else _redraw(change)
    _journal(change, units, actor=actor, at=at)
    return units


def _lock(units: Iterable[AdminUnit]) -> list[AdminUnit]:
    keys = [unit.pk for unit in units]
    return list(AdminUnit.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def _restate(unit: AdminUnit, change: PlaceChange) -> AdminUnit:
    """Give the same territory its new name, kind, code or parent."""
    _put_away([unit], change.on)
    _fill(unit, change.outcomes[0], change)
    unit.save()
    return unit


def _redraw(change: PlaceChange) -> list[AdminUnit]:
    """End the origins, begin the outcomes and link each to each."""
    units = []
    for outcome in change.outcomes:
        unit = _fill(AdminUnit(uid=_new_uid(outcome, change.on)), outcome, change)
        unit.save()
        units.append(unit)
        below = outcome.parts or (
            AdminUnit.objects.filter(parent__in=change.origins, valid_to=None)
            if len(change.outcomes) == 1
            else ()
        )
        _move(below, unit, change)
    for origin in change.origins:
        origin.valid_to, origin.changed_here = day_before(change.on), True
        origin.save(update_fields=["valid_to", "changed_here"])
    Succession.objects.bulk_create(
        Succession(
            predecessor=origin,
            successor=unit,
            on=change.on,
            partial=len(units) > 1,
            source=change.source,
            grade=change.grade,
        )
        for origin in change.origins
        for unit in units
    )
    return units


def _move(parts: Iterable[AdminUnit], parent: AdminUnit, change: PlaceChange) -> None:
    """Put units below under their new parent; they stay the same territories."""
    units = _lock(parts)
    _put_away(units, change.on)
    for unit in units:
        unit.parent, unit.valid_from, unit.changed_here = parent, change.on, True
        unit.source, unit.grade = change.source, change.grade
    AdminUnit.objects.bulk_update(
        units, ["parent", "valid_from", "changed_here", "source", "grade"], batch_size=200
    )


def _put_away(units: list[AdminUnit], on: date) -> None:
    """Keep the states that end the day before; one that began today leaves none."""
    columns = [field.attname for field in State._meta.fields]
    former = [
        FormerState(unit=unit, **{name: getattr(unit, name) for name in columns})
        for unit in units
        if unit.valid_from is None or unit.valid_from < on
    ]
    for state in former:
        state.valid_to = day_before(on)
    FormerState.objects.bulk_create(former)


def _fill(unit: AdminUnit, outcome: Outcome, change: PlaceChange) -> AdminUnit:
    unit.name, unit.kind, unit.code = nfc(outcome.name), outcome.kind, outcome.code
    unit.parent = outcome.parent
    unit.valid_from, unit.valid_to = change.on, None
    unit.source, unit.grade = change.source, change.grade
    unit.changed_here = True
    unit.fill_derived()
    return unit


def _new_uid(outcome: Outcome, on: date) -> str:
    slug = fold(outcome.name).replace(" ", "-")
    stem = slug if outcome.kind.level is Level.PROVINCE else f"xa-{outcome.code or slug}"
    uid, number = f"{stem}-{on.year}", 2
    while AdminUnit.objects.filter(uid=uid).exists():
        uid, number = f"{stem}-{on.year}-{number}", number + 1
    return uid


def _journal(change: PlaceChange, units: list[AdminUnit], *, actor: Actor, at: datetime) -> None:
    before = ", ".join(
        state.full_name
        for origin in change.origins
        if (state := origin.state_on(day_before(change.on)))
    )
    after = ", ".join(unit.full_name for unit in units)
    write_entry(
        verb="places.place.changed",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="place",
        object_id=units[0].uid,
        label=f"{before} → {after}",
        data={
            "on": change.on.isoformat(),
            "origins": [origin.uid for origin in change.origins],
            "outcomes": [unit.uid for unit in units],
            "grade": change.grade.value,
        },
        reason=change.source,
    )
