"""Measures on the same system are not simply added: the later one acts on what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khuyencong.domain.energy_audit.benefit import Saved
from khuyencong.domain.energy_audit.saved import ELECTRICITY, MONEY, PEAK_LOAD
from khuyencong.domain.foundation.errors import BadInput

Uses = Mapping[str, Mapping[str, Decimal]]
"""What each system uses in a year by carrier [unit/yr]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """A measure as it acts alone. ``system`` empty: on none that others act on too."""

    key: str
    title: str
    system: str = ""
    saved: tuple[Saved, ...] = ()
    excludes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """What each measure saves when all are done, in their order, and what one should know."""

    saved: Mapping[str, tuple[Saved, ...]]
    notes: tuple[str, ...]

    @property
    def all_saved(self) -> tuple[Saved, ...]:
        """Return the lines of every measure."""
        return tuple(line for lines in self.saved.values() for line in lines)


def act_together(measures: Sequence[Acting], *, uses: Uses) -> Joint:
    """Return the joint saving of measures done in this order.

    Parameters
    ----------
    measures : in the order in which they are done; each with its saving when done alone
    uses : what each system uses in a year before any of them

    Raises
    ------
    BadInput
        When two of them exclude each other.

    Notes
    -----
    A measure that alone saves the share s of a system's use B saves s x what the earlier ones
    left: with s1, s2, ... together B (1 - (1 - s1)(1 - s2)...). What uses more of a carrier is
    taken as it is. Where B is not stated and several measures save the same carrier on one system,
    only the largest counts: adding them would promise too much. Load off the peak goes with the
    electricity.

    Examples
    --------
    >>> saved = lambda kwh: (Saved(what="electricity", quantity=Decimal(kwh)),)
    >>> both = [Acting(key="a", title="A", system="fan", saved=saved(3000)),
    ...         Acting(key="b", title="B", system="fan", saved=saved(5000))]
    >>> told = act_together(both, uses={"fan": {"electricity": Decimal(10_000)}})
    >>> [int(told.saved[key][0].quantity) for key in "ab"]
    [3000, 3500]
    """
    _require_no_exclusion(measures)
    notes: list[str] = []
    factors = _factors(measures, uses, notes)
    saved = {
        each.key: tuple(_reduced(line, each.key, factors) for line in each.saved)
        for each in measures
    }
    return Joint(saved=saved, notes=tuple(dict.fromkeys(notes)))


Factors = Mapping[tuple[str, str], Decimal]
"""By which part of its own saving a measure still saves, by measure and carrier."""


def _factors(measures: Sequence[Acting], uses: Uses, notes: list[str]) -> Factors:
    found: dict[tuple[str, str], Decimal] = {}
    by_place: dict[tuple[str, str], list[tuple[Acting, Decimal]]] = defaultdict(list)
    for each in measures:
        for what, quantity in _by_carrier(each).items():
            if each.system and quantity > 0:
                by_place[each.system, what].append((each, quantity))
    for (system, what), rows in by_place.items():
        use = uses.get(system, {}).get(what)
        found |= _by_use(rows, what, use, notes) if use else _by_largest(rows, what, notes)
    return found


def _by_use(
    rows: Sequence[tuple[Acting, Decimal]], what: str, use: Decimal, notes: list[str]
) -> dict[tuple[str, str], Decimal]:
    left, found = Decimal(1), {}
    for each, quantity in rows:
        share = quantity / use
        if share > 1:
            notes.append(f"{each.title}: tiết kiệm nhiều hơn mức hệ thống dùng; xem lại số liệu")
            share = Decimal(1)
        found[each.key, what] = left * share * use / quantity
        left *= 1 - share
    if len(rows) > 1:
        titles = ", ".join(each.title for each, _ in rows)
        notes.append(f"Cùng một hệ thống, tính nối tiếp trên phần còn lại: {titles}")
    return found


def _by_largest(
    rows: Sequence[tuple[Acting, Decimal]], what: str, notes: list[str]
) -> dict[tuple[str, str], Decimal]:
    largest = max(rows, key=lambda row: row[1])[0]
    if len(rows) > 1:
        notes.append(
            f"Chưa ghi mức dùng trong năm của hệ thống nên chỉ tính “{largest.title}”; "
            "ghi mức dùng để tính chung"
        )
    return {(each.key, what): Decimal(each is largest) for each, _ in rows}


def _by_carrier(each: Acting) -> dict[str, Decimal]:
    told: dict[str, Decimal] = defaultdict(Decimal)
    for line in each.saved:
        if line.what not in (MONEY, PEAK_LOAD):
            told[line.what] += line.quantity
    return told


def _reduced(line: Saved, key: str, factors: Factors) -> Saved:
    carrier = ELECTRICITY if line.what == PEAK_LOAD else line.what
    if line.what == MONEY or line.quantity <= 0:
        return line
    return replace(line, quantity=line.quantity * factors.get((key, carrier), Decimal(1)))


def _require_no_exclusion(measures: Sequence[Acting]) -> None:
    by_key = {each.key: each for each in measures}
    for each in measures:
        for other in each.excludes & by_key.keys():
            raise BadInput(
                "energy_audit.excluded",
                "Chỉ làm được một trong hai: “{one}” hoặc “{other}”",
                field="measures",
                one=each.title,
                other=by_key[other].title,
            )
