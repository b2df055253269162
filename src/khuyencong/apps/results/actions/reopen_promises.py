"""Open what a running project promises again, as an amendment changed it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import PromiseOpening
from khuyencong.apps.results.openings import can_reopen_promises, unused_amendments
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def reopen_promises(*, project: Project, actor: Account, at: datetime) -> PromiseOpening:
    """Let promised rows be changed until they are closed again or the project is accepted.

    Every change keeps what stood before in the journal; places accepted stay. Raises NotAllowed,
    also when no amendment waits.
    """
    project = lock_project(project)
    can_reopen_promises(actor, project).or_raise(NotAllowed)
    lean_on(actor, "projects.draft", unit=project.unit)
    amendment = unused_amendments(project).latest("pk")
    opening = PromiseOpening.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        amendment=amendment,
        opened_at=at,
        opened_by=actor,
    )
    data = {"decided_by": amendment.decided_by}
    write_entry_at("results.promises.opened", project, actor=actor, at=at, data=data)
    return opening
