"""Find the file of a product whole: from then on it is judged."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.checking import lacks_of
from khuyencong.apps.product_rounds.holding import Stage, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def accept_entry(*, entry: ProductEntry, actor: Account, at: datetime) -> ProductEntry:
    """Accept the file. Raises NotAllowed; BadInput that names every paper and photo it lacks."""
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION,))
    if held.withdrawn_at is not None:
        raise BadInput("product_rounds.withdrawn", "Sản phẩm này đã rút khỏi kỳ bình chọn")
    if lacks := lacks_of(held):
        raise BadInput(
            "product_rounds.file_not_whole", "Hồ sơ còn thiếu: {lacks}", lacks="; ".join(lacks)
        )
    held.accepted_at = at
    held.version += 1
    held.save(update_fields=["accepted_at", "version"])
    write_entry_of_product(held, "accepted", {}, actor=actor, at=at)
    return held
