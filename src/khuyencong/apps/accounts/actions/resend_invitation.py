"""Send an invitation again, with a new link."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.links import INVITATION_LASTS, digest_of, new_secret
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.mail import LinkTo, Post, post_invitation
from khuyencong.apps.accounts.models import Account, Invitation
from khuyencong.apps.accounts.people_queries import lock_waiting_invitation
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def resend_invitation(
    *, invitation: Invitation, link_to: LinkTo, post: Post, actor: Account, at: datetime
) -> Invitation:
    """Send a new link; the one sent before stops working.

    Raises NotAllowed outside the actor's reach, BadInput when it was answered or withdrawn,
    TooOften for a mail that was written to too often.
    """
    require_manage(actor, "accounts.invite", unit=invitation.unit)
    invitation = lock_waiting_invitation(invitation.pk)
    take_turn(MAIL_TO_ADDRESS, invitation.email, at=at)
    secret = new_secret()
    invitation.digest = digest_of(secret)
    invitation.sent_at, invitation.expires_at = at, at + INVITATION_LASTS
    invitation.save(update_fields=["digest", "sent_at", "expires_at"])
    post_invitation(invitation, address=link_to(secret), post=post)
    write_entry(
        verb="accounts.invitation.resent",
        actor=actor,
        at=at,
        unit_id=invitation.unit_id,
        object_kind="invitation",
        object_id=invitation.pk,
        label=invitation.full_name,
        data={"email": invitation.email},
    )
    return invitation
