"""Let the jury begin, and go back to registration while nobody has written a card."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound, RoundSeat, ScoreCard
from khuyencong.apps.product_rounds.queries import seats_in
from khuyencong.apps.product_rounds.results import judged_entries
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.rules import rules_of_rounds


@transaction.atomic
def open_judging(*, product_round: ProductRound, actor: Account, at: datetime) -> ProductRound:
    """Let the jury judge the products whose file is whole.

    Raises NotAllowed; BadInput that says what the round lacks: a jury, odd, with its head; a
    council of the right size; products.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.REGISTRATION,))
    if lacks := lacks_to_judge(held):
        raise BadInput(
            "product_rounds.not_ready", "Chưa chấm được: {lacks}", lacks="; ".join(lacks)
        )
    held.judging_at = at
    held.version += 1
    held.save(update_fields=["judging_at", "version"])
    data = {"count": judged_entries(held).count()}
    write_entry_of_round(held, "judging_opened", data, actor=actor, at=at)
    return held


def lacks_to_judge(held: ProductRound) -> list[str]:
    """Return in words what a round lacks before its jury may begin."""
    rules = rules_of_rounds()
    jury, council = seats_in(held, RoundSeat.Body.JURY), seats_in(held, RoundSeat.Body.COUNCIL)
    sizes = rules.level(held.level).council
    lacks = []
    if not judged_entries(held).exists():
        lacks.append("chưa có sản phẩm nào nhận đủ hồ sơ")
    if not jury:
        lacks.append("chưa có Ban giám khảo")
    elif len(jury) % 2 == 0 and rules.odd_jury.value:
        source = rules.source(rules.odd_jury.article)
        lacks.append(f"Ban giám khảo có {len(jury)} người, phải là số lẻ ({source})")
    if jury and not any(each.part == RoundSeat.Part.HEAD for each in jury):
        lacks.append("Ban giám khảo chưa có Trưởng ban")
    if len(council) not in sizes:
        source = rules.source(rules.level(held.level).article.split(",")[1].strip())
        wanted = " hoặc ".join(f"{size:02d}" for size in sizes)
        lacks.append(f"Hội đồng có {len(council)} người, phải là {wanted} (Điều {source})")
    return lacks


@transaction.atomic
def reopen_registration(
    *, product_round: ProductRound, actor: Account, at: datetime
) -> ProductRound:
    """Go back while no card is written. Raises NotAllowed, BadInput."""
    held = hold_round(product_round, actor=actor, stages=(Stage.JUDGING,))
    if ScoreCard.objects.filter(entry__round=held).exists():
        raise BadInput(
            "product_rounds.has_cards", "Giám khảo đã viết phiếu nên không quay lại nhận đăng ký"
        )
    held.judging_at = None
    held.version += 1
    held.save(update_fields=["judging_at", "version"])
    write_entry_of_round(held, "registration_reopened", {}, actor=actor, at=at)
    return held
