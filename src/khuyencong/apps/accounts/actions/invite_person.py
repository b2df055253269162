"""Ask a person into a unit by mail."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.links import INVITATION_LASTS, digest_of, new_secret
from khuyencong.apps.accounts.looked_after import can_manage, require_manage
from khuyencong.apps.accounts.mail import LinkTo, Post, post_invitation
from khuyencong.apps.accounts.models import Account, Invitation, Unit
from khuyencong.apps.accounts.roles import Role, roles_for
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def invite_person(
    *,
    unit: Unit,
    full_name: str,
    email: str,
    role: Role,
    link_to: LinkTo,
    post: Post,
    actor: Account,
    at: datetime,
) -> Invitation:
    """Send a link that works once, for seven days.

    Raises NotAllowed outside the actor's reach or when a leader invites an administrator, BadInput
    for a closed unit, a role that does not fit it, or a person who is already invited, TooOften
    for a mail that was written to too often.
    """
    require_manage(actor, "accounts.invite", unit=unit)
    if role == Role.ADMINISTRATOR and not can_manage(actor, "accounts.manage_roles", unit=unit):
        raise NotAllowed("accounts.not_to_appoint", "Chỉ người quản trị mời được người quản trị")
    email = email.strip().lower()
    _refuse_bad_input(unit, role, email)
    take_turn(MAIL_TO_ADDRESS, email, at=at)
    secret = new_secret()
    invitation = Invitation.objects.create(
        unit=unit,
        role=role,
        full_name=nfc(full_name),
        email=email,
        digest=digest_of(secret),
        sent_at=at,
        expires_at=at + INVITATION_LASTS,
    )
    post_invitation(invitation, address=link_to(secret), post=post)
    write_entry(
        verb="accounts.invitation.sent",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="invitation",
        object_id=invitation.pk,
        label=invitation.full_name,
        data={"email": email, "role": role.value, "unit": unit.name},
    )
    return invitation


def _refuse_bad_input(unit: Unit, role: Role, email: str) -> None:
    if unit.ends_before is not None:
        raise BadInput("accounts.unit_closed", "Đơn vị {unit} đã đóng", unit=unit.name)
    if role not in roles_for(unit.kind):
        raise BadInput(
            "accounts.role_of_other_kind",
            "Vai trò này không có ở loại đơn vị của {unit}",
            field="role",
            unit=unit.name,
        )
    if unit.invitations.filter(email=email, accepted_at=None, withdrawn_at=None).exists():
        raise BadInput(
            "accounts.invited_already",
            "Đã mời {email}; hãy gửi lại lời mời đó thay vì mời lần nữa",
            field="email",
            email=email,
        )
