"""The exact word to a solver whose tolerance let a plan through that breaks a statement."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.domain.planning.statements import Kind, Statement


def cover_statement(row: Statement, chosen: Collection[int]) -> Statement:
    """Return a statement that ``row`` implies and the plan ``chosen`` breaks.

    To bring a sum that is too large within its upper bound, one of the chosen with a positive term
    must leave or one of the others with a negative term must come in; and the mirror of it for a
    lower bound. Terms too small to matter are left out while the rest still breaks the row.

    Raises ValueError if the plan keeps the row.
    """
    total = row.total(chosen)
    if row.upper is not None and total > row.upper:
        sign, excess = 1, total - row.upper
    elif row.lower is not None and total < row.lower:
        sign, excess = -1, row.lower - total
    else:
        raise ValueError(f"the plan keeps {row.name}")
    picked = set(chosen)
    movers = {i: abs(a) for i, a in row.terms.items() if a and (sign * a > 0) == (i in picked)}
    for i, amount in sorted(movers.items(), key=lambda item: item[1]):
        if amount < excess:
            excess -= amount
            del movers[i]
    leaving = [i for i in movers if i in picked]
    terms = {i: -1 if i in picked else 1 for i in movers}
    return Statement(Kind.COVER, row.name, terms, lower=1 - len(leaving))
