"""Take a step of a project's life, or record from its paper one that was taken elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.amendments import Amendment, apply_amendment, deciders_of
from khuyencong.apps.projects.amounts import Amount, fix_amount
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.dossier import NewPaper, freeze_dossier, put_papers
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import lifecycle_of, standing_of
from khuyencong.apps.projects.told import effects_of
from khuyencong.apps.projects.tracking import issue_code
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.model import BODIES_VI, Body, Transition
from khuyencong.domain.lifecycle.steps import can_take


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is said of a step: its day, its paper, why, amounts by fund [VND], papers it brings."""

    happened_on: date
    paper_number: str = ""
    paper_on: date | None = None
    paper_issuer: str = ""
    reason: str = ""
    amounts_vnd: Mapping[str, int] = field(default_factory=dict)
    papers: Sequence[NewPaper] = ()
    amendment: Amendment | None = None
    batch: int | None = None


@transaction.atomic
def take_step(
    *, project: Project, transition_id: str, deed: Deed, actor: Account, at: datetime
) -> ProjectStep:
    """Move a project one step on; the first step pins it to its version of the life cycle.

    A body's own people take its steps. The implementing unit and the department may record what
    another body decided on paper: then number and day of that paper are needed.

    Raises NotAllowed when the step is not the actor's, BadInput when the table forbids it, papers
    are missing, or the deed says too little.
    """
    project = lock_project(project)
    lifecycle = lifecycle_of(project)
    step = lifecycle.transitions_by_id.get(transition_id)
    who = deciders_of(step, deed.amendment, project=project, on=deed.happened_on) if step else ()
    is_from_paper = _is_from_paper(actor, project, who)
    if step:
        _require_told(step, who, deed, is_from_paper=is_from_paper, at=at)
        put_papers(project, deed.papers, actor=actor, at=at)
        project = lock_project(project)
    can_take(
        lifecycle, transition_id, standing_of(project), bodies=step.who if step else ()
    ).or_raise(BadInput)
    row = lifecycle.transitions_by_id[transition_id]
    taken = _store(project, row, deed, actor=actor, at=at, is_from_paper=is_from_paper)
    project.state, project.lifecycle = taken.to_state, lifecycle.id
    project.save(update_fields=["state", "lifecycle"])
    amount = _carry_out(project, row, taken, deed, who=who, at=at)
    for effect in effects_of(row.effects):
        effect(taken, actor, at)
    _journal(taken, amount, deed, project=project, actor=actor, at=at)
    tell_followers([project], at=at)
    return taken


def _is_from_paper(actor: Account, project: Project, who: Collection[Body]) -> bool:
    """Tell whether the step is recorded for another body. Raises NotAllowed when it may not be."""
    bodies = bodies_of(actor, project)
    if bodies & set(who):
        return False
    if bodies & RECORDERS:
        return True
    raise NotAllowed(
        "projects.step_of_others",
        "Bước này của {who}; tài khoản {name} không làm thay được",
        who=_names(who) or "đơn vị khác",
        name=actor.display_name,
    )


def _names(who: Collection[Body]) -> str:
    return ", ".join(BODIES_VI[body] for body in who)


def _require_told(
    step: Transition, who: Collection[Body], deed: Deed, *, is_from_paper: bool, at: datetime
) -> None:
    if deed.happened_on > timezone.localdate(at):
        raise BadInput("projects.step_in_future", "Ngày làm chưa tới", field="happened_on")
    if deed.paper_on and deed.paper_on > timezone.localdate(at):
        raise BadInput("projects.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")
    if step.needs_reason and not deed.reason.strip():
        raise BadInput("projects.reason_missing", "Ghi lý do", field="reason")
    if step.asks_batch and not deed.batch:
        raise BadInput("projects.no_batch", "Ghi đợt phê duyệt", field="batch")
    if is_from_paper and not (deed.paper_number.strip() and deed.paper_on):
        raise BadInput(
            "projects.paper_not_named",
            "Bước này do {who} quyết định: ghi số và ngày của văn bản",
            field="paper_number",
            who=_names(who),
        )


def _store(
    project: Project,
    step: Transition,
    deed: Deed,
    *,
    actor: Account,
    at: datetime,
    is_from_paper: bool,
) -> ProjectStep:
    return ProjectStep.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        transition=step.id,
        from_state=project.state,
        to_state=step.target(project.state),
        happened_on=deed.happened_on,
        paper_number=deed.paper_number.strip(),
        paper_on=deed.paper_on,
        paper_issuer=deed.paper_issuer.strip(),
        is_from_paper=is_from_paper,
        reason=deed.reason.strip(),
        batch=deed.batch if step.asks_batch else None,
        recorded_at=at,
        recorded_by=actor,
    )


def _carry_out(
    project: Project,
    step: Transition,
    taken: ProjectStep,
    deed: Deed,
    *,
    who: Sequence[Body],
    at: datetime,
) -> Amount | None:
    """Do what follows from a step; return the amount it fixed, if any."""
    if deed.amendment and "apply_amendment" in step.effects:
        apply_amendment(deed.amendment, project=project, step=taken, decided_by=who[0])
    if "freeze_dossier" in step.effects:
        freeze_dossier(project, at=at)
        issue_code(project, at=at)
    return fix_amount(project, step=taken, kind=step.amount, given_vnd=deed.amounts_vnd)


def _journal(
    taken: ProjectStep,
    amount: Amount | None,
    deed: Deed,
    *,
    project: Project,
    actor: Account,
    at: datetime,
) -> None:
    data: dict[str, Any] = {
        "transition": taken.transition,
        "state_before": taken.from_state,
        "state": taken.to_state,
        "happened_on": taken.happened_on.isoformat(),
    }
    if taken.paper_number:
        data["paper_number"] = taken.paper_number
    if taken.paper_on:
        data["paper_on"] = taken.paper_on.isoformat()
    if taken.batch:
        data["batch"] = taken.batch
    if taken.is_from_paper:
        data["is_from_paper"] = True
    if amount:
        data |= {"amount": amount.kind, "kcqg_vnd": amount.kcqg_vnd, "kcdp_vnd": amount.kcdp_vnd}
    if deed.papers:
        data["papers"] = [paper.kind for paper in deed.papers]
    write_entry(
        verb="projects.step.taken",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data=data,
        reason=taken.reason,
    )
