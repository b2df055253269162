"""Remove the draft project that a measure became, while nothing was done with it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit, stored_of
from khuyencong.apps.audits.models import Measure
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.unmaking import unmake_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_project_of_measure(*, measure: Measure, actor: Account, at: datetime) -> Measure:
    """Return the measure without its project, which is gone; the journal keeps its lines.

    Raises NotAllowed, or BadInput: no project, or somebody did more than draft it.
    """
    audit = hold_any_audit(measure.audit_id, actor=actor)
    held = stored_of(audit.measures.select_related("project"), measure.pk, seen_version=None)
    if held.project is None:
        raise BadInput("audits.no_project", "Giải pháp này không có đề án nào để bỏ")
    project = lock_project(held.project)
    require(actor, "projects.draft", unit=project.unit)
    unmake_project(project, told={"measure": held.title}, actor=actor, at=at)
    held.project = None
    held.version += 1
    held.save(update_fields=["project", "version"])
    told = {"measure": held.title, "code": project.code}
    write_entry_of(audit, "measure.project_removed", told, actor=actor, at=at)
    return held
