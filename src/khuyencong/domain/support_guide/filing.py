"""What to bring and by when: the papers of the first step, of the money, and the next dated day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.lifecycle.model import Chain, Lifecycle, Paper
from khuyencong.domain.lifecycle.versions import find_lifecycle
from khuyencong.domain.norms.rules.advances import AdvanceRule, list_advance_rules
from khuyencong.domain.norms.rules.deadlines import DueDay, deadline_in_year

OWNERS = "beneficiary_is_another"
"""The fact under which a paper of the first step is one the owner writes."""
FIRST_STEP = {"KCQG": "to_department"}
"""The dated step by which a file must be with the department; the local fund has none in our data:
each province says its own."""
YEARS_AHEAD = 3
Overrides = Mapping[int, Mapping[str, date]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPapers:
    """The papers of the step with which a file is handed in, by who writes them."""

    chain: Chain
    source: LegalSource
    by_owner: tuple[Paper, ...]
    by_unit: tuple[Paper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterPapers:
    """The papers the national fund asks for before it pays, for one kind of content."""

    label_vi: str
    source: LegalSource
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filing:
    """The last day of the next round, and the year of the plan it is for."""

    due: DueDay
    plan_year: int


def first_papers(chain: Chain, *, on: date) -> FirstPapers | None:
    """Return the papers of the first step of a chain; None when our data rule no such day."""
    lifecycle = find_lifecycle(chain=chain, on=on)
    if lifecycle is None:
        return None
    step = next(each for each in lifecycle.transitions if each.amount == "requested")
    known = lifecycle.papers_by_id
    own = [each.paper for each in step.papers_when if each.when == OWNERS]
    return FirstPapers(
        chain=chain,
        source=source_of_step(lifecycle, step.article, on),
        by_owner=tuple(known[each] for each in own),
        by_unit=tuple(known[each] for each in step.papers),
    )


def source_of_step(lifecycle: Lifecycle, article: str, on: date) -> LegalSource:
    """Return where a step stands; an article of an amending text names its act itself."""
    names_its_act = bool(article) and not article.startswith("Điều")
    return LegalSource("" if names_its_act else lifecycle.act, article, _grade(lifecycle, on))


def _grade(lifecycle: Lifecycle, on: date) -> Grade:
    is_unsure = lifecycle.unsure_from is not None and lifecycle.unsure_from <= on
    return Grade.SECONDARY if is_unsure and lifecycle.grade is Grade.TEXT else lifecycle.grade


def later_papers(lines: tuple[str, ...], *, on: date) -> tuple[LaterPapers, ...]:
    """Return what the national fund asks for before it pays for these lines."""
    rules = [rule for rule in list_advance_rules(on=on) if set(lines) & set(rule.lines)]
    return tuple(_later(rule, on) for rule in rules if rule.rest_papers)


def _later(rule: AdvanceRule, on: date) -> LaterPapers:
    source = rule.source(on)
    told = LegalSource(source.act, rule.rest_article or source.article, source.grade)
    return LaterPapers(label_vi=rule.label_vi, source=told, papers=rule.rest_papers)


def next_filing(chain: Chain, *, on: date, overrides: Overrides | None = None) -> Filing | None:
    """Return the next day by which a file must be handed in; None where our data know none.

    ``overrides`` gives by plan year the days that yearly guidance set otherwise.
    """
    step = FIRST_STEP.get(chain)
    if step is None:
        return None
    for plan_year in range(on.year, on.year + YEARS_AHEAD):
        given = (overrides or {}).get(plan_year)
        due = deadline_in_year(step=step, plan_year=plan_year, overrides=given)
        if due and due.last_on >= on:
            return Filing(due, plan_year)
    return None
