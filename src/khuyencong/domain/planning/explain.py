"""What would have to give for a candidate that was left out: solved again with it forced in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from khuyencong.domain.planning.plan import Raise, Rejection, WouldGive
from khuyencong.domain.planning.search import Found, Task, search
from khuyencong.domain.planning.statements import Kind, floor_statement, unscaled
from khuyencong.domain.planning.stopwatch import Stopwatch
from khuyencong.domain.planning.tally import greedy_plan

PROOF = 1e-9
NOT_REACHED = "Hết thời gian trước khi tính được điều phải đánh đổi"


def explained(
    task: Task,
    found: Found,
    rejected: Sequence[Rejection],
    *,
    asked: Collection[str],
    first: int,
    watch: Stopwatch,
    gap: float,
) -> list[Rejection]:
    """Return the rejections with what would have to give: those asked for and the ``first`` ones.

    Those asked for come before the others, and also learn the smallest raise of each single limit.
    """
    wanted = [r for r in rejected if r.id in asked]
    wanted += [r for r in rejected[:first] if r.id not in asked]
    places = {candidate.id: i for i, candidate in enumerate(task.problem.candidates)}
    done: dict[str, Rejection] = {}
    for k, rejection in enumerate(wanted):
        share, deep = watch.part(min(1.0, 3.0 / (len(wanted) - k))), rejection.id in asked
        would = None
        if not watch.is_over:
            i = places[rejection.id]
            would = would_give(task, found, i, deep=deep, watch=share, gap=gap)
        if would is None:
            done[rejection.id] = replace(rejection, explained=NOT_REACHED)
        else:
            done[rejection.id] = replace(rejection, would_give=would)
    return [done.get(rejection.id, rejection) for rejection in rejected]


def would_give(
    task: Task, found: Found, i: int, *, deep: bool, watch: Stopwatch, gap: float
) -> WouldGive | None:
    """Return the price of candidate ``i``, or None if time struck before any plan was found.

    ``deep`` adds the smallest raise of each single limit that brings it in at no loss of worth.
    """
    before = found.chosen or frozenset()
    start = greedy_plan(task.statements, task.index, [*sorted(before), *task.order()], first=[i])
    forced = search(task, watch=watch, gap=gap, fixed={i: 1}, start=start)
    raises = _raises(task, before, i, watch) if deep else ()
    if forced.infeasible:
        return WouldGive(possible=False, exact=True, raises=raises)
    if forced.chosen is None:
        return None
    lost = tuple(
        w - f for w, f in zip(task.totals(before), task.totals(forced.chosen), strict=True)
    )
    lost = max(lost, (0,) * len(lost))  # below nothing: as good within the gap
    ids = [candidate.id for candidate in task.problem.candidates]
    return WouldGive(
        possible=True,
        exact=found.proven and forced.proven and gap <= PROOF,
        worth_lost=tuple(unscaled(a, scale) for a, scale in zip(lost, task.scales, strict=True)),
        leaving=tuple(ids[j] for j in sorted(before - forced.chosen)),
        entering=tuple(ids[j] for j in sorted(forced.chosen - before - {i})),
        raises=raises,
    )


def _raises(task: Task, before: Collection[int], i: int, watch: Stopwatch) -> tuple[Raise, ...]:
    """Return, for each maximum that stops ``i``, the smallest raise that brings it in at no loss.

    The least use of the limit over plans that have ``i``, keep all other statements and lose no
    worth at any level, less the maximum.
    """
    tally = task.tally(before)
    for row in [s for s, _ in tally.broken_by(i) if s.kind is Kind.GROUP]:
        for mate in row.terms:
            if mate in tally.chosen:
                tally.drop(mate)
    floors = [
        floor_statement(terms, total, level=level)
        for level, (terms, total) in enumerate(zip(task.worth, task.totals(before), strict=True))
    ]
    raises = []
    for row, _ in tally.broken_by(i):
        if row.kind is not Kind.MAX or row.upper is None:
            continue
        place = task.statements.index(row)
        outcome = task.model.without({place}).maximise(
            {j: -amount for j, amount in row.terms.items()},
            watch=watch,
            gap=0.0,
            extra=floors,
            fixed={i: 1},
            start=frozenset(before) | {i},
        )
        if outcome.chosen is not None:
            by = max(0, row.total(outcome.chosen) - row.upper)
            raises.append(Raise(row.name, unscaled(by, row.scale), outcome.proven))
    return tuple(raises)
