"""Answer an invitation of an owner: with a new account, or with the one he has."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.new_person import make_person
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import EstablishmentOwner
from khuyencong.apps.establishments.owners import find_owner_invitation, works_in_an_office
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def accept_as_new_owner(*, secret: str, username: str, password: str, at: datetime) -> Account:
    """Create the account of the owner, without any role of an office.

    Raises NotAllowed for a link that does not work, BadInput for a name taken or a weak password.
    """
    invitation = _open(secret, at)
    account = make_person(
        username=username,
        password=password,
        full_name=invitation.full_name,
        email=invitation.email,
        at=at,
    )
    _accept(invitation, account, at)
    return account


@transaction.atomic
def accept_as_known_owner(*, secret: str, actor: Account, at: datetime) -> Account:
    """Give one more establishment to an account of an owner.

    Raises NotAllowed for a link that does not work, BadInput for an account of an office, which
    decides about establishments, or one that has this establishment already.
    """
    invitation = _open(secret, at)
    if works_in_an_office(actor):
        raise BadInput(
            "establishments.owner_of_an_office",
            "Tài khoản {name} làm việc ở cơ quan; chủ cơ sở cần một tài khoản riêng",
            name=actor.display_name,
        )
    if invitation.establishment.owners.filter(account=actor, ended_at=None).exists():
        raise BadInput(
            "establishments.owner_held",
            "Tài khoản này đã xem được {name}",
            name=invitation.establishment.name,
        )
    _accept(invitation, actor, at)
    return actor


def _open(secret: str, at: datetime) -> EstablishmentOwner:
    invitation = find_owner_invitation(secret, at=at, lock=True)
    if invitation is None:
        raise NotAllowed(
            "establishments.owner_link_dead",
            "Liên kết không còn dùng được; hãy xin đơn vị gửi lại lời mời",
        )
    return invitation


def _accept(invitation: EstablishmentOwner, account: Account, at: datetime) -> None:
    invitation.accepted_at, invitation.account = at, account
    invitation.save(update_fields=["accepted_at", "account"])
    write_entry_of(invitation.establishment, "owner_accepted", {}, actor=account, at=at)
