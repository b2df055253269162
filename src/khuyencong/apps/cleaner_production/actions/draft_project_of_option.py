"""Make a draft project of an option of cleaner production."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerOption
from khuyencong.apps.cleaner_production.queries import lock_file
from khuyencong.apps.projects.advice import Advice, make_project_of
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.cleaner_production.screening import REJECT
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def draft_project_of_option(
    *, option: CleanerOption, draft: ProjectDraft, year: int, actor: Account, at: datetime
) -> Project:
    """Return the new project, owned by the unit of the file; the option points to it.

    Also of a finished file. Raises NotAllowed, or BadInput: an option that is a project already,
    was refused or rejected in screening; a draft that cannot be stored.
    """
    cleaner_file = lock_file(option.cleaner_file)
    require(actor, "cleaner_production.record", unit=cleaner_file.unit)
    rows = CleanerOption.objects.select_for_update(of=("self",)).select_related("project")
    held = rows.get(pk=option.pk, cleaner_file=cleaner_file)
    if held.project:
        raise BadInput(
            "cleaner_production.is_a_project",
            "Giải pháp này đã thành đề án {project}",
            project=held.project.code,
        )
    if held.status == CleanerOption.Status.REFUSED or held.screening == REJECT:
        raise BadInput("cleaner_production.refused", "Giải pháp này đã bị từ chối hoặc loại")
    project = make_project_of(
        advice_of(held), draft=draft, year=year, unit=cleaner_file.unit, actor=actor, at=at
    )
    held.project = project
    held.version += 1
    held.save(update_fields=["project", "version"])
    told = {"cleaner_option": held.title, "code": project.code}
    write_entry_of(cleaner_file, "option_project_drafted", told, actor=actor, at=at)
    return project


def advice_of(option: CleanerOption) -> Advice:
    """Return an option as advice; its file comes with site and establishment."""
    site = option.cleaner_file.site
    return Advice(
        title=option.title,
        what_to_do=option.what_to_do,
        investment_vnd=option.investment_vnd or 0,
        establishment=site.establishment,
        place=site.place,
    )
