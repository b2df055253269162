"""Say of products, before seeing their files, whether a juror is free to judge them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.product_rounds.holding import Stage, bad, require_stage
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import (
    ProductInterest,
    ProductRound,
    RoundSeat,
    ScoreCard,
)
from khuyencong.apps.product_rounds.permissions import JUDGE, can_stand_for
from khuyencong.domain.foundation.errors import NotAllowed

LONGEST_REASON = 1000
DECLARED_AT = (Stage.REGISTRATION, Stage.JUDGING)


@transaction.atomic
def declare_interests(
    *,
    seat: RoundSeat,
    conflicts: Mapping[int, str],
    free: Collection[int] = (),
    actor: Account,
    at: datetime,
) -> int:
    """Write what the juror says: ``conflicts`` gives the reason by the key of an entry.

    A conflict once declared stays; who was free may still declare one until his card is sealed.
    Returns how many entries were declared. Raises NotAllowed, BadInput.
    """
    can_stand_for(actor, seat).or_raise(NotAllowed)
    lean_on(actor, JUDGE)
    held = ProductRound.objects.select_for_update(of=("self",)).get(pk=seat.round_id)
    require_stage(held, DECLARED_AT)
    reasons = {key: why.strip() for key, why in conflicts.items()}
    if any(not why or len(why) > LONGEST_REASON for why in reasons.values()):
        raise bad("reason", f"Mỗi xung đột lợi ích cần lý do, tối đa {LONGEST_REASON} ký tự")
    known = {each.entry_id: each for each in seat.interests.all()}
    entries = {each.pk: each for each in held.entries.filter(pk__in={*reasons, *free})}
    sealed = ScoreCard.objects.filter(seat=seat, sealed_at__isnull=False)
    sealed_keys = set(sealed.values_list("entry_id", flat=True))
    made = 0
    for key, entry in entries.items():
        stood = known.get(key)
        if stood is not None and (stood.has_conflict or key not in reasons):
            continue
        if key in sealed_keys:
            raise bad("reason", f"Phiếu chấm “{entry.name}” đã niêm phong, không khai lại được")
        owner = {"unit_id": entry.unit_id, "province_id": entry.province_id}
        said = {"has_conflict": key in reasons, "reason": reasons.get(key, ""), "declared_at": at}
        ProductInterest.objects.update_or_create(
            entry=entry, seat=seat, defaults=said, create_defaults=said | owner
        )
        made += 1
    if made:
        data = {"person": seat.name, "count": made, "conflicts": len(reasons)}
        write_entry_of_round(held, "interests_declared", data, actor=actor, at=at)
    return made
