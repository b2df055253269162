"""The rules that say which lines and entries belong together, one function each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from khuyencong.domain.reconciliation.facts import Side, is_named, plain_number
from khuyencong.domain.reconciliation.sums import only_sum

NEAR_DAYS = 5
"""Days between the order of a unit and the treasury's booking of it."""
NUMBER_DAYS = 45
"""Numbers begin anew each year: the same number far away is another paper."""

Sides = Sequence[Side]
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Found(NamedTuple):
    """Lines and entries that a rule puts together."""

    lines: tuple[Side, ...]
    entries: tuple[Side, ...]


def same_number_and_amount(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Pair what has the same number and amount; of several alike, in the order of their days."""

    def key(side: Side) -> tuple[str, int]:
        return plain_number(side.number), side.amount_vnd

    there = _by(entries, key)
    for (number, amount), alike in _by(lines, key).items():
        others = there.get((number, amount), []) if number else []
        for line, entry in zip(_in_time(alike), _in_time(others), strict=False):
            if _apart(line, entry) <= NUMBER_DAYS:
                yield Found((line,), (entry,))


def same_number_in_sum(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Put together all that has one number, when one side is a single row and the sums agree."""
    there = _by(entries, lambda side: plain_number(side.number))
    for number, alike in _by(lines, lambda side: plain_number(side.number)).items():
        others = there.get(number, []) if number else []
        is_one_to_many = min(len(alike), len(others)) == 1 < max(len(alike), len(others))
        if is_one_to_many and _sum(alike) == _sum(others) and _all_near(alike, others, NUMBER_DAYS):
            yield Found(tuple(alike), tuple(others))


def named_amount(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Pair the same amount within some days where the statement names project or beneficiary."""
    yield from _only_pairs(lines, entries, lambda a, b: is_named(a.text, b.names))


def same_amount(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Pair the same amount within some days, when there is only one of it on either side."""
    yield from _only_pairs(lines, entries, lambda _a, _b: True)


def line_of_entries(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Find the few entries near a line that make its amount in one way only."""
    near = _Near(entries)
    for line in lines:
        if line.amount_vnd and (parts := only_sum(line.amount_vnd, near.to(line))):
            yield Found((line,), parts)


def entry_of_lines(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Find the few lines near an entry that make its amount in one way only."""
    near = _Near(lines)
    for entry in entries:
        if entry.amount_vnd and (parts := only_sum(entry.amount_vnd, near.to(entry))):
            yield Found(parts, (entry,))


def same_number(lines: Sides, entries: Sides) -> Iterator[Found]:
    """Pair one number whose amounts differ: to be looked at, never to be taken as it is."""
    there = _by(entries, lambda side: plain_number(side.number))
    for number, alike in _by(lines, lambda side: plain_number(side.number)).items():
        others = there.get(number, []) if number else []
        if len(alike) != 1 or len(others) != 1:
            continue
        same_way = (alike[0].amount_vnd > 0) == (others[0].amount_vnd > 0)
        if same_way and _all_near(alike, others, NUMBER_DAYS):
            yield Found(tuple(alike), tuple(others))


class _Near:
    """Sides by day, to ask which lie near another."""

    def __init__(self, sides: Sides) -> None:
        self._by_day = _by(sides, lambda side: side.on.toordinal())

    def to(self, other: Side) -> list[Side]:
        day = other.on.toordinal()
        days = range(day - NEAR_DAYS, day + NEAR_DAYS + 1)
        return [side for each in days for side in self._by_day.get(each, ())]


def _only_pairs(
    lines: Sides, entries: Sides, fits: Callable[[Side, Side], bool]
) -> Iterator[Found]:
    """Yield pairs of one amount that fit, near each other, each the other's only one."""
    there = _by(entries, lambda side: side.amount_vnd)
    for amount, alike in _by(lines, lambda side: side.amount_vnd).items():
        pairs = [
            (line, entry)
            for line in alike
            for entry in there.get(amount, ())
            if _apart(line, entry) <= NEAR_DAYS and fits(line, entry)
        ]
        of_line, of_entry = _by(pairs, lambda pair: pair[0].key), _by(pairs, lambda p: p[1].key)
        for line, entry in pairs:
            if len(of_line[line.key]) == len(of_entry[entry.key]) == 1:
                yield Found((line,), (entry,))


def _by(rows: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def _in_time(sides: Iterable[Side]) -> list[Side]:
    return sorted(sides, key=lambda side: (side.on, side.key))


def _apart(one: Side, other: Side) -> int:
    return abs((one.on - other.on).days)


def _all_near(some: Sides, others: Sides, days: int) -> bool:
    return all(_apart(one, other) <= days for one in some for other in others)


def _sum(sides: Sides) -> int:
    return sum(side.amount_vnd for side in sides)
