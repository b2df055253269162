"""Record the ratio of advances a province rules for its own money."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.money.models import LocalShare
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def add_local_share(
    *,
    unit: Unit,
    share: Decimal,
    valid_from: date,
    act: str,
    actor: Account,
    at: datetime,
    article: str = "",
    line: str = "",
) -> LocalShare:
    """Keep it from a day on; a later row takes its place. Raises NotAllowed or BadInput."""
    require(actor, "norms.add_local", unit=unit)
    if not 0 <= share <= 1:
        raise BadInput("money.bad_share", "Tỷ lệ phải từ 0 đến 100 %", field="share")
    if not act.strip():
        raise BadInput("money.no_act", "Ghi văn bản của tỉnh quy định tỷ lệ này", field="act")
    kept = LocalShare.objects.create(
        unit=unit,
        province=province_of(unit),
        line=line,
        share_bp=int(share * 10_000),
        valid_from=valid_from,
        act=act.strip()[:120],
        article=article.strip()[:120],
        recorded_at=at,
        recorded_by=actor,
    )
    write_entry(
        verb="money.local_share.added",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"share_bp": kept.share_bp, "act": kept.act, "valid_from": valid_from.isoformat()},
    )
    return kept
