"""Running totals of a plan under construction: what still fits, and what stands in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from khuyencong.domain.planning.statements import Kind, Statement

Index = Sequence[Sequence[tuple[int, int]]]
"""By candidate: the statements it counts in, and with how much."""


def index_of(size: int, statements: Sequence[Statement]) -> Index:
    """Return the statements by candidate."""
    index: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for k, statement in enumerate(statements):
        for i, amount in statement.terms.items():
            index[i].append((k, amount))
    return index


class Tally:
    """Totals of every statement for the candidates taken so far."""

    def __init__(
        self, statements: Sequence[Statement], index: Index, chosen: Iterable[int] = ()
    ) -> None:
        self.statements = statements
        self.totals = [0] * len(statements)
        self.chosen: set[int] = set()
        self._rows = index
        for i in chosen:
            self.take(i)

    def take(self, i: int) -> None:
        """Add a candidate."""
        self.chosen.add(i)
        for k, amount in self._rows[i]:
            self.totals[k] += amount

    def drop(self, i: int) -> None:
        """Take a candidate out."""
        self.chosen.discard(i)
        for k, amount in self._rows[i]:
            self.totals[k] -= amount

    def broken_by(self, i: int) -> list[tuple[Statement, int]]:
        """Return the statements that taking ``i`` as well would break, and by how much."""
        return [
            (self.statements[k], excess)
            for k, amount in self._rows[i]
            if (excess := self._excess(k, amount)) > 0
        ]

    def fits(self, i: int) -> bool:
        """Return True if taking ``i`` as well breaks nothing that holds now."""
        return all(self._excess(k, amount) <= 0 for k, amount in self._rows[i])

    def _excess(self, k: int, amount: int) -> int:
        """Return by how much adding ``amount`` breaks statement ``k`` in its own direction."""
        statement, total = self.statements[k], self.totals[k] + amount
        if amount > 0 and statement.upper is not None:
            return total - statement.upper
        if amount < 0 and statement.lower is not None:
            return statement.lower - total
        return 0

    def holds(self) -> bool:
        """Return True if every statement holds."""
        return all(
            (s.lower is None or total >= s.lower) and (s.upper is None or total <= s.upper)
            for s, total in zip(self.statements, self.totals, strict=True)
        )


def greedy_plan(
    statements: Sequence[Statement],
    index: Index,
    order: Iterable[int],
    *,
    first: Iterable[int] = (),
) -> frozenset[int] | None:
    """Return a plan made by taking what fits in the given order, or None if it breaks a statement.

    Musts, ``first`` and all that they require come before.
    """
    tally = Tally(statements, index)
    musts = [i for s in statements if s.kind is Kind.MUST for i in s.terms] + list(first)
    for i in _with_required(musts, statements):
        tally.take(i)
    for i in order:
        if i not in tally.chosen and tally.fits(i):
            tally.take(i)
    return frozenset(tally.chosen) if tally.holds() else None


def _with_required(musts: Collection[int], statements: Sequence[Statement]) -> list[int]:
    needs: dict[int, list[int]] = {}
    for statement in statements:
        if statement.kind is Kind.REQUIRES:
            source, target = statement.terms
            needs.setdefault(source, []).append(target)
    taken = dict.fromkeys(musts)
    queue = list(musts)
    while queue:
        for target in needs.get(queue.pop(), []):
            if target not in taken:
                taken[target] = None
                queue.append(target)
    return list(taken)
