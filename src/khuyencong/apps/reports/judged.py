"""What clearly differs between one's own place and others: shares, and support per project."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.comparing import Question, shown_places
from khuyencong.apps.reports.counting.counts import Ask, Key, count_periods, cross
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.comparison.judging import (
    Judgement,
    judge_means,
    judge_shares,
    level_of_each,
    may_show,
)
from khuyencong.domain.comparison.rules import SharePair, list_shares
from khuyencong.domain.indicators.periods import ReportPeriod, years

MEAN_VI = "Hỗ trợ bình quân một đề án"
Figures = Mapping[tuple[ReportPeriod, Ask, Key], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPair:
    """One share or mean of the own place beside that of another; None where it is hidden.

    Shares are from 0 to 1; means in đồng. ``of``: how many things each is of.
    """

    label_vi: str
    things_vi: str
    is_money: bool
    other: int
    own_value: float | None
    other_value: float | None
    own_of: int | None
    other_of: int | None
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class Judged:
    """All pairs, and the confidence each was held to: together they keep that of the rule."""

    pairs: tuple[JudgedPair, ...]
    level: float


def judge(question: Question, on: ProvinceMap, *, account: Account) -> Judged:
    """Return every share and mean of the first place against each other one; five statements.

    Pairs that have nothing on either side are left out.
    """
    period, under, scope = (
        years(question.first, question.last),
        question.under(on),
        question.scope(on),
    )
    names = {name for pair in list_shares() for name in (pair.part, pair.whole)}
    asks = [(period, Ask(name)) for name in sorted(names)]
    found = count_periods(asks, scope, "province", keys_as=under)
    amounts = _amounts(question, on)
    shown = shown_places(question, on, account=account)
    own, *others = question.places
    level = level_of_each(len(others) * (len(list_shares()) + 1))
    may = {place: each.is_shown for place, each in shown.items()}
    seen = {place for place, each in shown.items() if each.all_seen}
    pairs = [
        _share(pair, found, period, places=(own, other), seen=seen, level=level)
        for other in others
        for pair in list_shares()
    ]
    for other in others:
        is_shown = may[own] and may[other]
        pairs.append(_mean(amounts, own, other, is_shown=is_shown, level=level))
    return Judged(tuple(pair for pair in pairs if pair.own_of != 0 or pair.other_of != 0), level)


def _amounts(question: Question, on: ProvinceMap) -> dict[Key, list[float]]:
    """Return by place what each of its projects was approved in these years. [VND]"""
    cells = cross(
        Ask("approved_vnd"),
        question.scope(on),
        years(question.first, question.last),
        "province",
        "project",
        rows_as=question.under(on),
    )
    found: dict[Key, list[float]] = {}
    for (place, _project), value in cells.items():
        found.setdefault(place, []).append(float(value))
    return found


def _share(
    pair: SharePair,
    found: Figures,
    period: ReportPeriod,
    *,
    places: tuple[int, int],
    seen: Collection[int],
    level: float,
) -> JudgedPair:
    """Return a share of two places; hidden where few would be told apart in one not seen."""
    counts = [
        (
            min(
                found.get((period, Ask(pair.part), place), 0),
                found.get((period, Ask(pair.whole), place), 0),
            ),
            found.get((period, Ask(pair.whole), place), 0),
        )
        for place in places
    ]
    hidden = [
        place not in seen and not may_show((part, whole - part))
        for place, (part, whole) in zip(places, counts, strict=True)
    ]
    values = [
        None if is_hidden or not whole else part / whole
        for is_hidden, (part, whole) in zip(hidden, counts, strict=True)
    ]
    return JudgedPair(
        label_vi=pair.label_vi,
        things_vi=pair.things_vi,
        is_money=False,
        other=places[1],
        own_value=values[0],
        other_value=values[1],
        own_of=None if hidden[0] else counts[0][1],
        other_of=None if hidden[1] else counts[1][1],
        judgement=None if any(hidden) else judge_shares(*counts, level=level),
    )


def _mean(
    amounts: Mapping[Key, list[float]], own: int, other: int, *, is_shown: bool, level: float
) -> JudgedPair:
    """Return the mean support of a project in two places, of amounts above nought."""
    sides = [[each for each in amounts.get(place, []) if each > 0] for place in (own, other)]
    values = [sum(side) / len(side) if side and is_shown else None for side in sides]
    return JudgedPair(
        label_vi=MEAN_VI,
        things_vi="đề án",
        is_money=True,
        other=other,
        own_value=values[0],
        other_value=values[1],
        own_of=len(sides[0]) if is_shown else None,
        other_of=len(sides[1]) if is_shown else None,
        judgement=judge_means(sides[0], sides[1], level=level) if is_shown else None,
    )
