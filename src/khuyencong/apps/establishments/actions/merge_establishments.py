"""Make one record of two that are the same establishment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment, EstablishmentMerge
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import fill, record_of
from khuyencong.apps.establishments.references import move_references
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def merge_establishments(
    *, kept: Establishment, dropped: Establishment, reason: str, actor: Account, at: datetime
) -> EstablishmentMerge:
    """Move everything that points to one record to the other, and fill what the other lacks.

    The dropped record stays to be seen and the merge can be taken back. Raises NotAllowed unless
    the actor may amend both, BadInput for one and the same record or for two provinces.
    """
    if kept.pk == dropped.pk:
        raise BadInput("establishments.same_record", "Chọn hai hồ sơ khác nhau", field="dropped")
    first, second = sorted((kept, dropped), key=lambda each: each.pk)  # one order for everybody
    held = {each.pk: each for each in (lock_establishment(first), lock_establishment(second))}
    kept, dropped = held[kept.pk], held[dropped.pk]
    for each in (kept, dropped):
        can_amend_establishment(actor, each).or_raise(NotAllowed)
    if kept.province_id != dropped.province_id:
        raise BadInput(
            "establishments.two_provinces", "Hai hồ sơ của hai tỉnh khác nhau", field="dropped"
        )
    before = {"kept": record_of(kept).to_json(), "dropped": record_of(dropped).to_json()}
    dropped.merged_into = kept
    dropped.version += 1
    dropped.save()
    wanting = {
        name: value
        for name, value in before["dropped"].items()
        if value not in (None, "", "none") and before["kept"][name] in (None, "", "none")
    }
    before["filled"] = wanting
    fill(kept, replace(record_of(kept), **wanting))
    kept.version += 1
    kept.save()
    merge = EstablishmentMerge.objects.create(
        province=kept.province,
        unit=kept.unit,
        kept=kept,
        dropped=dropped,
        before=before,
        moved=move_references(of=dropped, to=kept),
        reason=reason.strip(),
        merged_at=at,
        merged_by=actor,
    )
    data = {"name_before": before["dropped"]["name"], "name": kept.name, "moved": merge.moved}
    write_entry_of(kept, "merged", data, actor=actor, at=at, reason=merge.reason)
    return merge
