"""What an account may reach: the same rule as ``queries.rows_visible_to``."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.roles import WATCHES_NATION, WATCHES_PROVINCE
from khuyencong.apps.accounts.row_security.scope import CLOSED, Scope, opened


def scope_of(account: Account) -> Scope:
    """Return units and provinces of the account's roles of today; of a locked one nothing.

    Who has rows kept from him is held by the first lock alone: what says so may lie with another
    unit (its council), and must be read to be obeyed.
    """
    with opened("roles of who asks"):
        account.current_memberships()
    units = [member.unit for member in account.current_memberships()]
    if not account.is_active or not units:
        return CLOSED
    if account.has_kept_rows():
        return Scope(opened_as="rows are kept from this person")
    watched = {u.province_id for u in units if u.kind in WATCHES_PROVINCE and u.province_id}
    return Scope(
        units=tuple(sorted({unit.pk for unit in units})),
        provinces=tuple(sorted(watched)),
        whole_nation=any(unit.kind in WATCHES_NATION for unit in units),
    )
