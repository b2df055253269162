"""Lend a role, end that early, take the end back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.close_unit import close_unit
from khuyencong.apps.accounts.actions.delegate_role import delegate_role
from khuyencong.apps.accounts.actions.end_delegation import end_delegation
from khuyencong.apps.accounts.actions.end_role import end_role
from khuyencong.apps.accounts.actions.resume_delegation import resume_delegation
from khuyencong.apps.accounts.models import Delegation
from khuyencong.apps.accounts.people_queries import current_delegations
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.people_cast import again

DAY = timedelta(days=1)


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
        with pytest.raises(NotAllowed, match="được giao tạm"):
            lend(delegate=third, actor=officer)

    def test_a_day_taken_is_refused_with_the_name_of_who_has_it(
        self, lend: Callable[..., Delegation], officer: Any, make_account: Callable[..., Any],
        centre: Any, today: date,
    ) -> None:  # fmt: skip
        lend()
        third = make_account(centre, "finance")
        until = today + 2 * DAY
        with pytest.raises(BadInput, match=f"{officer.display_name} từ {today:%d/%m/%Y} đến hết"):
            lend(delegate=third, starts_on=until, last_on=until + DAY)
        lend(delegate=third, starts_on=until + DAY, last_on=until + DAY)  # the next day is free

    def test_the_colleague_must_work_there_to_the_last_day(
        self, lend: Callable[..., Delegation], officer: Any, today: date
    ) -> None:
        officer.memberships.update(ends_before=today + 2 * DAY)
        with pytest.raises(NotAllowed, match="không làm việc") as refusal:
            lend()
        assert refusal.value.field == "last_on"
        lend(last_on=today + DAY)


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
        agreed_on, today = timezone.localdate(at) + 2 * DAY, timezone.localdate(at)
        assert entry.data["before"] == {"last_on": agreed_on.isoformat()}
        assert entry.data["after"] == {"last_on": None}  # begun today, so not a day is left
        assert officer.delegations_received.get().ends_before == today

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
        assert current_delegations(officer, on=today) == []

    def test_it_ends_when_the_colleague_leaves_the_unit_but_not_with_one_role_of_several(
        self, lend: Callable[..., Delegation], officer: Any, administrator: Any, centre: Any,
        today: date, at: datetime,
    ) -> None:  # fmt: skip
        lend()
        second = officer.memberships.create(unit=centre, role="finance", starts_on=today)
        first = officer.memberships.get(role="officer")
        end_role(membership=first, on=today, reason="", actor=administrator, at=at)
        assert again(officer).has_capability("accounts.invite")
        end_role(membership=second, on=today + DAY, reason="", actor=administrator, at=at)
        assert officer.delegations_received.get().ends_before == today + DAY
        entry = list_entries_of("account", officer.pk).first()
        assert entry and entry.data["delegations_ended"] == 1

    def test_it_ends_with_the_unit(
        self, lend: Callable[..., Delegation], officer: Any, centre: Any, administrator: Any,
        today: date, at: datetime,
    ) -> None:  # fmt: skip
        lend()
        close_unit(unit=centre, on=today + DAY, reason="Sáp nhập", actor=administrator, at=at)
        assert officer.delegations_received.get().ends_before == today + DAY


class TestResumeDelegation:
    @pytest.fixture
    def ended(self, lend: Callable[..., Delegation], leader: Any, at: datetime) -> Delegation:
        return end_delegation(delegation=lend(), actor=leader, at=at)

    def test_it_lasts_again_to_the_day_agreed(
        self, ended: Delegation, officer: Any, leader: Any, today: date, at: datetime
    ) -> None:
        resumed = resume_delegation(delegation=ended, actor=leader, at=at)
        assert resumed.last_on == today + 2 * DAY
        assert again(officer).has_capability("accounts.invite")
        entry = list_entries_of("account", officer.pk).first()
        assert entry and entry.verb == "accounts.delegation.resumed"
        assert entry.data["before"] == {"last_on": None}
        assert entry.data["after"] == {"last_on": (today + 2 * DAY).isoformat()}
        with pytest.raises(NotAllowed):  # once
            resume_delegation(delegation=ended, actor=leader, at=at)

    def test_nobody_takes_again_what_was_taken_from_him(
        self, ended: Delegation, officer: Any, administrator: Any, at: datetime
    ) -> None:
        for actor in (officer, administrator):
            with pytest.raises(NotAllowed, match="người vừa kết thúc"):
                resume_delegation(delegation=ended, actor=actor, at=at)
        assert not again(officer).has_capability("accounts.invite")

    def test_refuses_on_another_day(self, ended: Delegation, leader: Any, at: datetime) -> None:
        with pytest.raises(BadInput, match="đã kết thúc"):
            resume_delegation(delegation=ended, actor=leader, at=at + DAY)

    def test_refuses_days_given_to_another_meanwhile(
        self, ended: Delegation, lend: Callable[..., Delegation], leader: Any, centre: Any,
        make_account: Callable[..., Any], at: datetime,
    ) -> None:  # fmt: skip
        lend(delegate=make_account(centre, "finance"))
        with pytest.raises(BadInput, match="đã giao cho finance"):
            resume_delegation(delegation=ended, actor=leader, at=at)

    def test_refuses_when_the_colleague_has_left(
        self, ended: Delegation, officer: Any, leader: Any, today: date, at: datetime
    ) -> None:
        officer.memberships.update(ends_before=today)
        with pytest.raises(NotAllowed, match="đã thay đổi"):
            resume_delegation(delegation=ended, actor=leader, at=at)
