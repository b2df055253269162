"""Put back a row that was taken off."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.actions.record_recognition import check_number
from khuyencong.apps.craft_villages.actions.remove_row import settle_and_tell
from khuyencong.apps.craft_villages.facts import bad
from khuyencong.apps.craft_villages.holding import capability_of, hold, subject_of
from khuyencong.apps.craft_villages.models import ClusterYear, Recognition, VillageReview


@transaction.atomic
def restore_row(*, row: Any, actor: Account, at: datetime) -> Any:
    """Put it back as it was. A line of the journal tells it (``write_entry_of``).

    Raises NotAllowed; BadInput when it is there, or another stands in its place.
    """
    held = hold(row, actor=actor, capability=capability_of(row))
    if held.removed_at is None:
        raise bad("row", "Mục này chưa bị bỏ")
    subject: Any = subject_of(held)
    if isinstance(held, Recognition):
        check_number(subject, held.number)
    if isinstance(held, VillageReview | ClusterYear):
        siblings: Any = type(held)._default_manager.filter(
            **{"village" if isinstance(held, VillageReview) else "cluster": subject}
        )
        if siblings.filter(year=held.year, removed_at=None).exists():
            raise bad("year", f"Năm {held.year} đã có số liệu khác")
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    settle_and_tell(held, "restored", actor=actor, at=at)
    return held
