"""Take an invitation of an owner back, or end what his account sees of an establishment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import EstablishmentOwner
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def end_owner(*, owner: EstablishmentOwner, actor: Account, at: datetime) -> EstablishmentOwner:
    """Make the link worthless, or shut the pages from the next click on.

    Raises NotAllowed unless the actor may amend the record, BadInput when it has ended already.
    """
    rows = EstablishmentOwner.objects.select_for_update(of=("self",))
    owner = rows.select_related("establishment__unit").get(pk=owner.pk)
    can_amend_establishment(actor, owner.establishment).or_raise(NotAllowed)
    if owner.ended_at:
        raise BadInput("establishments.owner_ended", "Việc này đã làm rồi")
    was_waiting = owner.is_waiting
    owner.ended_at, owner.ended_by = at, actor
    owner.save(update_fields=["ended_at", "ended_by"])
    what = "owner_withdrawn" if was_waiting else "owner_ended"
    write_entry_of(owner.establishment, what, {}, actor=actor, at=at)
    return owner
