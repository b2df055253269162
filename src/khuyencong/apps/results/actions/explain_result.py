"""Explain why a promised row is not as it was promised, or was not looked at."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.permissions import can_inspect_results
from khuyencong.apps.results.queries import lock_result_row
from khuyencong.apps.results.storing import read_reason
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def explain_result(*, row: ResultRow, reason: str, actor: Account, at: datetime) -> ResultRow:
    """Keep the explanation. Raises NotAllowed, or BadInput when it says nothing."""
    project = lock_project(row.project)
    require(actor, "results.inspect")
    can_inspect_results(actor, project).or_raise(NotAllowed)
    held = lock_result_row(row)
    held.explanation = read_reason(reason)
    if not held.explanation:
        raise BadInput("results.reason_missing", "Ghi lý do", field="explanation")
    held.version += 1
    held.save(update_fields=["explanation", "version"])
    data = {"content": held.content}
    write_entry_at(
        "results.row.explained", project, actor=actor, at=at, data=data, reason=held.explanation
    )
    return held
