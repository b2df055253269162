"""Write on the card of a juror for one product; sealed, it stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.product_rounds.holding import Stage, bad, require_stage
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import (
    ProductEntry,
    ProductInterest,
    ProductRound,
    RoundSeat,
    ScoreCard,
)
from khuyencong.apps.product_rounds.permissions import JUDGE, can_stand_for
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.domain.product_rounds.scoring import TENTHS, check_card

LONGEST_REMARK = 2000


@transaction.atomic
def save_card(
    *,
    entry: ProductEntry,
    seat: RoundSeat,
    points: Mapping[str, int | None],
    remark: str = "",
    seen_version: int,
    seals: bool,
    actor: Account,
    at: datetime,
) -> ScoreCard:
    """Keep a draft, or seal a whole card. ``points`` are tenths by criterion, None: not yet.

    Raises NotAllowed, or BadInput that names the criterion; also when it was saved meanwhile.
    """
    can_stand_for(actor, seat).or_raise(NotAllowed)
    lean_on(actor, JUDGE)
    held = ProductRound.objects.select_for_update(of=("self",)).get(pk=seat.round_id)
    require_stage(held, (Stage.JUDGING,))
    _require_free(entry, seat)
    card = ScoreCard.objects.filter(entry=entry, seat=seat).first()
    if card is not None and card.sealed_at is not None:
        raise BadInput("product_rounds.card_sealed", "Phiếu đã niêm phong, không sửa được nữa")
    if (card.version if card else 0) != seen_version:
        raise BadInput(
            "product_rounds.changed_meanwhile",
            "Phiếu vừa được lưu ở nơi khác; mở lại trang rồi chấm tiếp",
        )
    if seat.account_id is None and not seals:
        raise bad("remark", "Phiếu chép từ giấy được niêm phong ngay, không lưu nháp")
    if len(remark) > LONGEST_REMARK:
        raise bad("remark", f"Tối đa {LONGEST_REMARK} ký tự")
    card = card or ScoreCard(
        entry=entry, seat=seat, unit_id=entry.unit_id, province_id=entry.province_id, version=0
    )
    given = {name: value for name, value in points.items() if value is not None}
    card.points = check_card(given) if seals else _draft(given)
    card.remark, card.saved_at, card.saved_by = remark.strip(), at, actor
    card.version += 1
    card.sealed_at = at if seals else None
    card.save()
    # Neither points nor remark: the journal is read by people who may not see a card.
    data = {"person": seat.name, "product": entry.name}
    write_entry_of_round(held, "card_sealed" if seals else "card_saved", data, actor=actor, at=at)
    return card


def _draft(given: Mapping[str, int]) -> dict[str, int]:
    for name, criterion in rules_of_rounds().criteria.items():
        if not 0 <= given.get(name, 0) <= criterion.most * TENTHS:
            raise bad(name, f"“{criterion.label_vi}” từ 0 đến {criterion.most} điểm")
    return dict(given)


def _require_free(entry: ProductEntry, seat: RoundSeat) -> None:
    if entry.round_id != seat.round_id or entry.accepted_at is None or entry.withdrawn_at:
        raise BadInput("product_rounds.not_judged", "Sản phẩm này không có trong danh sách chấm")
    said = ProductInterest.objects.filter(entry=entry, seat=seat).first()
    if said is None:
        raise NotAllowed(
            "product_rounds.not_declared", "Khai có hay không có xung đột lợi ích trước khi chấm"
        )
    if said.has_conflict:
        raise NotAllowed(
            "product_rounds.recused", "Người đã khai xung đột lợi ích không chấm sản phẩm này"
        )
