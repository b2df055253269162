"""Reads of places: by name on a day, by search, and along mergers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from khuyencong.apps.places.models import AdminUnit, FormerState, State, Succession
from khuyencong.domain.foundation.admin_unit import AdminUnit as UnitOfADay
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.gazetteer import Gazetteer
from khuyencong.domain.foundation.place_files import read_aliases
from khuyencong.domain.foundation.place_names import bare_key, readings


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """One line of a search: the row's key, and what the unit was called that day."""

    pk: int
    uid: str
    level: Level
    full_name: str
    label: str
    code: str


def get_province(name: str, on: date) -> AdminUnit:
    """Return the province or city that had this name that day.

    Its columns are its last known state; ``state_on(on)`` is that of the day.
    Raises PlaceNotFound, which says what became of the name.
    """
    places = gazetteer_of(AdminUnit.objects.filter(level=Level.PROVINCE))
    return AdminUnit.objects.get(uid=places.find(name, on=on, kind=Level.PROVINCE).uid)


def list_provinces(on: date) -> list[AdminUnit]:
    """Return the provinces and cities of that day in the order of their codes."""
    return list(standing_units(on).filter(level=Level.PROVINCE))


def standing_units(on: date) -> QuerySet[AdminUnit]:
    """Return every unit of that day, on all rungs."""
    return AdminUnit.objects.filter(_stood(on))


def search_places(
    text: str, on: date, within: AdminUnit | None = None, *, limit: int = 20
) -> list[FoundPlace]:
    """Return units of that day whose name has ``text`` in it, the closest first.

    Accents and a kind written before the name are optional; ``within`` keeps what lay inside.
    """
    names = [bare_key(reading.name) for reading in readings(text)]
    if not names[0]:
        return []
    matching, area = _matches(text), _inside(within)
    units = AdminUnit.objects.filter(
        (_valid(on) & matching & area)
        | Exists(FormerState.objects.filter(_valid(on), matching, area, unit=OuterRef("pk")))
        | (Q(uid__in=_alias_uids(names)) & _stood(on) & area)
    ).prefetch_related("former_states")
    states = [(unit, state) for unit in units if (state := unit.state_on(on))]
    states.sort(key=lambda pair: _distance(pair[1], names))
    labels = _labels([state for _, state in states[:limit]], on)
    return [
        FoundPlace(
            pk=unit.pk,
            uid=unit.uid,
            level=Level(state.level),
            full_name=state.full_name,
            label=", ".join(filter(None, (state.full_name, labels.get(state.parent_id or 0)))),
            code=state.code,
        )
        for unit, state in states[:limit]
    ]


def successors(unit: AdminUnit, on: date) -> list[AdminUnit]:
    """Return the units that hold the territory of ``unit`` on a later day."""
    places = gazetteer_of(_family(unit, old="predecessor", new="successor"))
    return _rows(places.successors(places.history(unit.uid)[0], on))


def predecessors(unit: AdminUnit, on: date) -> list[AdminUnit]:
    """Return the units whose territory of an earlier day went into ``unit``."""
    places = gazetteer_of(_family(unit, old="successor", new="predecessor"))
    return _rows(places.predecessors(places.history(unit.uid)[-1], on))


def gazetteer_of(units: QuerySet[AdminUnit]) -> Gazetteer:
    """Return the domain's gazetteer over these rows, their former states and their links."""
    rows = units.select_related("parent").prefetch_related("former_states__parent")
    stretches: list[UnitOfADay] = []
    for unit in rows:
        for state in (unit, *unit.former_states.all()):
            stretches.append(state.as_unit(unit.uid, state.parent.uid if state.parent else None))
    links = Succession.objects.filter(predecessor__in=units, successor__in=units)
    return Gazetteer(
        stretches,
        (link.as_link() for link in links.select_related("predecessor", "successor")),
        read_aliases(),
    )


def _rows(units: Iterable[UnitOfADay]) -> list[AdminUnit]:
    return list(AdminUnit.objects.filter(uid__in=[unit.uid for unit in units]))


def _family(unit: AdminUnit, *, old: str, new: str) -> QuerySet[AdminUnit]:
    """Return everything reached over the links from ``old`` to ``new``, and parts of districts."""
    known, front = {unit.pk}, {unit.pk}
    while front:
        links = Succession.objects.filter(**{f"{old}__in": front})
        reached = set(links.values_list(new, flat=True)) | _parts_of_districts(front)
        front = reached - known
        known |= front
    return AdminUnit.objects.filter(pk__in=known)


def _parts_of_districts(pks: set[int]) -> set[int]:
    districts = AdminUnit.objects.filter(pk__in=pks, level=Level.DISTRICT)
    now = AdminUnit.objects.filter(parent__in=districts).values_list("pk", flat=True)
    before = FormerState.objects.filter(parent__in=districts).values_list("unit", flat=True)
    return set(now) | set(before)


def _valid(on: date) -> Q:
    return (Q(valid_from__isnull=True) | Q(valid_from__lte=on)) & (
        Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    )


def _stood(on: date) -> Q:
    return _valid(on) | Q(Exists(FormerState.objects.filter(_valid(on), unit=OuterRef("pk"))))


def _matches(text: str) -> Q:
    found = Q()
    for reading in readings(text):
        part = Q(search__contains=bare_key(reading.name))
        found |= part & Q(kind__in=reading.kinds) if reading.kinds else part
    return found


def _inside(within: AdminUnit | None) -> Q:
    return Q(parent=within) | Q(parent__parent=within) if within else Q()


def _alias_uids(names: list[str]) -> list[str]:
    return [uid for alias, uid in read_aliases() if bare_key(alias) in names]


def _distance(state: State, names: list[str]) -> tuple[bool, bool, int, str]:
    return (
        state.search not in names,
        not state.search.startswith(tuple(names)),
        list(Level).index(Level(state.level)),
        state.code,
    )


def _labels(states: list[State], on: date) -> dict[int, str]:
    """Return the name of every unit above these with its own parents, by key."""
    above: dict[int, State] = {}
    wanted = {state.parent_id for state in states if state.parent_id}
    while wanted:
        units = AdminUnit.objects.filter(pk__in=wanted).prefetch_related("former_states")
        above |= {unit.pk: unit.state_on(on) or unit for unit in units}
        wanted = {state.parent_id for state in above.values() if state.parent_id} - set(above)
    return {pk: _label(state, above) for pk, state in above.items()}


def _label(state: State, above: dict[int, State]) -> str:
    if not state.parent_id:
        return state.full_name
    return f"{state.full_name}, {_label(above[state.parent_id], above)}"
