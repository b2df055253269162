"""Take back lines, ends and an order of a province that were entered by mistake."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import LocalNorm, LocalNormEnd, LocalOrder, NormConfirmation
from khuyencong.apps.library.queries import get_local_order, installation_norms
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def take_back_local_rules(
    *,
    norms: Sequence[LocalNorm],
    ends: Sequence[LocalNormEnd],
    order: LocalOrder | None,
    unit: Unit,
    reason: str,
    actor: Account,
    at: datetime,
) -> None:
    """Delete them; the caller has seen that nothing was judged by them.

    The journal keeps what they were. Raises NotAllowed; BadInput when somebody confirmed or ended
    one of the lines since; NormDataError when lines would overlap without the ends.
    """
    require(actor, "norms.add_local", unit=unit)
    lock_unit(unit)
    ids = [row.norm_id for row in norms]
    later = LocalNormEnd.objects.filter(norm__in=norms).exclude(pk__in=[e.pk for e in ends])
    if later.exists() or NormConfirmation.objects.filter(norm_id__in=ids).exists():
        raise BadInput("library.line_used", "Có dòng đã được xác nhận hoặc ghi ngày cuối")
    data = {
        "norm_ids": ids,
        "ended": [end.norm.norm_id for end in ends],
        "order": order.pk if order else None,
        "lines": [row.fields for row in norms],
    }
    LocalNormEnd.objects.filter(pk__in=[end.pk for end in ends]).delete()
    LocalNorm.objects.filter(pk__in=[row.pk for row in norms]).delete()
    if order:
        LocalOrder.objects.filter(pk=order.pk).delete()
        get_local_order.cache_clear()
    installation_norms()
    write_entry(
        verb="library.local_rules.taken_back",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="norm",
        object_id=ids[0] if ids else "",
        label=", ".join(ids)[:200],
        data=data,
        reason=reason,
    )
