"""When files of a project are handed over to the archive, and how long papers are kept.

References: NĐ 30/2020/NĐ-CP, Điều 30.2 (hand-over). No text we hold rules the years.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

CountedFrom = Literal["settled", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverRule(Fact):
    """Months after the settlement of works, or the end of the work, for lines of support."""

    months: int
    counted_from: CountedFrom
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionKind(Fact):
    """A kind of paper that is kept for some years; ``papers`` are kinds of the life cycle."""

    years: int
    papers: tuple[str, ...] = ()


def hand_over_rule(*, line: str, on: date) -> HandOverRule | None:
    """Return the rule of a day for a line of support; None before any text we hold."""
    rules = in_force(load_facts("archive", HandOverRule, "hand_over"), on=on)
    named = (rule for rule in rules if line in rule.lines)
    return next(named, None) or next((rule for rule in rules if not rule.lines), None)


def list_retention_kinds() -> tuple[RetentionKind, ...]:
    """Return every kind of paper we tell apart, also those whose years are switched off."""
    return load_facts("archive", RetentionKind, "retention")


def kind_of_paper(paper: str) -> str:
    """Return the kind of retention of a paper; what is not named belongs to the dossier."""
    kinds = list_retention_kinds()
    named = (each.id for each in kinds if paper in each.papers)
    return next(named, kinds[0].id)
