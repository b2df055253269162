"""Create an account with its first role."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def create_account(
    *,
    username: str,
    full_name: str,
    unit: Unit,
    role: Role,
    at: datetime,
    password: str | None = None,
    password_hash: str = "",
    email: str = "",
) -> Account:
    """Create an account; without a password nobody can sign in with it.

    ``password_hash`` is a password hashed before, as for many practice accounts at once.
    """
    account = Account(username=username, full_name=full_name, email=email, created_at=at)
    if password_hash:
        account.password = password_hash
    elif password is None:
        account.set_unusable_password()
    else:
        account.set_password(password)
    account.search = account.searched()
    account.save()
    Membership.objects.create(
        account=account, unit=unit, role=role, starts_on=timezone.localdate(at)
    )
    write_entry(
        verb="accounts.account.created",
        actor=None,
        at=at,
        unit_id=unit.pk,
        object_kind="account",
        object_id=account.pk,
        label=full_name,
        data={"username": username, "role": role.value, "unit": unit.name},
    )
    return account
