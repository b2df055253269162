"""Declare a conflict of interest in a project, which keeps it from the person from then on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on, require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project, ProjectRecusal
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST_REASON = 1000


@transaction.atomic
def recuse_from_project(
    *, project: Project, account: Account, reason: str, actor: Account, at: datetime
) -> ProjectRecusal:
    """Keep the project from the account; declared twice, the first declaration stands.

    A person declares for himself; a leader may declare for somebody else what he learned of.
    Raises NotAllowed, or BadInput without a reason.
    """
    if account.pk != actor.pk:
        require(actor, "projects.recuse_others")
    else:
        lean_on(actor, "norms.look_up")
    project = lock_project(project)
    if lasting := project.recusals.filter(account=account, ended_at__isnull=True).first():
        return lasting
    reason = required_reason(reason)
    recusal = ProjectRecusal.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        account=account,
        reason=reason,
        declared_at=at,
        declared_by=actor,
    )
    account.forget_what_it_sees()
    actor.forget_what_it_sees()
    write_entry(
        verb="projects.recusal.declared",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"person": account.display_name},
        reason=reason,
    )
    return recusal


def required_reason(text: str) -> str:
    """Return a reason in one normal form. Raises BadInput when there is none, or it is too long."""
    reason = nfc(text).strip()
    if not reason:
        raise BadInput("projects.reason_missing", "Ghi lý do", field="reason")
    if len(reason) > LONGEST_REASON:
        raise BadInput(
            "projects.reason_too_long",
            "Lý do dài nhất {most} ký tự",
            field="reason",
            most=LONGEST_REASON,
        )
    return reason
