"""Who speaks for a seat of the jury, and who reads cards."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.product_rounds.holding import RUN
from khuyencong.apps.product_rounds.models import ProductRound, RoundSeat
from khuyencong.domain.foundation.decision import Decision

JUDGE = "product_rounds.judge"


def can_stand_for(actor: Account, seat: RoundSeat) -> Decision:
    """Tell whether the actor speaks for a juror: himself, or, for one without an account, who
    runs the round and is no juror of it: he copies the paper card and seals it at once."""
    if seat.left_at is not None or seat.body != RoundSeat.Body.JURY:
        return Decision.no("product_rounds.no_juror", "Chỗ này không còn trong Ban giám khảo")
    if seat.account_id == actor.pk:
        return can(actor, JUDGE)
    if seat.account_id is not None:
        return Decision.no("product_rounds.card_of_others", "Phiếu này của người khác")
    own = seat.round.seats.filter(account=actor, body=RoundSeat.Body.JURY, left_at=None)
    if own.exists():
        return Decision.no(
            "product_rounds.juror_copies", "Giám khảo không chép phiếu của giám khảo khác"
        )
    return can(actor, RUN, unit=seat.round.unit)


def can_read_cards(held: ProductRound) -> Decision:
    """Tell whether cards may be read: by nobody before all are sealed and the round is opened."""
    if held.opened_at is not None:
        return Decision.yes()
    return Decision.no(
        "product_rounds.cards_closed",
        "Phiếu chấm chỉ xem được sau khi mọi phiếu đã niêm phong và được mở",
    )
