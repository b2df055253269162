"""Write a project that came in no sheet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.drafts import ProjectDraft, require_sound
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.numbering import next_number, project_code
from khuyencong.apps.projects.storing import fill_project, store_lines


@transaction.atomic
def create_project(
    *, draft: ProjectDraft, year: int, unit: Unit, actor: Account, at: datetime
) -> Project:
    """Return a new draft project with the next code of its unit and year.

    Raises NotAllowed, or BadInput that names the field.
    """
    require(actor, "projects.draft", unit=unit)
    require_sound(draft, library=installation_norms())
    draft = draft.settled()
    lock_unit(unit)
    project = Project(
        province=province_of(unit),
        unit=unit,
        year=year,
        code=project_code(year, next_number(unit, year)),
        edited_at=at,
    )
    fill_project(project, draft)
    project.save()
    store_lines(project, draft)
    write_entry(
        verb="projects.project.created",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"code": project.code, "line": project.line},
    )
    return project
