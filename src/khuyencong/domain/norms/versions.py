"""The norm before and the norm after: what the same question meets in other years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.norms.question import NormQuestion

Versions = tuple[NormLine | None, NormLine | None, NormLine | None]


def versions_of(
    *, line: str, fund: Fund, territory: str | None, on: date, library: NormLibrary
) -> Versions:
    """Return (previous, current, next) of a line for a fund and a territory.

    Current is the norm that answers that day. Previous ended before it began (or before the day,
    if there is none), next begins after it ends; norms without a known first day have no place
    in the order.
    """
    current = library.choose(line=line, fund=fund, territory=territory, on=on)
    others = [
        norm
        for norm in library.fitting(line=line, fund=fund, territory=territory)
        if norm is not current and norm.valid_from is not None
    ]
    start = current.valid_from if current else on
    end = current.valid_to if current else on - timedelta(days=1)
    before = [norm for norm in others if norm.valid_to and start and norm.valid_to < start]
    after = [norm for norm in others if norm.valid_from and end and norm.valid_from > end]
    return _latest(before), current, _earliest(after)


def neighbours(
    question: NormQuestion, *, library: NormLibrary
) -> tuple[NormLine | None, NormLine | None]:
    """Return the versions before and after the one that answers the question."""
    previous, _, following = versions_of(
        line=question.line,
        fund=question.fund,
        territory=question.territory,
        on=question.on,
        library=library,
    )
    return previous, following


def _latest(norms: Iterable[NormLine]) -> NormLine | None:
    """``norms`` come first choice first, which decides between equal days."""
    return max(norms, key=lambda norm: norm.valid_from or date.min, default=None)


def _earliest(norms: Iterable[NormLine]) -> NormLine | None:
    return min(norms, key=lambda norm: norm.valid_from or date.max, default=None)
