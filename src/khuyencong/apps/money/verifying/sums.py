"""Sums of positions and lines, made anew from the entries, one position at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Count, F, Q, Sum

from khuyencong.apps.ledger.kinds import KIND_BY_ID, SUMMED, columns
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.verifying.faults import Counted, Fault
from khuyencong.domain.money.ledger_rules import LINE_RULES, POSITION_RULES, Rule, broken

PART = 500
"""Positions read at once; their entries stream."""
READ = ("position_id", "pk", "kind", "amount", "is_past")
COPIES = ("unit_id", "province_id", "year", "fund", "is_recoverable")
LineSums = defaultdict[int, dict[str, int]]


def sum_faults(counted: Counted) -> Iterator[Fault]:
    """Return what differs between what positions and lines hold and what their entries say."""
    of_lines: LineSums = defaultdict(lambda: dict.fromkeys(SUMMED, 0))
    after = 0
    while part := list(
        Position.objects.filter(pk__gt=after).select_related("line").order_by("pk")[:PART]
    ):
        after = part[-1].pk
        yield from _part_faults(part, of_lines, counted)
    yield from _line_faults(of_lines, counted)


def _part_faults(part: list[Position], of_lines: LineSums, counted: Counted) -> Iterator[Fault]:
    rows = (
        Entry.objects.filter(position__gte=part[0].pk, position__lte=part[-1].pk)
        .order_by("position_id", "pk")
        .values_list(*READ)
        .iterator(chunk_size=2000)
    )
    groups = groupby(rows, key=itemgetter(0))
    found = next(groups, None)
    for position in part:
        entries: Any = ()
        if found and found[0] == position.pk:
            entries = found[1]
        yield from _position_faults(position, entries, of_lines, counted)
        if entries:
            found = next(groups, None)


def _position_faults(
    position: Position, entries: Any, of_lines: LineSums, counted: Counted
) -> Iterator[Fault]:
    counted.positions += 1
    sums, is_live = dict.fromkeys(columns("position"), 0), False
    said: set[Rule] = set()
    where: dict[str, Any] = {
        "unit_id": position.unit_id,
        "line_id": position.line_id,
        "project_id": position.project_id,
    }
    for _, key, kind, amount, is_past in entries:
        counted.entries += 1
        column = KIND_BY_ID[kind].column
        sums[column] = sums.get(column, 0) + amount
        is_live = is_live or not is_past
        for rule in broken(POSITION_RULES, sums) if is_live else ():
            if rule not in said:
                said.add(rule)
                yield Fault(code=rule.id, entry_id=key, **where)
    for column, summed in sums.items():
        kept = getattr(position, column, 0)
        if kept != summed:
            figures = {"column": column, "kept": kept, "summed": summed}
            yield Fault(code="position_sum", figures=figures, **where)
    if position.is_live != is_live:
        yield Fault(code="position_live", **where)
    if not position.is_recoverable and (sums["repaid_vnd"] or sums["written_off_vnd"]):
        yield Fault(code="repaid_not_recoverable", **where)
    if any(getattr(position, name) != getattr(position.line, name) for name in COPIES):
        yield Fault(code="position_copy", **where)
    if is_live:
        for column in SUMMED:
            of_lines[position.line_id][column] += sums[column]


def _line_faults(of_lines: LineSums, counted: Counted) -> Iterator[Fault]:
    own: defaultdict[int, dict[str, int]] = defaultdict(
        lambda: dict.fromkeys((*columns("line"), "assignments"), 0)
    )
    for line_id, kind, total, count, reversed_ in _entries_of_lines():
        counted.entries += count
        own[line_id][KIND_BY_ID[kind].column] = int(total)
        if kind == "assigned":
            own[line_id]["assignments"] = count - 2 * reversed_
    for line in FundLine.objects.order_by("pk").iterator(chunk_size=PART):
        counted.lines += 1
        sums = {**of_lines[line.pk], **own[line.pk]}
        where: dict[str, Any] = {"unit_id": line.unit_id, "line_id": line.pk}
        for column, summed in sums.items():
            kept = getattr(line, column)
            if kept != summed:
                figures = {"column": column, "kept": kept, "summed": summed}
                yield Fault(code="line_sum", figures=figures, **where)
        for rule in broken(LINE_RULES, sums):
            yield Fault(code=rule.id, **where)


def _entries_of_lines() -> Any:
    """Each line and kind with sum, number of entries, and how many of them are reversals."""
    rows = Entry.objects.filter(position=None).order_by().values("line_id", "kind")
    back = Count("pk", filter=Q(reverses__isnull=False))
    summed = rows.annotate(total=Sum(F("amount")), number=Count("pk"), back=back)
    return summed.values_list("line_id", "kind", "total", "number", "back").iterator()
