"""Say whether a project is selected or put out to tender."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project, ProjectSelection
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import chain_of, lifecycle_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.rules.tender import TenderRule, tender_rule

CONTRACT = "sign_contract"


def rule_of(project: Project) -> TenderRule | None:
    """Return what the text of the project's day says; None when our data hold none."""
    return tender_rule(chain=chain_of(project), line=project.line, on=project.pinned_on)


@transaction.atomic
def decide_selection(
    *,
    project: Project,
    is_tender: bool,
    reason: str,
    actor: Account,
    at: datetime,
    paper_number: str = "",
    paper_on: date | None = None,
) -> ProjectSelection:
    """Record the way; deciding again before the contract replaces what was decided.

    Where the text asks for a tender, selecting needs a reason, and a tender where it does not.
    Raises NotAllowed for others than the unit, the department and the agency; BadInput after the
    contract is signed.
    """
    project = lock_project(project)
    if not bodies_of(actor, project) & (RECORDERS | {"agency"}):
        raise NotAllowed(
            "projects.step_of_others",
            "Tài khoản {name} không thuộc đơn vị ghi được việc này của đề án",
            name=actor.display_name,
        )
    _require_open(project)
    rule = rule_of(project)
    if rule and rule.is_tender != is_tender and not reason.strip():
        raise BadInput(
            "projects.selection_reason",
            "Khác với quy định ({rule}; {article} {act}): ghi lý do hoặc căn cứ",
            field="reason",
            rule=rule.label_vi,
            article=rule.article,
            act=rule.act,
        )
    if paper_on and paper_on > timezone.localdate(at):
        raise BadInput("projects.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")
    kept, _ = ProjectSelection.objects.update_or_create(
        project=project,
        defaults={
            "province_id": project.province_id,
            "unit_id": project.unit_id,
            "is_tender": is_tender,
            "reason": reason.strip(),
            "paper_number": paper_number.strip(),
            "paper_on": paper_on,
            "decided_at": at,
            "decided_by": actor,
        },
    )
    write_entry(
        verb="projects.selection.decided",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"is_tender": is_tender, "paper_number": kept.paper_number},
        reason=kept.reason,
    )
    return kept


def _require_open(project: Project) -> None:
    step = lifecycle_of(project).transitions_by_id[CONTRACT]
    order = [state.id for state in lifecycle_of(project).states]
    if order.index(project.state) > max(order.index(each) for each in step.from_states):
        raise BadInput("projects.contract_signed", "Hợp đồng đã ký; không đổi cách chọn được nữa")
