"""Ask the owner of an establishment in by mail."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.links import INVITATION_LASTS, digest_of, new_secret
from khuyencong.apps.accounts.mail import LinkTo, Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment, EstablishmentOwner
from khuyencong.apps.establishments.owner_mail import post_owner_invitation
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def invite_owner(
    *,
    establishment: Establishment,
    full_name: str,
    email: str,
    link_to: LinkTo,
    post: Post,
    actor: Account,
    at: datetime,
) -> EstablishmentOwner:
    """Send a link that works once, for seven days.

    Raises NotAllowed unless the actor may amend the record, BadInput for somebody who is asked or
    an owner already, TooOften for a mail that was written to too often.
    """
    establishment = lock_establishment(establishment)
    can_amend_establishment(actor, establishment).or_raise(NotAllowed)
    email, full_name = email.strip().lower(), nfc(full_name).strip()
    if not full_name:
        raise BadInput("establishments.no_owner_name", "Ghi người được mời", field="full_name")
    if establishment.owners.filter(email=email, ended_at=None).exists():
        raise BadInput(
            "establishments.owner_invited_already",
            "Đã mời {email} rồi; muốn gửi thư khác thì rút lời mời đó trước",
            field="email",
            email=email,
        )
    take_turn(MAIL_TO_ADDRESS, email, at=at)
    secret = new_secret()
    invitation = EstablishmentOwner.objects.create(
        province=establishment.province,
        unit=establishment.unit,
        establishment=establishment,
        full_name=full_name[:120],
        email=email,
        digest=digest_of(secret),
        invited_by=actor,
        sent_at=at,
        expires_at=at + INVITATION_LASTS,
    )
    post_owner_invitation(invitation, address=link_to(secret), post=post)
    write_entry_of(establishment, "owner_invited", {}, actor=actor, at=at)
    return invitation
