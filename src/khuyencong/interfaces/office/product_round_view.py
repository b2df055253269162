"""A round as its pages show it: counts by group, bars of the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.apps.product_rounds.published import PublishedRound
from khuyencong.apps.product_rounds.results import Result
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.domain.product_rounds.scoring import cut
from khuyencong.interfaces.office.product_round_words import GROUPS


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group: how many products were counted here, and what was published of it."""

    label: Any
    registered: int
    recognised: int
    published: int | None


def group_rows(entries: Sequence[ProductEntry], published: PublishedRound | None) -> list[GroupRow]:
    """Return the groups of products with their counts."""
    standing = [each for each in entries if each.withdrawn_at is None]
    came = Counter(each.group for each in standing)
    chosen = Counter(each.group for each in standing if each.outcome == "recognised")
    told = published.by_group if published else {}
    return [
        GroupRow(label, came[code], chosen[code], told.get(code)) for code, label in GROUPS.items()
    ]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A result with its means by criterion in words, and the width of its bar by thousandths."""

    result: Result
    means: list[str]
    width: int


def result_rows(results: Sequence[Result]) -> list[ResultRow]:
    """Return the results as the table and the picture show them."""
    rules = rules_of_rounds()
    made = []
    for each in results:
        by = each.mean.by_criterion if each.mean else {}
        means = [cut(by[name]) if name in by else "–" for name in rules.criteria]
        width = round(1000 * each.mean.total / rules.most_points) if each.mean else 0
        made.append(ResultRow(each, means, width))
    return made
