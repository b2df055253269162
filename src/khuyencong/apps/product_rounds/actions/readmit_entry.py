"""Take a product that was withdrawn back into its round."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.actions.register_entry import refuse_twice
from khuyencong.apps.product_rounds.holding import Stage, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def readmit_entry(*, entry: ProductEntry, actor: Account, at: datetime) -> ProductEntry:
    """Take it back before the cards are open. Raises NotAllowed, BadInput."""
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION, Stage.JUDGING))
    if held.withdrawn_at is None:
        raise BadInput("product_rounds.not_withdrawn", "Sản phẩm này đang có trong kỳ bình chọn")
    refuse_twice(held.round, held.establishment, held.name, but=held.pk)
    held.withdrawn_at, held.withdrawn_because = None, ""
    held.version += 1
    held.save(update_fields=["withdrawn_at", "withdrawn_because", "version"])
    write_entry_of_product(held, "readmitted", {}, actor=actor, at=at)
    return held
