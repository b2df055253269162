"""Take back that a draft was put in force, before anything was judged by it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.library.actions.take_back_local_rules import take_back_local_rules
from khuyencong.apps.library.models import LocalNorm, LocalNormEnd
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.first_use import first_use_of
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def take_out_of_force(
    *, draft: RegulationDraft, reason: str, actor: Account, at: datetime
) -> RegulationDraft:
    """Make it a draft again; lines it ended go on. Raises NotAllowed; BadInput once it is used."""
    rows = RegulationDraft.objects.select_for_update(of=("self",))
    held = rows.select_related("unit", "province", "local_order").get(pk=draft.pk)
    require(actor, "regulations.put_in_force", unit=held.unit)
    if held.in_force_at is None:
        raise BadInput("regulations.not_in_force", "Dự thảo này chưa có hiệu lực")
    if not reason.strip():
        raise BadInput("regulations.no_reason", "Ghi lý do", field="reason")
    if used := first_use_of(held):
        raise BadInput("regulations.used", "{used}", used=used)
    order, norm_ids, ended = held.local_order, held.norm_ids, held.ended_ids
    data = {"act": held.act, "norm_ids": norm_ids}
    held.act, held.signed_on, held.starts_on = "", None, None
    held.in_force_at, held.in_force_by, held.local_order = None, None, None
    held.norm_ids, held.ended_ids = [], []
    held.version += 1
    held.save()
    take_back_local_rules(
        norms=list(LocalNorm.objects.filter(norm_id__in=norm_ids)),
        ends=list(LocalNormEnd.objects.filter(pk__in=ended).select_related("norm")),
        order=order,
        unit=held.unit,
        reason=reason.strip(),
        actor=actor,
        at=at,
    )
    write_entry_of(held, "taken_out_of_force", data, actor=actor, at=at, reason=reason.strip())
    return held
