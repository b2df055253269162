"""Take a promised row out of a project that was not submitted yet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.permissions import can_plan_results
from khuyencong.apps.results.queries import lock_result_row
from khuyencong.apps.results.values import told, values_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def remove_planned_result(*, row: ResultRow, actor: Account, at: datetime) -> None:
    """Remove a row; the journal keeps what it said.

    Raises NotAllowed once the project is submitted, BadInput when it was looked at on site.
    """
    project = lock_project(row.project)
    can_plan_results(actor, project).or_raise(NotAllowed)
    lean_on(actor, "projects.draft", unit=project.unit)
    held = lock_result_row(row)
    if held.inspected_on:
        raise BadInput("results.inspected", "Dòng này đã kiểm tra thực tế, không bỏ được")
    data = {"content": held.content, "before": told(values_of(held, "planned"))}
    held.delete()
    write_entry_at("results.row.removed", project, actor=actor, at=at, data=data)
