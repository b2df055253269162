"""What ending many needs does in the background, need by need, and how it is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.queries import list_entries_made
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import list_needs
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.projects.actions.remove_draft import remove_draft
from khuyencong.apps.projects.actions.start_ending_needs import RECEIPT
from khuyencong.apps.projects.actions.take_up_need import take_up_need
from khuyencong.apps.projects.models import Project
from khuyencong.apps.surveys.actions.end_need import end_need
from khuyencong.apps.surveys.actions.reconsider_need import reconsider_need
from khuyencong.domain.foundation.errors import DomainError

DRAFTED = "projects.project.drafted"
STEP, UNDO_STEP = "needs.ending", "needs.undoing"


@dataclass(slots=True)
class Done:
    """How many needs changed, how many were so already, and which stay as they are and why."""

    changed: int = 0
    same: int = 0
    refused: list[dict[str, Any]] = field(default_factory=list)

    def refuse(self, need: Need, reason: str) -> None:
        self.refused.append({"need": need.pk, "reason": reason})

    def to_json(self) -> dict[str, Any]:
        return {"changed": self.changed, "same": self.same, "refused": self.refused}


def made_at(job: Job) -> datetime:
    """Return the instant that all deeds of the job carry."""
    return datetime.fromisoformat(job.inputs["at"])


def end_needs(job: Job, progress: Progress) -> dict[str, Any]:
    """End each need of the job by itself; stopped or killed, it may go on where it was."""
    done, needs = Done(), _needs_of(job)
    for count, need in enumerate(needs):
        progress.report(STEP, done=count, total=len(needs))
        try:
            is_new = _end(need, job)
        except DomainError as refusal:
            done.refuse(need, str(refusal))
        else:
            done.changed += is_new
            done.same += not is_new
    return {"ended_needs": job.pk} | done.to_json()


def undo_ended_needs(job: Job, progress: Progress) -> dict[str, Any]:
    """Take back what another job did, need by need; what went on since stays and is named."""
    ended = Job.objects.select_related("asked_by").get(pk=job.inputs["job"])
    done, needs = Done(), _needs_of(ended)
    drafts = _drafts_of(ended)
    for count, need in enumerate(needs):
        progress.report(UNDO_STEP, done=count, total=len(needs))
        try:
            is_new = _undo(need, ended, drafts, actor=job.asked_by, at=progress.at)
        except DomainError as refusal:
            done.refuse(need, str(refusal))
        else:
            done.changed += is_new
            done.same += not is_new
    return {"ended_needs": ended.pk} | done.to_json()


def _needs_of(job: Job) -> Sequence[Need]:
    rows = list_needs(visible_to=job.asked_by).filter(pk__in=job.inputs["needs"])
    return list(rows.select_related("unit", "province").order_by("pk"))


@transaction.atomic
def _end(need: Need, job: Job) -> bool:
    inputs, at = job.inputs, made_at(job)
    given: dict[str, Any] = {"actor": job.asked_by, "at": at}
    given["link_to"] = lambda receipt: inputs["receipt_address"].replace(RECEIPT, receipt)
    if inputs["outcome"] == "project":
        if project_of(need):
            return False
        take_up_need(need=need, pinned_on=date.fromisoformat(inputs["pinned_on"]), **given)
        return True
    known = NeedDecision.objects.filter(need=need, withdrawn_at=None).first()
    decision = end_need(need=need, outcome=inputs["outcome"], reason=inputs["reason"], **given)
    return known is None or known.pk != decision.pk


def _drafts_of(job: Job) -> set[int]:
    lines = list_entries_made(actor_id=job.asked_by_id, at=made_at(job), verb=DRAFTED)
    return {int(line.object_id) for line in lines}


@transaction.atomic
def _undo(need: Need, ended: Job, drafts: set[int], *, actor: Account, at: datetime) -> bool:
    given: dict[str, Any] = {"actor": actor, "at": at}
    address = ended.inputs["receipt_address"]
    given["link_to"] = lambda receipt: address.replace(RECEIPT, receipt)
    if ended.inputs["outcome"] == "project":
        project = Project.objects.filter(need=need, pk__in=drafts).first()
        if project is None:
            return False
        remove_draft(project=project, **given)
        return True
    decision = NeedDecision.objects.filter(
        need=need, withdrawn_at=None, decided_at=made_at(ended), decided_by=ended.asked_by_id
    )
    if not decision.exists():
        return False
    reconsider_need(need=need, **given)
    return True
