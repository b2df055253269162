"""Take a whole sheet of bills or output back, while nobody worked on its rows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import UseImport
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import STANDING, lock_site
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_use_import(*, use_import: UseImport, actor: Account, at: datetime) -> int:
    """Take the rows of the sheet off and return how many.

    Output that was corrected since has left the sheet and stays. Raises NotAllowed, or BadInput:
    undone already, or a bill was corrected or taken off since.
    """
    site = lock_site(use_import.site)
    require_record(actor, site)
    made = UseImport.objects.select_for_update(of=("self",)).get(pk=use_import.pk)
    if made.undone_at:
        raise BadInput("energy_use.import_undone", "Lần nhập này đã được hoàn tác")
    if made.bills.exclude(version=1, **STANDING).exists():
        raise BadInput(
            "energy_use.import_in_use",
            "Không hoàn tác được: đã có hóa đơn của bảng này được sửa hoặc bỏ",
        )
    removed = made.bills.update(
        removed_at=at,
        removed_by=actor,
        removed_reason=f"Hoàn tác lần nhập {made.file.name}"[:500],
        version=F("version") + 1,
    )
    removed += made.outputs.all().delete()[0]
    made.undone_at = at
    made.save(update_fields=["undone_at"])
    told = {"file": made.file.name, "removed": removed}
    write_entry_of(site, f"{made.kind}.import_undone", told, actor=actor, at=at)
    return removed
