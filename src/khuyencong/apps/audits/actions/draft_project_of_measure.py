"""Make a draft project of a measure."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit, stored_of
from khuyencong.apps.audits.models import Measure
from khuyencong.apps.projects.advice import Advice, make_project_of
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def draft_project_of_measure(
    *, measure: Measure, draft: ProjectDraft, year: int, actor: Account, at: datetime
) -> Project:
    """Return the new project, owned by the unit of the audit; the measure points to it.

    Also of a signed audit: what becomes of a measure comes later. Raises NotAllowed, or BadInput:
    a measure that is a project already, or was refused; a draft that cannot be stored.
    """
    audit = hold_any_audit(measure.audit_id, actor=actor)
    held = stored_of(audit.measures.select_related("project"), measure.pk, seen_version=None)
    if held.project:
        raise BadInput(
            "audits.is_a_project",
            "Giải pháp này đã thành đề án {project}",
            project=held.project.code,
        )
    if held.status == Measure.Status.REFUSED:
        raise BadInput("audits.refused", "Cơ sở đã từ chối giải pháp này")
    project = make_project_of(
        advice_of(held), draft=draft, year=year, unit=audit.unit, actor=actor, at=at
    )
    held.project = project
    held.version += 1
    held.save(update_fields=["project", "version"])
    told = {"measure": held.title, "code": project.code, "version": held.version}
    write_entry_of(audit, "measure.project_drafted", told, actor=actor, at=at)
    return project


def advice_of(measure: Measure) -> Advice:
    """Return a measure as advice; its audit comes with site and establishment."""
    site = measure.audit.site
    return Advice(
        title=measure.title,
        what_to_do=measure.what_to_do,
        investment_vnd=measure.investment_vnd,
        establishment=site.establishment,
        place=site.place,
    )
