"""What a dossier needs: by step, content, fund and day; what is there of it, and what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.apps.projects.models import LocalPaper, Project, ProjectPaper
from khuyencong.apps.projects.standing import lifecycle_of, standing_of
from khuyencong.domain.lifecycle.model import SAME, Lifecycle, Paper, Transition
from khuyencong.domain.lifecycle.past import states_ahead
from khuyencong.domain.lifecycle.steps import Choice, list_choices
from khuyencong.domain.norms.rules.advances import AdvanceRule, list_advance_rules
from khuyencong.domain.norms.rules.deadlines import DueDay, deadline_in_year

Answer = Literal["here", "held", "removed", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One paper: what the rule calls it, the paper that answers it, and its earlier revisions."""

    kind: str
    label: str
    article: str = ""
    act: str = ""
    form: str = ""
    paper: ProjectPaper | None = None
    older: tuple[ProjectPaper, ...] = ()

    @property
    def answer(self) -> Answer:
        """Return whether it is there and may be read."""
        if self.paper is None:
            return "missing"
        file = self.paper.file
        if file is None or file.is_open:
            return "here"
        return "held" if file.state == file.State.HELD else "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The rows of a dossier by when they are needed; ``due`` is the last day of the next step."""

    next: Choice | None
    due: DueDay | None
    needed: tuple[ChecklistRow, ...]
    by_content: tuple[ChecklistRow, ...]
    content_rules: tuple[AdvanceRule, ...]
    local: tuple[ChecklistRow, ...]
    other: tuple[ChecklistRow, ...]
    later: tuple[ChecklistRow, ...]

    @property
    def missing(self) -> tuple[ChecklistRow, ...]:
        """Return what the next step still needs."""
        return tuple(row for row in self.needed if row.answer != "here")

    def days_left(self, today: date) -> int | None:
        """Return the days until the last day of the next step; None when it has none."""
        return (self.due.last_on - today).days if self.due else None


def checklist_of(project: Project, local: Iterable[LocalPaper]) -> Checklist:
    """Return what the dossier of a project needs and holds. Raises BadInput: see lifecycle_of."""
    lifecycle = lifecycle_of(project)
    papers = _Papers(project, lifecycle.act)
    usual = next_choice(project, lifecycle)
    needed = tuple(papers.row(lifecycle.papers_by_id[each]) for each in _needed(project, usual))
    rules = _content_rules(project, lifecycle)
    content = tuple(
        papers.named(kind, label, rule.rest_article, act=rule.act)
        for kind, label, rule in _content_papers(rules)
    )
    ours = tuple(papers.named(each.kind, each.label, each.source) for each in local)
    known = {row.kind for row in (*needed, *content, *ours)}
    usual_papers = [lifecycle.papers_by_id[each] for each in _usual_papers(lifecycle)]
    rest = [papers.row(each) for each in usual_papers if each.id not in known]
    known |= {row.kind for row in rest}
    ahead = _usual_papers(lifecycle, after=project.state)
    return Checklist(
        next=usual,
        due=due_of(project, usual),
        needed=needed,
        by_content=content,
        content_rules=rules,
        local=ours,
        other=tuple([row for row in rest if row.paper] + list(papers.unknown(known, lifecycle))),
        later=tuple(row for row in rest if not row.paper and row.kind in ahead),
    )


def next_choice(project: Project, lifecycle: Lifecycle) -> Choice | None:
    """Return the usual step from where the project stands; None at its end.

    It is the first that leads on without a reason having to be given, or the step beside it that
    must be done before.
    """
    choices = list_choices(lifecycle, standing_of(project))
    usual = next((each for each in choices if leads_on(each.transition)), None)
    if usual is None:
        return None
    before = {g.done for g in usual.transition.guards if g.because_vi in usual.obstacles}
    return next((each for each in choices if each.transition.id in before), usual)


def leads_on(step: Transition) -> bool:
    """Tell whether it is a step of the usual way: not back, not aside, not to another end."""
    return not (step.is_automatic or step.needs_reason or step.to == SAME)


def due_of(project: Project, choice: Choice | None) -> DueDay | None:
    """Return the last day of a step in the plan year of the project, where a text sets one."""
    if choice is None or not choice.transition.deadline:
        return None
    return deadline_in_year(step=choice.transition.deadline, plan_year=project.year)


def _needed(project: Project, choice: Choice | None) -> list[str]:
    if choice is None:
        return []
    step = choice.transition
    when = {each.paper for each in step.papers_when}
    asked = [*step.papers, *(paper for paper in choice.missing_papers if paper in when)]
    held = {paper.kind for paper in project.papers.all()}
    return [*asked, *(paper for paper in when if paper in held and paper not in asked)]


def _usual_papers(lifecycle: Lifecycle, *, after: str = "") -> list[str]:
    """Return the papers of steps that need no reason; those that can still come after a state."""
    steps = [each for each in lifecycle.transitions if not each.needs_reason]
    if after:
        reached = states_ahead(lifecycle, after)
        steps = [each for each in steps if reached & set(each.from_states)]
    named = dict.fromkeys(paper for step in steps for paper in step.papers)
    return [paper for paper in named if paper in lifecycle.papers_by_id]


def _content_rules(project: Project, lifecycle: Lifecycle) -> tuple[AdvanceRule, ...]:
    """Return the rules for the contents of the project; they bind the national fund only."""
    if lifecycle.chain != "KCQG":
        return ()
    lines = {line.line for line in project.budget_lines.all() if line.kcqg_vnd} or {project.line}
    rules = list_advance_rules(on=project.pinned_on)
    return tuple(rule for rule in rules if lines & set(rule.lines))


def list_content_papers(project: Project, lifecycle: Lifecycle) -> list[tuple[str, str]]:
    """Return kind and name of the papers the contents of a project ask for."""
    found = _content_papers(_content_rules(project, lifecycle))
    return [(kind, label) for kind, label, _rule in found]


def _content_papers(rules: Iterable[AdvanceRule]) -> Iterator[tuple[str, str, AdvanceRule]]:
    for rule in rules:
        for number, label in enumerate(rule.rest_papers, start=1):
            yield f"{rule.id}.{number}", label, rule


class _Papers:
    """The papers of a project by kind."""

    def __init__(self, project: Project, act: str) -> None:
        self._act = act
        self._all = list(project.papers.all())
        self._current = {each.kind: each for each in self._all if each.is_current}

    def row(self, paper: Paper) -> ChecklistRow:
        act = self._act if paper.article else ""
        return self.named(paper.id, paper.label_vi, paper.article, act=act, form=paper.form)

    def named(
        self, kind: str, label: str, article: str, *, act: str = "", form: str = ""
    ) -> ChecklistRow:
        older = tuple(p for p in self._all if p.kind == kind and not p.is_current)
        return ChecklistRow(
            kind=kind,
            label=label,
            article=article,
            act=act,
            form=form,
            paper=self._current.get(kind),
            older=older,
        )

    def unknown(self, known: set[str], lifecycle: Lifecycle) -> Iterator[ChecklistRow]:
        for kind, paper in self._current.items():
            if kind not in known:
                rule = lifecycle.papers_by_id.get(kind)
                yield self.row(rule) if rule else self.named(kind, paper.title or kind, "")
