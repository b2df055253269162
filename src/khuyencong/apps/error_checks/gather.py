"""Gather what the checks look at: the plain facts of one project, from its rows of now."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.apps.error_checks.around import councils_of, double_items_of, others_of
from khuyencong.apps.error_checks.bought import machines_of, purchases_of, twins_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.past import words_of
from khuyencong.apps.projects.standing import chain_of, lifecycle_of
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.vouchers.by_share import by_share
from khuyencong.domain.error_checks.facts import (
    Amount,
    CeilingFact,
    DueFact,
    PaperFact,
    Party,
    ProjectFacts,
    StepFact,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import Chain, Lifecycle
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.advances import advance_rule
from khuyencong.domain.norms.rules.deadlines import deadline_in_year, due_after

PER_ESTABLISHMENT = "per_establishment"
FUND_OF_CHAIN = {"KCQG": Fund.NATIONAL, "KCDP": Fund.LOCAL}


def facts_of(project: Project) -> ProjectFacts:
    """Return the facts of a project; some ten statements for all of it."""
    lines = list(project.budget_lines.all())
    chain, lifecycle = chain_of(project), _lifecycle_or_words(project)
    steps = _steps(project, lifecycle)
    machines = machines_of(acceptance_of(project))
    return ProjectFacts(
        on=project.pinned_on,
        year=project.year,
        code=project.code,
        chain=chain,
        line=project.line,
        words=(project.title, project.content, *(line.cost_item for line in lines)),
        support_vnd=sum(support_of(line) for line in lines),
        budget_kcqg_vnd=sum(line.kcqg_vnd for line in lines),
        budget_kcdp_vnd=sum(line.kcdp_vnd for line in lines),
        total_cost_vnd=sum(line.eligible_cost_vnd for line in lines) or None,
        is_by_share=by_share(project).is_by_share,
        steps=steps,
        papers=tuple(_papers(project, lifecycle, steps)),
        amounts={
            kind: Amount(kcqg_vnd=each.kcqg_vnd, kcdp_vnd=each.kcdp_vnd)
            for kind, each in current_amounts(project).items()
        },
        beneficiary=_beneficiary(project),
        implementer=Party(name=project.unit.name),
        purchases=purchases_of(project),
        machines=machines,
        twins=twins_of(project, machines),
        others=others_of(project),
        double_items=double_items_of(project),
        councils=councils_of(project),
        dues=tuple(_dues(project, steps)) if chain == "KCQG" else (),
        ceiling=_ceiling(project, chain),
        advance=advance_rule(line=project.line, on=project.pinned_on, fund=chain),
    )


def support_of(line: BudgetLine) -> int:
    """Return the support a line asks of both funds, named or not. [VND]"""
    return line.kcqg_vnd + line.kcdp_vnd + line.open_vnd


def _lifecycle_or_words(project: Project) -> Lifecycle:
    """Return the version the project follows; where our data hold none, words of the earliest."""
    try:
        return lifecycle_of(project)
    except BadInput:
        return words_of(chain_of(project))


def _steps(project: Project, lifecycle: Lifecycle) -> tuple[StepFact, ...]:
    table = lifecycle.transitions_by_id
    return tuple(
        StepFact(
            transition=step.transition,
            label_vi=table[step.transition].label_vi
            if step.transition in table
            else step.transition,
            happened_on=step.happened_on,
            paper_on=step.paper_on,
            by=None if step.is_from_paper or step.is_past else step.recorded_by_id,
            by_name=step.recorded_by.display_name,
        )
        for step in project.steps.all()
        if step.undone_at is None
    )


def _papers(
    project: Project, lifecycle: Lifecycle, steps: tuple[StepFact, ...]
) -> Iterator[PaperFact]:
    """Yield the current papers that carry a day, each with the last step that needs its kind."""
    needed_by: dict[str, StepFact] = {}
    for step in steps:
        row = lifecycle.transitions_by_id.get(step.transition)
        kinds = (*row.papers, *(each.paper for each in row.papers_when)) if row else ()
        needed_by |= dict.fromkeys(kinds, step)
    names = {kind: paper.label_vi for kind, paper in lifecycle.papers_by_id.items()}
    for paper in project.papers.all():
        used = needed_by.get(paper.kind)
        if paper.is_current and paper.issued_on and used:
            yield PaperFact(
                kind=paper.kind,
                label_vi=paper.title or names.get(paper.kind, paper.kind),
                issued_on=paper.issued_on,
                used_by_vi=used.label_vi,
                used_on=used.happened_on,
            )


def _beneficiary(project: Project) -> Party:
    firm = project.establishment
    if firm is None:
        return Party(name=project.beneficiary)
    return Party(
        name=firm.name,
        tax_code=firm.code,
        addresses=tuple(filter(None, (firm.head_office, firm.production_place))),
    )


def _dues(project: Project, steps: tuple[StepFact, ...]) -> Iterator[DueFact]:
    last = {step.transition: step.happened_on for step in steps}
    asked = (
        ("settle", due_after(step="settlement_file", event_on=last["accept"]))
        if "accept" in last
        else None,
        ("close", deadline_in_year(step="closing", plan_year=project.year)),
    )
    for name, due in filter(None, asked):
        if due and name in last:
            yield DueFact(
                step=due.step,
                label_vi=due.label_vi,
                last_on=due.last_on,
                done_on=last[name],
                source=due.source,
            )


def _ceiling(project: Project, chain: Chain) -> CeilingFact | None:
    """Return the most an establishment gets for the line, None where no norm in force says it."""
    library = installation_norms()
    if not project.line or not library.has_line(project.line):
        return None
    norm = library.choose(
        line=project.line,
        fund=FUND_OF_CHAIN[chain],
        territory=project.province.uid,
        on=project.pinned_on,
    )
    if norm is None or not norm.is_on or norm.unit != PER_ESTABLISHMENT or not norm.ceiling_vnd:
        return None
    return CeilingFact(
        line=norm.line,
        label_vi=norm.content_vi,
        ceiling_vnd=norm.ceiling_vnd,
        source=norm.source,
    )
