"""Take an invitation back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Invitation
from khuyencong.apps.accounts.people_queries import lock_waiting_invitation
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, actor: Account, at: datetime) -> Invitation:
    """Make the link worthless.

    Raises NotAllowed outside the actor's reach, BadInput when it was answered or withdrawn.
    """
    require_manage(actor, "accounts.invite", unit=invitation.unit)
    invitation = lock_waiting_invitation(invitation.pk)
    invitation.withdrawn_at = at
    invitation.save(update_fields=["withdrawn_at"])
    write_entry(
        verb="accounts.invitation.withdrawn",
        actor=actor,
        at=at,
        unit_id=invitation.unit_id,
        object_kind="invitation",
        object_id=invitation.pk,
        label=invitation.full_name,
        data={"email": invitation.email},
    )
    return invitation
