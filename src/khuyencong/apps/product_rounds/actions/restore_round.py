"""Put a round that was removed back on the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.product_rounds.holding import RUN
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_round(*, product_round: ProductRound, actor: Account, at: datetime) -> ProductRound:
    """Put it back with all its rows. Raises NotAllowed; BadInput when it is on the list."""
    rows = ProductRound.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=product_round.pk)
    require(actor, RUN, unit=held.unit)
    if held.removed_at is None:
        raise BadInput("product_rounds.not_removed", "Kỳ bình chọn này đang có trong danh sách")
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of_round(held, "restored", {}, actor=actor, at=at)
    return held
