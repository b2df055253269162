"""Every page asks who is there: the account and its roles come in one statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.backend import AccountBackend
from khuyencong.apps.accounts.models import Account, Delegation

Counted = Callable[[int], Any]


def test_the_account_comes_with_its_roles(officer: Any, django_assert_num_queries: Counted) -> None:
    with django_assert_num_queries(1):
        account = AccountBackend().get_user(officer.pk)
        assert account is not None
        assert [member.unit.code for member in account.current_memberships()] == ["ttkc-binh-dinh"]
        assert account.main_unit().province.name == "Bình Định"  # type: ignore[union-attr]
    assert account == officer


def test_a_role_lent_today_comes_after_the_own_ones(officer: Any, appraiser: Any) -> None:
    today = timezone.localdate()
    Delegation.objects.create(
        membership=appraiser.memberships.get(),
        delegate=officer,
        starts_on=today,
        ends_before=today + timedelta(days=1),
        reason="Đi công tác",
    )
    account = AccountBackend().get_user(officer.pk)
    assert account is not None
    roles = [member.role for member in account.current_memberships()]
    assert roles == ["officer", "appraiser"]
    assert account == officer


@pytest.mark.parametrize("is_locked", [True, False])
def test_only_open_accounts_are_served(officer: Any, is_locked: bool) -> None:
    Account.objects.filter(pk=officer.pk).update(is_active=not is_locked)
    assert (AccountBackend().get_user(officer.pk) is None) is is_locked


def test_an_account_without_any_role_is_served_an_unknown_one_not(db: None) -> None:
    account = Account.objects.create(username="moi")
    assert AccountBackend().get_user(account.pk) == account
    assert AccountBackend().get_user(account.pk + 1) is None
