"""Take a round off the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound


@transaction.atomic
def remove_round(*, product_round: ProductRound, actor: Account, at: datetime) -> ProductRound:
    """Take it off while products register; its rows stay. Raises NotAllowed, BadInput."""
    held = hold_round(product_round, actor=actor, stages=(Stage.REGISTRATION,))
    held.removed_at = at
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of_round(held, "removed", {}, actor=actor, at=at)
    return held
