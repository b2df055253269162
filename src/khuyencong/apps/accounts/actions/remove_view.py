"""Remove a saved view of a list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, SavedView
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def remove_view(*, view: SavedView, actor: Account, at: datetime) -> None:
    """Remove a view of the actor's own. Raises NotAllowed for somebody else's."""
    if view.account_id != actor.pk:
        raise NotAllowed("accounts.view_of_another", "Cách xem này là của người khác")
    number, label = view.pk, view.name
    view.delete()
    write_entry(
        verb="accounts.view.removed",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="saved_view",
        object_id=number,
        label=label,
        data={"list": view.list_key, "query": view.query},
    )
