"""Advances by kind of project: first ratio, threshold, papers; and the ceiling of the treasury.

Two facts stand side by side and are never merged: TT 36/2013 Điều 13.3 gives a new enterprise the
whole support at once, TTLT 26/2014 Điều 8.2.b lets the treasury advance no more than its share.
References: TT 36/2013/TT-BCT, Điều 13-16; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.2.b.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.numbers import format_percent
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

Fund = Literal["KCQG", "KCDP"]
GivenBy = Literal["rule", "decision", "province", "progress", "proof", "rest"]
BASES_VI = {
    "supported_item": "khối lượng hạng mục được hỗ trợ",
    "total_investment": "tổng vốn đầu tư của dự án",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceRule(Fact):
    """Advance of one kind of project.

    ``first_share`` [-] of the support, None when the director of the agency sets it or, with
    ``by_proof``, when it follows the proof. ``threshold_share`` [-] is the work to be done before,
    """

    lines: tuple[str, ...]
    first_share: Decimal | None = None
    by_proof: bool = False
    after_acceptance: bool = False
    threshold_share: Decimal | None = None
    measured_on: Literal["supported_item", "total_investment"] | None = None
    strictly_above: bool = False
    first_papers: tuple[str, ...]
    rest_article: str = ""
    rest_papers: tuple[str, ...]
    rest_note_vi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers(Fact):
    """Papers of one moment; ``step`` of the life of a project that must be behind it."""

    papers: tuple[str, ...]
    step: str = ""
    paper_note_vi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceCap(Fact):
    """Most that may be advanced, [-] of the support, both funds."""

    max_share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash(Fact):
    """Which of two figures holds where what is ``given_by`` one text passes the ceiling.

    ``our_reading`` when no text settles it.
    """

    given_by: GivenBy
    holds: Literal["given", "cap"]
    our_reading: bool = False
    why_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceAnswer:
    """What is known for a line on a day; ``rule`` and ``cap`` are two separate facts."""

    rule: AdvanceRule | None
    cap: AdvanceCap | None
    rest_papers: tuple[str, ...]
    warnings: tuple[str, ...]


def list_advance_rules(*, on: date) -> tuple[AdvanceRule, ...]:
    """Return the rules of the national fund in force on a day."""
    return in_force(load_facts("advances", AdvanceRule), on=on)


def advance_rule(*, line: str, on: date, fund: Fund = "KCQG") -> AdvanceAnswer:
    """Return how money for a line is advanced on a day.

    The ratios bind the national fund; for the local fund the province decides and only the
    ceiling is answered.
    """
    rules = list_advance_rules(on=on) if fund == "KCQG" else ()
    rule = next((item for item in rules if line in item.lines), None)
    cap = next(iter(in_force(load_facts("advances", AdvanceCap, "caps"), on=on)), None)
    common = common_papers(on=on) if rule else ()
    papers = tuple(paper for item in common for paper in item.papers)
    return AdvanceAnswer(
        rule=rule,
        cap=cap,
        rest_papers=papers + rule.rest_papers if rule and rule.rest_papers else papers,
        warnings=tuple(_warnings(rule, cap, on)),
    )


def common_papers(*, on: date) -> tuple[Papers, ...]:
    """Return what every kind of project needs: papers of the rest, the report confirmed."""
    return in_force(load_facts("advances", Papers, "common"), on=on)


def further_papers(*, on: date) -> Papers | None:
    """Return what a further advance of a project of several years needs."""
    return next(iter(in_force(load_facts("advances", Papers, "further"), on=on)), None)


def clash_of(*, given_by: str, on: date) -> Clash | None:
    """Return which figure holds on a day where one above the ceiling is given."""
    clashes = in_force(load_facts("advances", Clash, "clashes"), on=on)
    return next((each for each in clashes if each.given_by == given_by), None)


def _warnings(rule: AdvanceRule | None, cap: AdvanceCap | None, on: date) -> list[str]:
    said: list[str] = []
    if rule and cap and rule.first_share is not None and rule.first_share > cap.max_share:
        said.append(
            f"{rule.source(on)} cho tạm ứng {format_percent(rule.first_share)}, còn "
            f"{cap.source(on)} chỉ cho tối đa {format_percent(cap.max_share)}: cần người quyết định"
        )
    said += [item.note_vi for item in (rule, cap) if item and item.is_unsure(on)]
    return said


def threshold_met(*, rule: AdvanceRule, done_share: Decimal | None) -> Decision:
    """Say whether enough work is done for the first advance; ``done_share`` [-] or not stated."""
    if rule.threshold_share is None or rule.measured_on is None:
        return Decision.yes()
    base = BASES_VI[rule.measured_on]
    needed = format_percent(rule.threshold_share)
    if done_share is None:
        message = "Chưa nêu khối lượng đã thực hiện; cần trên {needed} {base}"
        return Decision.no("norms.advance_progress_missing", message, needed=needed, base=base)
    exact = rule.strictly_above
    enough = done_share > rule.threshold_share if exact else done_share >= rule.threshold_share
    if enough:
        return Decision.yes()
    return Decision.no(
        "norms.advance_too_early",
        "Mới thực hiện {done} {base}; phải trên {needed} mới được tạm ứng",
        done=format_percent(done_share),
        base=base,
        needed=needed,
    )
