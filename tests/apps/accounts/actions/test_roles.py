"""Add and end roles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.actions.add_role import add_role
from khuyencong.apps.accounts.actions.end_role import end_role
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.people_cast import again

DAY = timedelta(days=1)


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
