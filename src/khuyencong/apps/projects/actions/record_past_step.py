"""Record from its paper a step that was taken before the project was entered here."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.actions.take_step import Deed
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.amounts import current_amounts, fix_amount
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.dossier import put_papers
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import past_steps_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def record_past_step(
    *, project: Project, transition_id: str, deed: Deed, actor: Account, at: datetime
) -> ProjectStep:
    """Add a step that lies behind the project; its state stays, its amounts too where they stand.

    Raises NotAllowed unless the actor may record papers of the project, BadInput for a step that
    does not lie behind it, was recorded already, lies in the future, or has no paper.
    """
    project = lock_project(project)
    if not bodies_of(actor, project) & RECORDERS:
        raise NotAllowed(
            "projects.step_of_others",
            "Tài khoản {name} không thuộc đơn vị ghi được bước từ giấy tờ của đề án này",
            name=actor.display_name,
        )
    step = next((each for each in past_steps_of(project) if each.id == transition_id), None)
    if step is None:
        raise BadInput("projects.not_behind", "Bước này không nằm trước lúc đề án được nhập")
    _require_told(project, transition_id, deed, at=at)
    put_papers(project, deed.papers, actor=actor, at=at)
    taken = ProjectStep.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        transition=step.id,
        from_state=step.from_states[0],
        to_state=step.target(step.from_states[0]),
        happened_on=deed.happened_on,
        paper_number=deed.paper_number.strip(),
        paper_on=deed.paper_on,
        paper_issuer=deed.paper_issuer.strip(),
        is_from_paper=True,
        is_past=True,
        reason=deed.reason.strip(),
        recorded_at=at,
        recorded_by=actor,
    )
    if step.amount and deed.amounts_vnd and step.amount not in current_amounts(project):
        fix_amount(project, step=taken, kind=step.amount, given_vnd=deed.amounts_vnd)
    write_entry(
        verb="projects.step.recorded",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "transition": step.id,
            "happened_on": deed.happened_on.isoformat(),
            "paper_number": taken.paper_number,
            "paper_on": deed.paper_on.isoformat() if deed.paper_on else "",
        },
        reason=taken.reason,
    )
    tell_followers([project], at=at)
    return taken


def _require_told(project: Project, transition_id: str, deed: Deed, *, at: datetime) -> None:
    if not (deed.paper_number.strip() and deed.paper_on):
        raise BadInput(
            "projects.paper_not_named", "Ghi số và ngày của văn bản", field="paper_number"
        )
    today = timezone.localdate(at)
    for name, day in (("happened_on", deed.happened_on), ("paper_on", deed.paper_on)):
        if day > today:
            raise BadInput("projects.step_in_future", "Ngày này chưa tới", field=name)
    same = (each.transition == transition_id and not each.undone_at for each in project.steps.all())
    if any(same):
        raise BadInput("projects.step_recorded", "Bước này đã được ghi; lùi lại trước khi ghi lại")
