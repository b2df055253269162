"""Reads of money: who sees what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.models import LocalShare
from khuyencong.apps.money.queries import get_local_share, list_local_shares


@pytest.fixture
def share(department: Any, make_account: Callable[..., Any], at: Any) -> LocalShare:
    """A ratio the department of Bình Định entered."""
    leader = make_account(department, "leader")
    facts: dict[str, Any] = {"share": Decimal("0.5"), "valid_from": date(2016, 1, 1), "act": "QĐ"}
    return add_local_share(unit=department, actor=leader, at=at, **facts)


class TestListLocalShares:
    def test_every_unit_of_the_province_reads_what_its_department_entered(
        self, share: LocalShare, officer: Any, appraiser: Any
    ) -> None:
        assert list(list_local_shares(visible_to=officer)) == [share]
        assert list(list_local_shares(visible_to=appraiser)) == [share]

    def test_another_province_does_not(self, share: LocalShare, outsider: Any) -> None:
        assert not list_local_shares(visible_to=outsider)

    def test_an_account_that_was_closed_reads_nothing(
        self, share: LocalShare, officer: Any
    ) -> None:
        officer.is_active = False
        assert not list_local_shares(visible_to=officer)


class TestGetLocalShare:
    def test_only_who_keeps_it_may_open_it(
        self, share: LocalShare, officer: Any, appraiser: Any
    ) -> None:
        assert get_local_share(share.pk, visible_to=appraiser) == share
        with pytest.raises(LocalShare.DoesNotExist):
            get_local_share(share.pk, visible_to=officer)
