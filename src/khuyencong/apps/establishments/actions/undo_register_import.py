"""Take a whole list of establishments back, while nothing was built on its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import write_entry_of_import
from khuyencong.apps.establishments.models import Establishment, ImportedRow, RegisterImport
from khuyencong.apps.establishments.undoing_imports import (
    LEFT,
    ROWS_AT_ONCE,
    Outcome,
    empty_again,
    remove_figures,
    rows_of,
    used_of,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

MOST_NAMED = 3
Tell = Callable[[str, int, int], None]
"""Takes a step (``looking`` or ``removing``), how many rows are done, and of how many."""


def undo_register_import(
    *,
    register_import: RegisterImport,
    actor: Account,
    at: datetime,
    tell: Tell = lambda step, done, total: None,
) -> Entry:
    """Remove the records the list made, and empty again what it filled and nobody changed since.

    All rows are looked at first: where a project, a need, an edit or a merge stands on one, it is
    named and nothing changes. Then they go by parts, each whole with its line of the journal;
    stopped or killed between them, doing it again takes the rest back. Raises NotAllowed, BadInput.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    require_undoable(register_import)
    keys = list(register_import.rows.filter(LEFT).order_by("row").values_list("pk", flat=True))
    parts = list(parts_of(keys, ROWS_AT_ONCE))
    used: list[Establishment] = []
    for number, part in enumerate(parts):
        tell("looking", number * ROWS_AT_ONCE, len(keys))
        used += _look(part)
    if used:
        raise _in_use(used)
    done: Counter[str] = Counter()
    for number, part in enumerate(parts):
        tell("removing", number * ROWS_AT_ONCE, len(keys))
        done += _take_back(register_import, part, is_alone=len(parts) == 1, actor=actor, at=at)
    return _finish(register_import, done, actor=actor, at=at)


@transaction.atomic
def _look(keys: Sequence[int]) -> list[Establishment]:
    """Return what stands in the way; nothing of this transaction is kept."""
    rows = rows_of(keys)
    remove_figures(rows)
    used = used_of(rows)
    transaction.set_rollback(True)
    return used


@transaction.atomic
def _take_back(
    register_import: RegisterImport,
    keys: Sequence[int],
    *,
    is_alone: bool,
    actor: Account,
    at: datetime,
) -> Counter[str]:
    lock_unit(register_import.unit)
    rows = rows_of(keys)
    years = remove_figures(rows)
    if used := used_of(rows):  # since the look
        raise _in_use(used)
    made = [
        row.establishment_id
        for row in rows
        if row.outcome == Outcome.ADDED and row.establishment_id
    ]
    done = Counter(
        removed=len(made),
        years_removed=years,
        emptied=empty_again(rows, actor=actor, at=at),
    )
    own = ImportedRow.objects.filter(pk__in=keys)
    own.filter(outcome=Outcome.ADDED).update(outcome=Outcome.SKIPPED, establishment=None)
    own.filter(outcome=Outcome.FILLED).update(outcome=Outcome.SKIPPED)
    try:
        Establishment.objects.filter(pk__in=made).delete()
    except ProtectedError as still:
        raise _in_use([row.establishment for row in rows if row.establishment]) from still
    if not is_alone:
        write_entry_of_import(register_import, "part_undone", dict(done), actor=actor, at=at)
    return done


@transaction.atomic
def _finish(
    register_import: RegisterImport, done: Counter[str], *, actor: Account, at: datetime
) -> Entry:
    lock_unit(register_import.unit)
    require_undoable(register_import)
    waiting = register_import.rows.filter(outcome=Outcome.WAITING)
    waiting.update(outcome=Outcome.SKIPPED)
    register_import.undone_at = at
    register_import.save(update_fields=["undone_at"])
    data = {name: done[name] for name in ("removed", "emptied", "years_removed")}
    return write_entry_of_import(register_import, "undone", data, actor=actor, at=at)


def require_undoable(register_import: RegisterImport) -> None:
    """Raise BadInput when the list was taken back already, or is still being entered."""
    register_import.refresh_from_db()
    if register_import.undone_at:
        raise BadInput("establishments.import_undone", "Lần nhập này đã được hoàn tác")
    job = register_import.job
    if job is None or job.is_under_way:
        raise BadInput(
            "establishments.import_running", "Danh sách chưa nhập xong; chờ xong rồi hoàn tác"
        )


def _in_use(firms: Sequence[Establishment]) -> BadInput:
    names = ", ".join(firm.name for firm in firms[:MOST_NAMED])
    more = f" và {len(firms) - MOST_NAMED} cơ sở nữa" if len(firms) > MOST_NAMED else ""
    return BadInput(
        "establishments.import_in_use",
        "Không hoàn tác được: đã có đề án, nhu cầu, lần sửa hoặc dòng khác dựa vào {names}{more}",
        names=names,
        more=more,
    )
