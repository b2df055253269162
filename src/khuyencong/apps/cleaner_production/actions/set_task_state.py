"""Say how one of the eighteen tasks of a file stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.checking import bad, require_words, settled_text
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerFile, TaskProgress
from khuyencong.apps.cleaner_production.row_changes import hold_file
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.domain.cleaner_production.method import find_row, list_tasks

LONGEST_NOTE = 1000


@transaction.atomic
def set_task_state(
    *,
    cleaner_file: CleanerFile,
    task: str,
    state: str,
    note: str = "",
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> bool:
    """Say that a task is open, done or not needed; return whether that is new.

    ``sent`` is name and bytes of a paper or photo of it; without one the paper stays. Raises
    NotAllowed, or BadInput that names the field: a task that is not needed says why.
    """
    held = hold_file(cleaner_file, actor=actor)
    found = find_row(list_tasks(), task, field="task")
    if state not in TaskProgress.State.values:
        raise bad("state", "Chọn chưa xong, đã xong hoặc không cần")
    words = settled_text("note", note, LONGEST_NOTE)
    if state == TaskProgress.State.NOT_NEEDED:
        require_words("note", words, "Ghi vì sao không cần làm nhiệm vụ này")
    owner: dict[str, Any] = {"unit_id": held.unit_id, "province_id": held.province_id}
    row = held.tasks.filter(task=found.id).first() or TaskProgress(
        cleaner_file=held, task=found.id, **owner
    )
    before = {"task_state": row.state, "note": row.note, "document": _name(row)}
    row.state, row.note = state, words
    if sent:
        name, data = sent
        given: dict[str, Any] = {"province": held.province, "unit": held.unit}
        row.document = take_upload(
            name=name, data=data, allowed=PAPERS, actor=actor, at=at, **given
        )
    after = {"task_state": row.state, "note": row.note, "document": _name(row)}
    if after == before and not sent:
        return False
    row.save()
    told = {"task": found.label_vi, "before": before, "after": after}
    write_entry_of(held, "task_set", told, actor=actor, at=at)
    return True


def _name(row: TaskProgress) -> str:
    return row.document.name if row.document else ""
