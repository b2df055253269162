"""Who may change the map."""

from __future__ import annotations

from typing import Protocol

from khuyencong.apps.journal.actions.write_entry import Actor as JournalActor
from khuyencong.domain.foundation.decision import Decision


class Actor(JournalActor, Protocol):
    """What places needs to know of a person; accounts lie above and know more."""

    def has_capability(self, capability: str) -> bool: ...


def can_record_place_change(actor: Actor) -> Decision:
    """Tell whether the actor may record a merger, a split or a new name."""
    if actor.has_capability("places.record_change"):
        return Decision.yes()
    return Decision.no(
        "places.not_in_role",
        "Tài khoản {name} không có vai trò được ghi thay đổi địa giới, tên đơn vị hành chính",
        name=actor.display_name,
    )
