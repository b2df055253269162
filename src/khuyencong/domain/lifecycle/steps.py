"""Which steps a project may take now, and why not the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.lifecycle.model import Body, Guard, Kind, Lifecycle, Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that a step depends on.

    ``done`` are the steps taken since the project was last a draft; ``papers`` the ids of papers
    in the dossier; ``facts`` answers by name, a missing one counts as no.
    """

    state: str
    kind: Kind = "single"
    done: Collection[str] = ()
    papers: Collection[str] = ()
    facts: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """A step that leads on from where the project stands, open or with what is in its way."""

    transition: Transition
    obstacles: tuple[str, ...]
    missing_papers: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return not self.obstacles and not self.missing_papers


def list_choices(lifecycle: Lifecycle, standing: Standing) -> list[Choice]:
    """Return every step a person may take from the state of the project, the usual one first."""
    steps = lifecycle.transitions_from(standing.state, kind=standing.kind)
    return [weigh(each, standing) for each in steps if _is_for(each, standing)]


def _is_for(step: Transition, standing: Standing) -> bool:
    return not step.is_automatic and (not step.when or _fact(standing, step.when))


def weigh(step: Transition, standing: Standing) -> Choice:
    """Return the step with the guards it fails and the papers it misses."""
    due = [*step.papers, *(e.paper for e in step.papers_when if _fact(standing, e.when))]
    missing = tuple(paper for paper in due if paper not in standing.papers)
    return Choice(step, tuple(_obstacles(step.guards, standing)), missing)


def can_take(
    lifecycle: Lifecycle, transition_id: str, standing: Standing, *, bodies: Collection[Body]
) -> Decision:
    """Tell whether a step may be taken now by somebody who acts for one of these bodies."""
    step = lifecycle.transitions_by_id.get(transition_id)
    open_here = lifecycle.transitions_from(standing.state, kind=standing.kind)
    if step is None or step not in open_here or not _is_for(step, standing):
        return Decision.no(
            "lifecycle.not_from_here",
            "Không có bước “{step}” khi đề án đang ở “{state}”",
            step=step.label_vi if step else transition_id,
            state=lifecycle.states_by_id[standing.state].label_vi,
        )
    if not set(step.who) & set(bodies):
        return Decision.no(
            "lifecycle.not_yours",
            "Bước “{step}” không thuộc đơn vị của tài khoản",
            step=step.label_vi,
        )
    choice = weigh(step, standing)
    if choice.obstacles:
        return Decision.no("lifecycle.guarded", "{why}", why="; ".join(choice.obstacles))
    if choice.missing_papers:
        names = [lifecycle.papers_by_id[each].label_vi for each in choice.missing_papers]
        return Decision.no(
            "lifecycle.papers_missing",
            "Còn thiếu: {papers}",
            papers="; ".join(names),
            missing=list(choice.missing_papers),
        )
    return Decision.yes()


def _obstacles(guards: tuple[Guard, ...], standing: Standing) -> Iterator[str]:
    for guard in guards:
        if guard.when and not _fact(standing, guard.when):
            continue
        holds = guard.done in standing.done if guard.done else _fact(standing, guard.fact)
        if not holds:
            yield guard.because_vi


def _fact(standing: Standing, name: str) -> bool:
    if name.startswith("is_") and name.removeprefix("is_") in ("single", "group", "flagship"):
        return standing.kind == name.removeprefix("is_")
    return standing.facts.get(name, False)
