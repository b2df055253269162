"""Take off a row written by mistake: a decision, a review, a craft, a cluster, its year."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import bad
from khuyencong.apps.craft_villages.holding import (
    capability_of,
    hold,
    refuse_removed,
    subject_of,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import (
    ClusterYear,
    Craft,
    IndustrialCluster,
    Recognition,
    VillageReview,
)
from khuyencong.apps.craft_villages.standing import settle_state
from khuyencong.apps.establishments.models import CraftVillage

WORDS: dict[type[Any], str] = {
    Recognition: "recognition_",
    VillageReview: "review_",
    ClusterYear: "year_",
    Craft: "",
    IndustrialCluster: "",
}
"""What stands before ``removed`` and ``restored`` in the line of the journal."""


@transaction.atomic
def remove_row(*, row: Any, actor: Account, at: datetime) -> Any:
    """Take it off; it stays stored and can be put back.

    Raises NotAllowed; BadInput when it is off already, or a craft still has a decision.
    """
    held = hold(row, actor=actor, capability=capability_of(row))
    refuse_removed(held)
    if isinstance(held, Craft) and held.recognitions.filter(removed_at=None).exists():
        raise bad("craft", "Nghề còn quyết định công nhận; bỏ quyết định trước")
    held.removed_at = at
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    settle_and_tell(held, "removed", actor=actor, at=at)
    return held


def settle_and_tell(held: Any, what: str, *, actor: Account, at: datetime) -> None:
    """Bring the register row up to date, and write the line."""
    subject = subject_of(held)
    if isinstance(held, Recognition) and isinstance(subject, CraftVillage):
        settle_state(subject)
    told = {name: getattr(held, name) for name in ("number", "year") if hasattr(held, name)}
    write_entry_of(subject, f"{WORDS[type(held)]}{what}", told, actor=actor, at=at)
