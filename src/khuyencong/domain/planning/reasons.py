"""Why each candidate that was left out is out, and the order in which they would come in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from khuyencong.domain.planning.plan import Rejection
from khuyencong.domain.planning.search import Task
from khuyencong.domain.planning.statements import Kind, Statement, unscaled
from khuyencong.domain.planning.tally import Tally, index_of
from khuyencong.domain.planning.words import amount_text


def rejections(task: Task, chosen: Collection[int]) -> list[Rejection]:
    """Return the reason of each candidate left out, best worth first."""
    tally = task.tally(chosen)
    return [_rejection(task, tally, i) for i in task.order() if i not in tally.chosen]


def _rejection(task: Task, tally: Tally, i: int) -> Rejection:
    candidate = task.problem.candidates[i]
    if not any(candidate.worth):
        return Rejection(candidate.id, "Giá trị bằng 0 nên không được chọn")
    broken = tally.broken_by(i)
    bound = [(row, excess) for row, excess in broken if not row.kind.is_limit]
    if bound:
        return Rejection(candidate.id, _bound_reason(task, tally, i, bound[0][0]))
    short = [(row, excess) for row, excess in broken if row.kind.is_limit]
    if not short:
        return Rejection(
            candidate.id,
            "Còn vừa mọi giới hạn, nhưng chọn thêm không làm kế hoạch tốt hơn",
        )
    row, excess = max(short, key=lambda item: _severity(*item))
    return Rejection(
        candidate.id,
        _short_reason(task, i, short),
        limit=row.name,
        missing=unscaled(excess, row.scale),
    )


def _severity(row: Statement, excess: int) -> float:
    return excess / (row.upper or 1) if row.kind is Kind.MAX else 0.0


def _bound_reason(task: Task, tally: Tally, i: int, row: Statement) -> str:
    candidates = task.problem.candidates
    others = [candidates[j].id for j in row.terms if j != i]
    if row.kind is Kind.REQUIRES:
        return f"Cần đề án “{others[0]}” nhưng đề án đó không được chọn"
    chosen = next(j for j in row.terms if j in tally.chosen)
    if row.kind is Kind.EXCLUDES:
        return f"Không đi cùng đề án “{candidates[chosen].id}” đã được chọn"
    return f"Đã chọn phương án “{candidates[chosen].id}” của cùng đề án ({row.name})" + _variant(
        task, tally, i, chosen
    )


def _variant(task: Task, tally: Tally, i: int, chosen: int) -> str:
    """Say whether variant ``i`` would fit in the place of the chosen one."""
    tally.drop(chosen)
    broken = [(row, excess) for row, excess in tally.broken_by(i) if row.kind.is_limit]
    tally.take(chosen)
    mine = tuple(terms.get(i, 0) for terms in task.worth)
    theirs = tuple(terms.get(chosen, 0) for terms in task.worth)
    if broken:
        return "; thay vào thì " + _lacks(task, broken)
    if mine < theirs:
        return "; thay vào thì vừa mọi giới hạn nhưng giá trị thấp hơn"
    return "; thay vào thì kế hoạch không tốt hơn"


def _short_reason(task: Task, i: int, short: Sequence[tuple[Statement, int]]) -> str:
    alone = [
        (row, row.terms[i] - row.upper)
        for row, _ in short
        if row.upper is not None and row.terms[i] > row.upper
    ]
    if alone:
        return "Một mình đã vượt giới hạn: " + _lacks(task, alone)
    return "Bên cạnh các đề án được chọn thì " + _lacks(task, short)


def _lacks(task: Task, short: Sequence[tuple[Statement, int]]) -> str:
    money = {limit.name for limit in task.problem.limits if limit.money}
    parts = []
    for row, excess in short:
        amount = amount_text(unscaled(excess, row.scale), money=row.name in money)
        if row.kind is Kind.MIN_SHARE:
            parts.append(f"tỷ lệ tối thiểu của {row.name} hụt {amount}")
        else:
            parts.append(f"{row.name} thiếu {amount}")
    return ", ".join(parts)


def reserve(task: Task, chosen: Collection[int]) -> list[int]:
    """Return the candidates that come in one after the other if money appears.

    Only money limits give way (every maximum, when no limit is marked as money); all else holds,
    with the earlier ones of the list already in. Order: more worth for the money first, level by
    level; a candidate that takes no money comes by its worth.
    """
    giving = {limit.name for limit in task.problem.limits if limit.money} or {
        limit.name for limit in task.problem.limits
    }
    kept = [s for s in task.statements if not (s.kind is Kind.MAX and s.name in giving)]
    costs = [s for s in task.statements if s.kind is Kind.MAX and s.name in giving]
    tally = Tally(kept, index_of(task.size, kept), chosen)
    order = task.by_worth_for(costs)
    waiting = [i for i in order if i not in tally.chosen and any(task.problem.candidates[i].worth)]
    listed: list[int] = []
    came = True
    while came:
        before = len(listed)
        for i in waiting:
            if tally.fits(i):
                tally.take(i)
                listed.append(i)
        waiting = [i for i in waiting if i not in tally.chosen]
        came = len(listed) > before
    return listed
