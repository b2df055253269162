"""Seat somebody in the council or the jury of a round, and take the seat back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound, RoundSeat, ScoreCard
from khuyencong.apps.product_rounds.queries import seats_in
from khuyencong.domain.product_rounds.rules import rules_of_rounds

Body, Part = RoundSeat.Body, RoundSeat.Part
SEATED_AT = (Stage.REGISTRATION, Stage.JUDGING)
MOST_JURORS = 45
JUDGE = "product_rounds.judge"


@transaction.atomic
def seat_member(
    *,
    product_round: ProductRound,
    body: str,
    part: str,
    account: Account | None = None,
    outside_office: str = "",
    actor: Account,
    at: datetime,
) -> RoundSeat:
    """Seat an account, or a person without one by his office.

    Raises NotAllowed, or BadInput that names the field.
    """
    held = hold_round(product_round, actor=actor, stages=SEATED_AT)
    office = outside_office.strip()
    if body not in Body.values or part not in Part.values:
        raise bad("part", "Chọn Hội đồng hay Ban giám khảo, và vai trò")
    if (account is None) == (not office):
        raise bad("person", "Ghi một tài khoản, hoặc chức vụ của người không có tài khoản")
    if len(office) > 200:
        raise bad("outside_office", "Tối đa 200 ký tự")
    if account is not None and not account.has_capability(JUDGE):
        raise bad("person", f"{account.display_name} không có vai trò ngồi hội đồng, giám khảo")
    seated = seats_in(held, body)
    _require_room(held, body, len(seated))
    if account is not None and any(each.account_id == account.pk for each in seated):
        raise bad("person", f"{account.display_name} đã có chỗ")
    if part == Part.HEAD and any(each.part == Part.HEAD for each in seated):
        raise bad("part", "Đã có người đứng đầu")
    seat = RoundSeat.objects.create(
        round=held,
        body=body,
        part=part,
        account=account,
        outside_office=office,
        unit=held.unit,
        province=held.province,
    )
    data = {"person": seat.name, "body": body, "part": part}
    write_entry_of_round(held, "member_seated", data, actor=actor, at=at)
    return seat


def _require_room(held: ProductRound, body: str, seated: int) -> None:
    most = MOST_JURORS
    if body == Body.COUNCIL:
        most = max(rules_of_rounds().level(held.level).council)
    if seated >= most:
        raise bad("body", f"Đã đủ {most} người")


@transaction.atomic
def unseat_member(*, seat: RoundSeat, actor: Account, at: datetime) -> RoundSeat:
    """Take a seat back. Raises NotAllowed; BadInput when a card of his is sealed."""
    held = hold_round(seat.round, actor=actor, stages=SEATED_AT)
    if ScoreCard.objects.filter(seat=seat, sealed_at__isnull=False).exists():
        raise bad("person", "Người này đã niêm phong phiếu nên không rút được")
    seat.left_at = at
    seat.save(update_fields=["left_at"])
    data = {"person": seat.name, "body": seat.body, "part": seat.part}
    write_entry_of_round(held, "member_left", data, actor=actor, at=at)
    return seat
