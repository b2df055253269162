"""Record a round of the vote for outstanding products."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.product_rounds.facts import RoundFacts, words_of_round
from khuyencong.apps.product_rounds.holding import RUN
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound


@transaction.atomic
def record_round(
    *, facts: RoundFacts, unit: Unit, province: AdminUnit, actor: Account, at: datetime
) -> ProductRound:
    """Record a round that the unit runs, held in the province. Raises NotAllowed, BadInput."""
    require(actor, RUN, unit=unit)
    read = facts.settled(unit)
    held = ProductRound(unit=unit, province=province, **asdict(read))
    held.search = words_of_round(read)
    held.save()
    write_entry_of_round(held, "recorded", read.told(), actor=actor, at=at)
    return held
