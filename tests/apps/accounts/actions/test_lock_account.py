"""Lock and unlock an account: what changes, what stays, who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_account import lock_account
from khuyencong.apps.accounts.actions.send_password_link import send_password_link
from khuyencong.apps.accounts.actions.unlock_account import unlock_account
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.people_queries import find_open_password_link
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.people_cast import again


@pytest.fixture
def lock(administrator: Any, at: datetime) -> Callable[..., Account]:
    def run(account: Any, **changes: Any) -> Account:
        given = {"reason": "Mất máy tính", "actor": administrator, "at": at, **changes}
        return lock_account(account=account, **given)

    return run


@pytest.fixture
def unlock(administrator: Any, at: datetime) -> Callable[..., Account]:
    def run(account: Any, **changes: Any) -> Account:
        given = {"reason": "Tìm thấy máy", "actor": administrator, "at": at, **changes}
        return unlock_account(account=account, **given)

    return run


class TestLockAccount:
    def test_closes_the_account_and_keeps_its_roles(
        self, lock: Callable[..., Account], officer: Any
    ) -> None:
        lock(officer)
        locked = again(officer)
        assert not locked.is_active
        assert not locked.has_capability("needs.import")
        assert [role.role for role in locked.memberships.all()] == ["officer"]

    def test_the_journal_tells_before_and_after_and_why(
        self, lock: Callable[..., Account], officer: Any, centre: Any, administrator: Any
    ) -> None:
        lock(officer)
        entry = list_entries_of("account", officer.pk).first()
        assert entry is not None
        assert (entry.verb, entry.unit_id, entry.actor_id, entry.reason) == (
            "accounts.account.locked", centre.pk, administrator.pk, "Mất máy tính",
        )  # fmt: skip
        assert entry.data == {"before": {"is_active": True}, "after": {"is_active": False}}

    def test_no_session_matches_any_more_not_even_after_unlocking(
        self, lock: Callable[..., Account], unlock: Callable[..., Account], officer: Any
    ) -> None:
        before = officer.get_session_auth_hash()
        lock(officer)
        unlock(officer)
        assert again(officer).get_session_auth_hash() != before

    def test_a_link_to_a_new_password_dies(
        self, lock: Callable[..., Account], unlock: Callable[..., Account], officer: Any,
        administrator: Any, postman: Any, at: datetime,
    ) -> None:  # fmt: skip
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        given = {"account": again(officer), "actor": administrator, "at": at, **postman.given}
        send_password_link(**given)
        lock(officer)
        unlock(officer)
        assert find_open_password_link(postman.secrets[0], at=at) is None

    @pytest.mark.parametrize("reason", ["", "   "])
    def test_refuses_without_a_reason(
        self, lock: Callable[..., Account], officer: Any, reason: str
    ) -> None:
        with pytest.raises(BadInput, match="lý do"):
            lock(officer, reason=reason)
        assert again(officer).is_active

    def test_refuses_a_second_time(self, lock: Callable[..., Account], officer: Any) -> None:
        lock(officer)
        with pytest.raises(BadInput, match="đã khóa rồi"):
            lock(officer)
        assert list_entries_of("account", officer.pk).filter(reason="Mất máy tính").count() == 1

    def test_refuses_oneself(self, lock: Callable[..., Account], administrator: Any) -> None:
        with pytest.raises(NotAllowed, match="tự khóa"):
            lock(administrator)

    def test_refuses_roles_and_strangers(
        self, lock: Callable[..., Account], officer: Any, leader: Any, outsider: Any
    ) -> None:
        for account, actor in ((officer, leader), (outsider, None)):
            with pytest.raises(NotAllowed):
                lock(account, **({"actor": actor} if actor else {}))
            assert again(account).is_active

    def test_an_administrator_may_go_while_another_looks_after_the_unit(
        self, lock: Callable[..., Account], administrator: Any, department: Any,
        make_unit: Callable[..., Any], make_account: Callable[..., Any],
    ) -> None:  # fmt: skip
        agency = make_account(make_unit("agency", None, "cuc"), "administrator")
        second = make_account(department, "finance")
        Membership.objects.create(
            account=second, unit=department, role="administrator", starts_on=timezone.localdate()
        )
        lock(administrator, actor=second)
        lock(second, actor=agency)  # whoever keeps the agency looks after the department too
        assert not again(administrator).is_active and not again(second).is_active

    def test_refuses_when_nobody_would_look_after_the_unit(
        self, lock: Callable[..., Account], administrator: Any, department: Any,
        make_account: Callable[..., Any],
    ) -> None:  # fmt: skip
        leaving = make_account(department, "officer")
        Membership.objects.create(
            account=leaving,
            unit=department,
            role="administrator",
            starts_on=timezone.localdate(),
            ends_before=timezone.localdate() + timedelta(days=30),
        )
        with pytest.raises(NotAllowed, match="quản trị cuối cùng"):
            lock(administrator, actor=leaving)
        assert again(administrator).is_active


class TestUnlockAccount:
    def test_opens_the_account_again_and_says_why(
        self, lock: Callable[..., Account], unlock: Callable[..., Account], officer: Any
    ) -> None:
        lock(officer)
        unlock(officer)
        opened = again(officer)
        assert opened.is_active and opened.has_capability("needs.import")
        entry = list_entries_of("account", officer.pk).first()
        assert entry and (entry.verb, entry.reason) == ("accounts.account.unlocked", "Tìm thấy máy")
        assert entry.data == {"before": {"is_active": False}, "after": {"is_active": True}}

    def test_refuses_an_open_one_a_missing_reason_and_strangers(
        self, lock: Callable[..., Account], unlock: Callable[..., Account], officer: Any,
        leader: Any,
    ) -> None:  # fmt: skip
        with pytest.raises(BadInput, match="không bị khóa"):
            unlock(officer)
        lock(officer)
        with pytest.raises(BadInput, match="lý do"):
            unlock(officer, reason=" ")
        with pytest.raises(NotAllowed):
            unlock(officer, actor=leader)
        assert not again(officer).is_active


class TestSendPasswordLink:
    @pytest.fixture
    def send(self, administrator: Any, postman: Any, at: datetime) -> Callable[..., None]:
        def run(account: Any, **changes: Any) -> None:
            given = {"actor": administrator, "at": at, **postman.given, **changes}
            send_password_link(account=again(account), **given)

        return run

    @pytest.fixture
    def reachable(self, officer: Any) -> Any:
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        return officer

    def test_the_link_goes_to_the_person_and_the_journal(
        self, send: Callable[..., None], reachable: Any, centre: Any, postman: Any, at: datetime
    ) -> None:
        send(reachable)
        ((_, text, recipients),) = postman.letters
        assert recipients == ["canbo@khuyencong.example"] and postman.secrets[0] in text
        link = find_open_password_link(postman.secrets[0], at=at)
        assert link and link.account == reachable
        entry = list_entries_of("account", reachable.pk).first()
        assert entry and (entry.verb, entry.unit_id) == ("accounts.password.link_sent", centre.pk)

    def test_refuses_a_locked_one_and_one_without_mail(
        self, send: Callable[..., None], lock: Callable[..., Account], officer: Any, postman: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa ghi địa chỉ thư"):
            send(officer)
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        lock(officer)
        with pytest.raises(BadInput, match="mở khóa trước"):
            send(officer)
        assert postman.letters == []

    def test_refuses_leaders_and_strangers(
        self, send: Callable[..., None], reachable: Any, leader: Any, outsider: Any
    ) -> None:
        for actor in (leader, outsider):
            with pytest.raises(NotAllowed):
                send(reachable, actor=actor)
