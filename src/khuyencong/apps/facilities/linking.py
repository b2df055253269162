"""Which accounts may be linked to people that are kept here."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember


def accounts_of_staff(unit: Unit) -> QuerySet[Account]:
    """Return the accounts with a role in the unit."""
    rows = Account.objects.filter(is_active=True, memberships__unit=unit)
    return rows.distinct().order_by("full_name", "pk")


def accounts_of_collaborators(unit: Unit) -> QuerySet[Account]:
    """Return the collaborators of the unit's province: those who send answers of surveys."""
    of_province = Q(memberships__role=Role.COLLABORATOR.value)
    of_province &= Q(memberships__unit__province=unit.province_id)
    rows = Account.objects.filter(of_province, is_active=True)
    return rows.distinct().order_by("full_name", "pk")


def require_account(
    account_id: int | None,
    *,
    among: QuerySet[Account],
    linked_in: type[StaffMember] | type[CommuneCollaborator],
    unit: Unit,
    but: int | None = None,
) -> Account | None:
    """Return the account, None for none. Raises BadInput for another one, or one linked already."""
    if account_id is None:
        return None
    account = among.filter(pk=account_id).first()
    if account is None:
        raise bad("account", "Chọn một tài khoản có trong danh sách")
    rows: Any = linked_in
    if rows.objects.filter(unit=unit, account=account).exclude(pk=but).exists():
        raise bad("account", f"Tài khoản {account.display_name} đã có trong danh sách này")
    return account


def require_unlinked(before: Any, held: StaffMember | CommuneCollaborator) -> None:
    """Refuse to bring an account back that meanwhile stands on another row. Raises BadInput."""
    if before.account_id is None or before.account_id == held.account_id:
        return
    among = Account.objects.filter(pk=before.account_id)
    require_account(
        before.account_id, among=among, linked_in=type(held), unit=held.unit, but=held.pk
    )
