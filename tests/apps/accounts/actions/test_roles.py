"""Add, end and lend roles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.add_role import add_role
from khuyencong.apps.accounts.actions.delegate_role import delegate_role
from khuyencong.apps.accounts.actions.end_delegation import end_delegation
from khuyencong.apps.accounts.actions.end_role import end_role
from khuyencong.apps.accounts.models import Account, Delegation
from khuyencong.apps.accounts.people_queries import current_delegations
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

DAY = timedelta(days=1)


def again(account: Any) -> Account:
    """Return the account as the next request meets it."""
    return Account.objects.get(pk=account.pk)


@pytest.fixture
def today(at: datetime) -> date:
    return timezone.localdate(at)


class TestAddRole:
    def test_the_person_holds_it_and_the_journal_says_so(
        self, administrator: Any, officer: Any, centre: Any, today: date, at: datetime
    ) -> None:
        add_role(
            unit=centre, account=officer, role=Role.LEADER, starts_on=today,
            actor=administrator, at=at,
        )  # fmt: skip
        assert again(officer).has_capability("accounts.invite")
        entry = list_entries_of("account", officer.pk).first()
        assert entry and (entry.verb, entry.unit_id) == ("accounts.role.added", centre.pk)

    @pytest.mark.parametrize("role", [Role.OWNER, Role.AGENCY, Role.OFFICER])
    def test_refuses_a_role_of_other_kinds_and_one_held(
        self, role: Role, administrator: Any, officer: Any, centre: Any, today: date, at: datetime
    ) -> None:
        with pytest.raises(BadInput):
            add_role(
                unit=centre, account=officer, role=role, starts_on=today,
                actor=administrator, at=at,
            )  # fmt: skip

    def test_refuses_a_stranger_to_the_province(
        self, administrator: Any, outsider: Any, centre: Any, today: date, at: datetime
    ) -> None:
        with pytest.raises(NotAllowed):
            add_role(
                unit=centre, account=outsider, role=Role.OFFICER, starts_on=today,
                actor=administrator, at=at,
            )  # fmt: skip

    def test_refuses_a_leader(
        self, leader: Any, officer: Any, centre: Any, today: date, at: datetime
    ) -> None:
        with pytest.raises(NotAllowed):
            add_role(
                unit=centre, account=officer, role=Role.ADMINISTRATOR, starts_on=today,
                actor=leader, at=at,
            )  # fmt: skip


class TestEndRole:
    def test_ends_at_once(
        self, administrator: Any, officer: Any, today: date, at: datetime
    ) -> None:
        member = officer.memberships.get()
        end_role(membership=member, on=today, reason="", actor=administrator, at=at)
        assert again(officer).current_memberships() == []
        entry = list_entries_of("account", officer.pk).first()
        assert entry and entry.verb == "accounts.role.ended"

    def test_the_last_administrator_stays(
        self, administrator: Any, today: date, at: datetime
    ) -> None:
        member = administrator.memberships.get()
        with pytest.raises(NotAllowed, match="quản trị cuối cùng"):
            end_role(membership=member, on=today, reason="", actor=administrator, at=at)
        assert again(administrator).has_capability("accounts.manage_roles")

    def test_one_who_leaves_later_does_not_count(
        self, administrator: Any, make_unit: Any, make_account: Callable[..., Any],
        today: date, at: datetime,
    ) -> None:  # fmt: skip
        second = make_account(make_unit("agency", None, "cuc"), "administrator")
        second.memberships.update(ends_before=today + 30 * DAY)
        member = administrator.memberships.get()
        with pytest.raises(NotAllowed):
            end_role(membership=member, on=today, reason="", actor=administrator, at=at)
        second.memberships.update(ends_before=None)
        end_role(membership=member, on=today, reason="", actor=administrator, at=at)
        assert not again(administrator).has_capability("accounts.manage_roles")


@pytest.fixture
def lend(officer: Any, leader: Any, today: date, at: datetime) -> Callable[..., Delegation]:
    """The leader lends his role to the officer for three days from today."""

    def run(**changes: Any) -> Delegation:
        given = {
            "membership": leader.memberships.get(),
            "delegate": officer,
            "starts_on": today,
            "last_on": today + 2 * DAY,
            "reason": "Đi công tác",
            "actor": leader,
        }
        return delegate_role(**{**given, **changes}, at=at)  # type: ignore[arg-type]

    return run


class TestDelegateRole:
    def test_the_colleague_holds_the_capability_in_the_unit(
        self, lend: Callable[..., Delegation], officer: Any, centre: Any
    ) -> None:
        assert not again(officer).has_capability("accounts.invite")
        lend()
        assert again(officer).memberships_with("accounts.invite", centre)

    def test_not_before_its_first_day(
        self, lend: Callable[..., Delegation], officer: Any, today: date
    ) -> None:
        lend(starts_on=today + DAY)
        assert not again(officer).has_capability("accounts.invite")

    def test_the_journal_says_for_whom(
        self, lend: Callable[..., Delegation], officer: Any, leader: Any, at: datetime
    ) -> None:
        lend()
        actor = again(officer)
        told = {}
        for capability in ("accounts.invite", "plans.build"):  # the second is his own
            require(actor, capability)
            entry = write_entry(
                verb="x", actor=actor, at=at, unit_id=None, object_kind="x", object_id=1
            )
            told[capability] = entry.data
        assert told == {
            "accounts.invite": {"acts_for": leader.display_name},
            "plans.build": {},
        }

    def test_both_see_it(
        self, lend: Callable[..., Delegation], officer: Any, leader: Any, today: date
    ) -> None:
        made = lend()
        assert current_delegations(officer, on=today) == [made]
        assert current_delegations(leader, on=today) == [made]
        assert current_delegations(officer, on=today + 3 * DAY) == []

    def test_refuses_an_administrators_role(
        self, lend: Callable[..., Delegation], administrator: Any, appraiser: Any
    ) -> None:
        with pytest.raises(NotAllowed, match="quản trị"):
            lend(
                membership=administrator.memberships.get(),
                delegate=appraiser,
                actor=administrator,
            )

    def test_refuses_strangers_and_the_role_of_others(
        self, lend: Callable[..., Delegation], outsider: Any, officer: Any
    ) -> None:
        with pytest.raises(NotAllowed, match="không làm việc ở"):
            lend(delegate=outsider)
        with pytest.raises(NotAllowed, match="chính mình"):
            lend(actor=officer)

    def test_refuses_days_that_do_not_fit(
        self, lend: Callable[..., Delegation], today: date
    ) -> None:
        for changes in (
            {"starts_on": today - DAY},
            {"last_on": today - DAY},
            {"reason": " "},
        ):
            with pytest.raises(BadInput):
                lend(**changes)
        lend()
        with pytest.raises(BadInput, match="đã giao"):
            lend()

    def test_a_lent_role_is_not_lent_on(
        self, lend: Callable[..., Delegation], officer: Any, leader: Any,
        make_account: Callable[..., Any], centre: Any,
    ) -> None:  # fmt: skip
        lend()
        third = make_account(centre, "finance")
        with pytest.raises(NotAllowed):
            lend(delegate=third, actor=officer)


class TestEndDelegation:
    @pytest.mark.parametrize("who", ["officer", "leader"])
    def test_either_ends_it_at_once(
        self, who: str, lend: Callable[..., Delegation], officer: Any, leader: Any, at: datetime
    ) -> None:
        actor = {"officer": officer, "leader": leader}[who]
        end_delegation(delegation=lend(), actor=actor, at=at)
        assert not again(officer).has_capability("accounts.invite")
        entry = list_entries_of("account", officer.pk).first()
        assert entry and entry.verb == "accounts.delegation.ended"

    def test_refuses_anybody_else(
        self, lend: Callable[..., Delegation], administrator: Any, at: datetime
    ) -> None:
        with pytest.raises(NotAllowed):
            end_delegation(delegation=lend(), actor=administrator, at=at)

    def test_it_ends_with_the_role_it_was_lent_from(
        self, lend: Callable[..., Delegation], officer: Any, leader: Any, administrator: Any,
        today: date, at: datetime,
    ) -> None:  # fmt: skip
        lend()
        member = leader.memberships.get()
        end_role(membership=member, on=today, reason="", actor=administrator, at=at)
        assert not again(officer).has_capability("accounts.invite")
