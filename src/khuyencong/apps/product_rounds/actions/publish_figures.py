"""Write beside a round what others published of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.published import PublishedRound


@transaction.atomic
def publish_figures(
    *, product_round: ProductRound, figures: PublishedRound, actor: Account, at: datetime
) -> ProductRound:
    """Write the figures with their source; no count takes them in. Raises NotAllowed, BadInput."""
    held = hold_round(product_round, actor=actor)
    held.published = figures.settled().told()
    held.version += 1
    held.save(update_fields=["published", "version"])
    data = {"source": figures.source, "registered": figures.registered}
    told = {name: value for name, value in data.items() if value is not None}
    write_entry_of_round(held, "figures_published", told, actor=actor, at=at)
    return held
