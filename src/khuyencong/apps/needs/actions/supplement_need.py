"""Bring what a need lacks; nothing changes until an officer accepts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.needs.entries import write_entry_of_supplement
from khuyencong.apps.needs.gaps import gaps_of_need
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.outcomes import ending_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.apps.needs.supplementing import bad, can_supplement, settled_values
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

SUPPLEMENTS = Limit("need_supplement", 20, HOUR)
"""Of one person: a collaborator goes through the needs of a commune."""
MOST_NOTE = 500


@transaction.atomic
def supplement_need(
    *, need: Need, values: Mapping[str, Any], note: str = "", actor: Account, at: datetime
) -> NeedSupplement:
    """Return what waits for an officer. ``values``: fields of ``gaps.ASKED``; None and "" are none.

    Raises NotAllowed, TooOften, or BadInput that names the field; also when the need has ended,
    says that field already, or an earlier supplement of the same person waits.
    """
    need = lock_need(need)
    can_supplement(actor, need).or_raise(NotAllowed)
    if ending_of(need).outcome != "open":
        raise BadInput("needs.supplement_late", "Nhu cầu này đã có kết quả, không bổ sung nữa")
    waiting = need.supplements.filter(proposed_by=actor, state=NeedSupplement.State.NEW)
    if waiting.exists():
        raise BadInput(
            "needs.supplement_waits",
            "Lần bổ sung trước của ông/bà còn chờ xem; rút lần đó rồi gửi lại",
        )
    after, note = settled_values(values), nfc(note)
    if not after:
        raise BadInput("needs.nothing_supplemented", "Chưa điền mục nào để bổ sung")
    if taken := [name for name in after if name not in gaps_of_need(need)]:
        raise bad(taken[0], "taken", "{words}: nhu cầu đã ghi rồi, không bổ sung đè lên")
    if len(note) > MOST_NOTE:
        raise BadInput(
            "needs.long_note", "Lời của cơ sở: tối đa {most} chữ", field="note", most=MOST_NOTE
        )
    take_turn(SUPPLEMENTS, str(actor.pk), at=at)
    supplement = NeedSupplement.objects.create(
        province_id=need.province_id,
        unit_id=need.unit_id,
        need=need,
        after=after,
        note=note,
        proposed_by=actor,
        proposed_at=at,
    )
    write_entry_of_supplement(supplement, "supplement_brought", actor=actor, at=at)
    return supplement
