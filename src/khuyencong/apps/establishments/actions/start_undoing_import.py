"""Have a list of establishments taken back in the background."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments import tasks
from khuyencong.apps.establishments.actions.undo_register_import import require_undoable
from khuyencong.apps.establishments.models import RegisterImport
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job


def start_undoing_import(*, register_import: RegisterImport, actor: Account, at: datetime) -> Job:
    """Return the job; asked twice at once it is one. Raises NotAllowed, BadInput."""
    require(actor, "establishments.record", unit=register_import.unit)
    require_undoable(register_import)
    return start_job(
        kind="establishments.undo_import",
        label=f"Hoàn tác danh sách cơ sở {register_import.file.name}",
        task=tasks.undo_register_list,
        inputs={"register_import": register_import.pk},
        province=province_of(register_import.unit),
        unit=register_import.unit,
        actor=actor,
        at=at,
    )
