"""Let a product leave its round."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry

LONGEST_REASON = 500
BEFORE_RESULT = (Stage.REGISTRATION, Stage.JUDGING, Stage.VOTING)


@transaction.atomic
def withdraw_entry(
    *, entry: ProductEntry, reason: str, actor: Account, at: datetime
) -> ProductEntry:
    """Let it leave, its number stays taken. Raises NotAllowed, BadInput."""
    held = hold_entry(entry, actor=actor, stages=BEFORE_RESULT)
    why = reason.strip()
    if not why or len(why) > LONGEST_REASON:
        raise bad("reason", f"Cần lý do, tối đa {LONGEST_REASON} ký tự")
    if held.withdrawn_at is not None:
        raise bad("reason", "Sản phẩm này đã rút khỏi kỳ bình chọn")
    held.withdrawn_at, held.withdrawn_because = at, why
    held.version += 1
    held.save(update_fields=["withdrawn_at", "withdrawn_because", "version"])
    write_entry_of_product(held, "withdrawn", {}, actor=actor, at=at, reason=why)
    return held
