"""Change the head of a round."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.facts import RoundFacts, changes, words_of_round
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.domain.foundation.errors import BadInput

BEFORE_RESULT = (Stage.REGISTRATION, Stage.JUDGING, Stage.VOTING)


@transaction.atomic
def amend_round(
    *,
    product_round: ProductRound,
    facts: RoundFacts,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> ProductRound:
    """Change what differs; level and year only while products register.

    Raises NotAllowed; BadInput, also when somebody saved meanwhile.
    """
    held = hold_round(product_round, actor=actor, stages=BEFORE_RESULT)
    if held.version != seen_version:
        raise BadInput(
            "product_rounds.changed_meanwhile",
            "Người khác vừa sửa kỳ bình chọn này; mở lại trang rồi sửa tiếp",
        )
    read, before = facts.settled(held.unit), RoundFacts.of(held)
    if held.judging_at and (read.level, read.year) != (before.level, before.year):
        raise bad("level", "Cấp và năm không đổi được khi giám khảo đã bắt đầu chấm")
    changed = changes(before.told(), read.told())
    if not changed:
        return held
    for name, value in asdict(read).items():
        setattr(held, name, value)
    held.search = words_of_round(read)
    held.version += 1
    held.save()
    write_entry_of_round(held, "amended", changed, actor=actor, at=at)
    return held
