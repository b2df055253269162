"""Take back that the file of a product was found whole."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def return_entry(*, entry: ProductEntry, actor: Account, at: datetime) -> ProductEntry:
    """Take it back while products register. Raises NotAllowed, BadInput."""
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION,))
    if held.accepted_at is None:
        raise BadInput("product_rounds.not_accepted", "Hồ sơ này chưa được nhận đủ")
    held.accepted_at = None
    held.version += 1
    held.save(update_fields=["accepted_at", "version"])
    write_entry_of_product(held, "returned", {}, actor=actor, at=at)
    return held
