"""Take a whole sheet of vouchers back, while nobody worked on its rows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.models import VoucherImport
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.apps.vouchers.queries import STANDING
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_NAMED = 3


@transaction.atomic
def undo_voucher_import(*, voucher_import: VoucherImport, actor: Account, at: datetime) -> int:
    """Take the vouchers of the sheet off the register and return how many.

    Raises NotAllowed, or BadInput: undone already, or a voucher was corrected or examined since.
    """
    project = lock_project(voucher_import.project)
    require(actor, "vouchers.record")
    can_record_vouchers(actor, project).or_raise(NotAllowed)
    made = VoucherImport.objects.select_for_update(of=("self",)).get(pk=voucher_import.pk)
    if made.undone_at:
        raise BadInput("vouchers.import_undone", "Lần nhập này đã được hoàn tác")
    if used := list(made.vouchers.exclude(version=1, accepted_vnd__isnull=True)[:MOST_NAMED]):
        raise BadInput(
            "vouchers.import_in_use",
            "Không hoàn tác được: đã sửa, bỏ hoặc xem {vouchers}",
            vouchers=", ".join(row.description for row in used),
        )
    removed = made.vouchers.filter(**STANDING).update(
        removed_at=at,
        removed_by=actor,
        removed_reason=f"Hoàn tác lần nhập {made.file.name}"[:500],
        version=F("version") + 1,
    )
    made.undone_at = at
    made.save(update_fields=["undone_at"])
    told = {"file": made.file.name, "removed": removed}
    write_entry_at("vouchers.import.undone", project, actor=actor, at=at, data=told)
    return removed
