"""Open the cards of a round once every one is sealed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.results import judged_entries, progress_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def open_cards(*, product_round: ProductRound, actor: Account, at: datetime) -> ProductRound:
    """Open them all at once. Raises NotAllowed; BadInput that says which cards are missing."""
    held = hold_round(product_round, actor=actor, stages=(Stage.JUDGING,))
    rows = progress_of(held)
    owing = [f"{each.seat.name} còn {each.lacking} phiếu" for each in rows if each.lacking > 0]
    if owing:
        raise BadInput(
            "product_rounds.cards_missing",
            "Chưa mở được, còn phiếu chưa niêm phong: {owing}",
            owing="; ".join(owing),
        )
    if len(rows) % 2 == 0:
        raise BadInput(
            "product_rounds.jury_not_odd",
            "Ban giám khảo còn {count} người, phải là số lẻ: bổ sung người rồi chấm đủ phiếu",
            count=len(rows),
        )
    unjudged = judged_entries(held).exclude(cards__sealed_at__isnull=False)
    if names := list(unjudged.values_list("name", flat=True)[:5]):
        raise BadInput(
            "product_rounds.nobody_judged",
            "Không giám khảo nào được chấm: {names}; bổ sung giám khảo hoặc rút sản phẩm",
            names="; ".join(names),
        )
    held.opened_at = at
    held.version += 1
    held.save(update_fields=["opened_at", "version"])
    count = sum(each.sealed for each in rows)
    write_entry_of_round(held, "cards_opened", {"count": count}, actor=actor, at=at)
    return held
