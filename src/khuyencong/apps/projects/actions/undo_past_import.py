"""Take a whole list of projects of the past back, while nothing was built on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.ledger.models import Entry as LedgerEntry
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.aftermath import clear_followers
from khuyencong.apps.projects.models import (
    PastEntry,
    PastImport,
    Project,
    ProjectStep,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

ENTERED = "projects.project.entered"
MOST_NAMED = 3
DELETED_AT_ONCE = 500


@transaction.atomic
def undo_past_import(*, past_import: PastImport, actor: Account, at: datetime) -> Entry:
    """Remove the projects that came in from the list, with their amounts, steps and deadlines.

    Raises NotAllowed, or BadInput that names projects with which somebody did more than enter
    them, or that something else points at. Then nothing changes.
    """
    require(actor, "projects.draft", unit=past_import.unit)
    lock_unit(past_import.unit)
    past_import.refresh_from_db()
    _require_undoable(past_import)
    of_list = Project.objects.filter(past_entry__past_import=past_import)
    projects = list(of_list.select_for_update(of=("self",)).order_by("pk"))
    if used := _touched(projects):
        raise _in_use(used)
    for part in parts_of(projects, DELETED_AT_ONCE):
        _remove(part)
    past_import.undone_at = at
    past_import.save(update_fields=["undone_at"])
    return write_entry(
        verb="projects.past_import.undone",
        actor=actor,
        at=at,
        unit_id=past_import.unit_id,
        object_kind="past_import",
        object_id=past_import.pk,
        label=past_import.file.name,
        data={"removed": len(projects)},
    )


def _require_undoable(past_import: PastImport) -> None:
    if past_import.undone_at:
        raise BadInput("projects.past_import_undone", "Lần nhập này đã được hoàn tác")
    job = past_import.job
    if job and job.state in (job.State.WAITING, job.State.RUNNING):
        raise BadInput(
            "projects.past_import_running", "Danh sách chưa nhập xong; chờ xong rồi hoàn tác"
        )


def _touched(projects: Sequence[Project]) -> list[Project]:
    """Return those with which somebody did more than enter them; the program's own lines aside."""
    found: set[str] = set()
    for part in parts_of([str(each.pk) for each in projects], DELETED_AT_ONCE):
        lines = Entry.objects.filter(
            object_kind="project", object_id__in=part, actor_id__isnull=False
        )
        found.update(lines.exclude(verb=ENTERED).values_list("object_id", flat=True))
    return [each for each in projects if str(each.pk) in found]


def _remove(projects: Sequence[Project]) -> None:
    keys = [each.pk for each in projects]
    clear_followers(keys)
    for model in (LedgerEntry, Position, ProjectStep, PastEntry):
        model._default_manager.filter(project__in=keys).delete()
    try:
        Project.objects.filter(pk__in=keys).delete()
    except ProtectedError as still:
        held = {getattr(each, "project_id", None) for each in still.protected_objects}
        raise _in_use([each for each in projects if each.pk in held] or projects) from still


def _in_use(projects: Sequence[Project]) -> BadInput:
    return BadInput(
        "projects.past_import_in_use",
        "Không hoàn tác được: {count} đề án đã được dùng tiếp, ví dụ {names}",
        count=len(projects),
        names="; ".join(each.title[:80] for each in projects[:MOST_NAMED]),
    )
