"""Remove the draft project that an option became, while nothing was done with it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerOption
from khuyencong.apps.cleaner_production.queries import lock_file
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.unmaking import unmake_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_project_of_option(
    *, option: CleanerOption, actor: Account, at: datetime
) -> CleanerOption:
    """Return the option without its project, which is gone; the journal keeps its lines.

    Raises NotAllowed, or BadInput: no project, or somebody did more than draft it.
    """
    cleaner_file = lock_file(option.cleaner_file)
    require(actor, "cleaner_production.record", unit=cleaner_file.unit)
    rows = CleanerOption.objects.select_for_update(of=("self",)).select_related("project")
    held = rows.get(pk=option.pk, cleaner_file=cleaner_file)
    if held.project is None:
        raise BadInput("cleaner_production.no_project", "Giải pháp này không có đề án nào để bỏ")
    project = lock_project(held.project)
    require(actor, "projects.draft", unit=project.unit)
    unmake_project(project, told={"cleaner_option": held.title}, actor=actor, at=at)
    held.project = None
    held.version += 1
    held.save(update_fields=["project", "version"])
    told = {"cleaner_option": held.title, "code": project.code}
    write_entry_of(cleaner_file, "option_project_removed", told, actor=actor, at=at)
    return held
