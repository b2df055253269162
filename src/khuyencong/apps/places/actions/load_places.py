"""Bring the tables of places up to the shipped files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit, FormerState, State, Succession
from khuyencong.domain.foundation.admin_unit import AdminUnit as UnitOfADay
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.gazetteer import Gazetteer, load_gazetteer

Row = TypeVar("Row", bound=State)
_BATCH = 2000
_STATE_FIELDS = (
    "name",
    "kind",
    "level",
    "code",
    "parent",
    "valid_from",
    "valid_to",
    "source",
    "grade",
    "search",
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows were added or changed."""

    units_added: int
    units_changed: int
    successions_added: int

    def __bool__(self) -> bool:
        return bool(self.units_added or self.units_changed or self.successions_added)


@transaction.atomic
def load_places(*, at: datetime, places: Gazetteer | None = None) -> Loaded:
    """Load the shipped places, or those given; rows that are already so stay untouched.

    Units touched by a change recorded here keep what was recorded. Writes one journal line when
    anything changed, none otherwise.
    """
    places = places or load_gazetteer()
    histories = [places.history(uid) for uid in places.uids]
    histories.sort(key=lambda states: list(Level).index(states[-1].level))
    known = {unit.uid: unit for unit in AdminUnit.objects.all()}
    added, changed = 0, 0
    for _, rung in groupby(histories, key=lambda states: states[-1].level):
        fresh, stale = _sort_out(list(rung), known)
        AdminUnit.objects.bulk_create(fresh, batch_size=_BATCH)
        AdminUnit.objects.bulk_update(stale, _STATE_FIELDS, batch_size=200)
        known |= {unit.uid: unit for unit in fresh}
        added, changed = added + len(fresh), changed + len(stale)
    changed += _load_former_states(histories, known)
    loaded = Loaded(added, changed, _load_successions(places, known))
    if loaded:
        _journal(loaded, at=at)
    return loaded


def _sort_out(
    histories: list[tuple[UnitOfADay, ...]], known: dict[str, AdminUnit]
) -> tuple[list[AdminUnit], list[AdminUnit]]:
    """Return the units to add and those to change."""
    fresh, stale = [], []
    for states in histories:
        now = states[-1]
        unit = known.get(now.uid)
        if unit is None:
            fresh.append(_fill(AdminUnit(uid=now.uid), now, known))
        elif not unit.changed_here and not _same(unit, now, known):
            stale.append(_fill(unit, now, known))
    return fresh, stale


def _load_former_states(
    histories: list[tuple[UnitOfADay, ...]], known: dict[str, AdminUnit]
) -> int:
    present = {(state.unit_id, state.valid_to) for state in FormerState.objects.all()}
    fresh = [
        _fill(FormerState(unit=unit), state, known)
        for states in histories
        for state in states[:-1]
        for unit in [known[state.uid]]
        if not unit.changed_here and (unit.pk, state.valid_to) not in present
    ]
    FormerState.objects.bulk_create(fresh, batch_size=_BATCH)
    return len(fresh)


def _load_successions(places: Gazetteer, known: dict[str, AdminUnit]) -> int:
    present = set(Succession.objects.values_list("predecessor", "successor", "on"))
    fresh = [
        Succession(
            predecessor=known[link.old],
            successor=known[link.new],
            on=link.on,
            partial=link.partial,
            source=link.source,
            grade=link.grade,
        )
        for link in places.links
        if (known[link.old].pk, known[link.new].pk, link.on) not in present
        and not known[link.old].changed_here
    ]
    Succession.objects.bulk_create(fresh, batch_size=_BATCH)
    return len(fresh)


def _fill(row: Row, state: UnitOfADay, known: dict[str, AdminUnit]) -> Row:
    for field, value in _columns(state, known).items():
        setattr(row, field, value)
    row.fill_derived()
    return row


def _same(row: State, state: UnitOfADay, known: dict[str, AdminUnit]) -> bool:
    return all(getattr(row, f) == value for f, value in _columns(state, known).items())


def _columns(state: UnitOfADay, known: dict[str, AdminUnit]) -> dict[str, object]:
    return {
        "name": state.name,
        "kind": state.kind.value,
        "code": state.code or "",
        "parent_id": known[state.parent].pk if state.parent else None,
        "valid_from": state.valid_from,
        "valid_to": state.valid_to,
        "source": state.source,
        "grade": state.grade.value,
    }


def _journal(loaded: Loaded, *, at: datetime) -> None:
    write_entry(
        verb="places.places.loaded",
        actor=None,
        at=at,
        unit_id=None,
        object_kind="places",
        object_id="",
        label="Danh mục đơn vị hành chính",
        data={
            "units_added": loaded.units_added,
            "units_changed": loaded.units_changed,
            "successions_added": loaded.successions_added,
        },
        reason="",
    )
