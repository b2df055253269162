"""Answer an invitation: with a new account, or with the one a person has."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.add_role import place_in_unit
from khuyencong.apps.accounts.models import Account, Invitation
from khuyencong.apps.accounts.new_person import make_person
from khuyencong.apps.accounts.people_queries import find_open_invitation
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def accept_as_new_person(*, secret: str, username: str, password: str, at: datetime) -> Account:
    """Create the account of the person invited and give it its role.

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
def accept_as_known_person(*, secret: str, actor: Account, at: datetime) -> Account:
    """Give the role to an account that its person has opened.

    Raises NotAllowed for a link that does not work, BadInput when the role is held already.
    """
    _accept(_open(secret, at), actor, at)
    return actor


def _open(secret: str, at: datetime) -> Invitation:
    invitation = find_open_invitation(secret, at=at, lock=True)
    if invitation is None:
        raise NotAllowed(
            "accounts.link_dead", "Liên kết không còn dùng được; hãy xin đơn vị gửi lại lời mời"
        )
    return invitation


def _accept(invitation: Invitation, account: Account, at: datetime) -> None:
    unit, role = invitation.unit, Role(invitation.role)
    place_in_unit(unit=unit, account=account, role=role, starts_on=timezone.localdate(at))
    invitation.accepted_at, invitation.account = at, account
    invitation.save(update_fields=["accepted_at", "account"])
    write_entry(
        verb="accounts.invitation.accepted",
        actor=account,
        at=at,
        unit_id=unit.pk,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        data={"username": account.username, "role": role.value, "unit": unit.name},
    )
