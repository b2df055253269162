"""Invitations and passwords by links that work once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.actions.accept_invitation import (
    accept_as_known_person,
    accept_as_new_person,
)
from khuyencong.apps.accounts.actions.ask_new_password import ask_new_password
from khuyencong.apps.accounts.actions.invite_person import invite_person
from khuyencong.apps.accounts.actions.resend_invitation import resend_invitation
from khuyencong.apps.accounts.actions.set_password import change_password, set_password_by_link
from khuyencong.apps.accounts.actions.update_profile import update_profile
from khuyencong.apps.accounts.actions.withdraw_invitation import withdraw_invitation
from khuyencong.apps.accounts.models import Account, Invitation, PasswordLink
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

GOOD = "bao-li-xi-77"
WEEK, DAY = timedelta(days=7), timedelta(days=1)
MINUTE = timedelta(minutes=1)
CLIENT = "192.0.2.77"


@pytest.fixture
def invite(leader: Any, centre: Any, postman: Any, at: datetime) -> Callable[..., Invitation]:
    def run(**changes: Any) -> Invitation:
        given = {
            "unit": centre,
            "full_name": "Chuyên viên mới",
            "email": "Moi@Khuyencong.example",
            "role": Role.OFFICER,
            "actor": leader,
        }
        return invite_person(**{**given, **changes}, **postman.given, at=at)

    return run


def accept(postman: Any, at: datetime, **changes: Any) -> Account:
    given = {"secret": postman.secrets[-1], "username": "moi", "password": GOOD}
    return accept_as_new_person(**{**given, **changes}, at=at)


class TestInvitePerson:
    def test_the_link_makes_an_account_with_the_role(
        self, invite: Callable[..., Invitation], postman: Any, centre: Any, at: datetime
    ) -> None:
        invite()
        account = accept(postman, at + WEEK - DAY)
        assert account.check_password(GOOD)
        assert account.email == "moi@khuyencong.example"
        assert [(m.unit, m.role) for m in account.memberships.all()] == [(centre, "officer")]

    def test_the_mail_holds_the_link_and_the_database_does_not(
        self, invite: Callable[..., Invitation], postman: Any
    ) -> None:
        invitation = invite()
        [(_, text, recipients)] = postman.letters
        assert postman.secrets[0] in text and recipients == ["moi@khuyencong.example"]
        assert len(postman.secrets[0]) >= 43  # 256 bits
        assert postman.secrets[0] not in (invitation.digest, str(Entry.objects.last().data))  # type: ignore[union-attr]

    def test_the_link_works_once(
        self, invite: Callable[..., Invitation], postman: Any, at: datetime
    ) -> None:
        invite()
        accept(postman, at)
        with pytest.raises(NotAllowed, match="không còn dùng được"):
            accept(postman, at, username="khac")

    def test_the_link_ends_after_seven_days(
        self, invite: Callable[..., Invitation], postman: Any, at: datetime
    ) -> None:
        invite()
        with pytest.raises(NotAllowed):
            accept(postman, at + WEEK)

    def test_refuses_a_leader_of_another_unit_and_an_officer(
        self, invite: Callable[..., Invitation], outsider: Any, make_account: Any, officer: Any
    ) -> None:
        for actor in (make_account(outsider.main_unit(), "leader"), officer):
            with pytest.raises(NotAllowed):
                invite(actor=actor)

    def test_a_leader_appoints_no_administrator(
        self, invite: Callable[..., Invitation], administrator: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            invite(role=Role.ADMINISTRATOR)
        assert invite(role=Role.ADMINISTRATOR, actor=administrator).role == "administrator"

    def test_refuses_to_invite_twice(self, invite: Callable[..., Invitation]) -> None:
        invite()
        with pytest.raises(BadInput, match="Đã mời"):
            invite(email="moi@khuyencong.example")

    def test_a_resent_invitation_has_a_new_link_only(
        self, invite: Callable[..., Invitation], postman: Any, leader: Any, at: datetime
    ) -> None:
        resend_invitation(invitation=invite(), actor=leader, at=at + WEEK, **postman.given)
        first, second = postman.secrets
        with pytest.raises(NotAllowed):
            accept(postman, at, secret=first)
        assert accept(postman, at + WEEK + DAY, secret=second).username == "moi"

    def test_a_withdrawn_one_is_dead(
        self, invite: Callable[..., Invitation], postman: Any, leader: Any, at: datetime
    ) -> None:
        invitation = invite()
        withdraw_invitation(invitation=invitation, actor=leader, at=at)
        with pytest.raises(NotAllowed):
            accept(postman, at)
        with pytest.raises(BadInput):
            resend_invitation(invitation=invitation, actor=leader, at=at, **postman.given)

    def test_a_known_person_takes_the_role(
        self, invite: Callable[..., Invitation], postman: Any, outsider: Any, at: datetime
    ) -> None:
        invite()
        accept_as_known_person(secret=postman.secrets[0], actor=outsider, at=at)
        assert outsider.memberships.count() == 2
        entry = Entry.objects.filter(verb="accounts.invitation.accepted").get()
        assert entry.actor_id == outsider.pk

    @pytest.mark.parametrize("password", ["ngan", "12345678901", "password", "moi@khuyencong"])
    def test_refuses_weak_passwords_in_words(
        self, password: str, invite: Callable[..., Invitation], postman: Any, at: datetime
    ) -> None:
        invite()
        with pytest.raises(BadInput, match="Hãy chọn mật khẩu khác"):
            accept(postman, at, password=password)
        assert accept(postman, at).username == "moi"  # the link still works

    def test_refuses_a_name_taken_in_any_case(
        self, invite: Callable[..., Invitation], postman: Any, leader: Any, at: datetime
    ) -> None:
        invite()
        with pytest.raises(BadInput, match="đã có người dùng"):
            accept(postman, at, username=leader.username.upper())


class TestForgottenPassword:
    @pytest.fixture
    def known(self, officer: Any) -> Any:
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        return officer

    def test_by_mail_or_by_name_once(self, known: Any, postman: Any, at: datetime) -> None:
        for step, name in enumerate(("CanBo@khuyencong.example", known.username)):
            ask_new_password(name=name, client=CLIENT, **postman.given, at=at + step * DAY)
        first, second = postman.secrets
        account = set_password_by_link(secret=second, password=GOOD, at=at + DAY)
        assert account == known and account.check_password(GOOD)
        for secret in (first, second):
            with pytest.raises(NotAllowed):
                set_password_by_link(secret=secret, password=GOOD, at=at + DAY)

    def test_an_unknown_mail_gets_nothing_and_no_refusal(
        self, known: Any, postman: Any, at: datetime
    ) -> None:
        ask_new_password(name="ai@khuyencong.example", client=CLIENT, **postman.given, at=at)
        assert (postman.letters, PasswordLink.objects.count()) == ([], 0)

    def test_no_second_mail_within_ten_minutes(
        self, known: Any, postman: Any, at: datetime
    ) -> None:
        for minute in (0, 9, 11):
            ask_new_password(
                name=known.username,
                client=CLIENT,
                **postman.given,
                at=at + timedelta(minutes=minute),
            )
        assert len(postman.letters) == 2

    def test_the_link_ends_after_a_day(self, known: Any, postman: Any, at: datetime) -> None:
        ask_new_password(name=known.username, client=CLIENT, **postman.given, at=at)
        with pytest.raises(NotAllowed):
            set_password_by_link(secret=postman.secrets[0], password=GOOD, at=at + DAY)

    def test_a_locked_account_gets_none(self, known: Any, postman: Any, at: datetime) -> None:
        Account.objects.filter(pk=known.pk).update(is_active=False)
        ask_new_password(name=known.username, client=CLIENT, **postman.given, at=at)
        assert postman.letters == []

    def test_a_name_asks_three_times_an_hour_whether_anybody_has_it(
        self, known: Any, postman: Any, at: datetime
    ) -> None:
        for name in (known.username, "khong-co-ai"):
            for minute in range(3):
                given = {"name": name, "client": f"192.0.2.{minute}", "at": at + minute * MINUTE}
                ask_new_password(**given, **postman.given)
            with pytest.raises(TooOften, match="hãy đợi 50 phút nữa"):  # 60 - 10
                ask_new_password(
                    name=f" {name.upper()}", client=CLIENT, **postman.given, at=at + 10 * MINUTE
                )
            ask_new_password(name=name, client=CLIENT, **postman.given, at=at + 60 * MINUTE)
        assert len(postman.letters) == 2  # one at once, one an hour later

    def test_a_client_asks_twenty_times_an_hour_whatever_the_names(
        self, known: Any, postman: Any, at: datetime
    ) -> None:
        for number in range(20):
            ask_new_password(name=f"ten-{number}", client=CLIENT, **postman.given, at=at)
        with pytest.raises(TooOften, match="hãy đợi 1 giờ nữa"):
            ask_new_password(name=known.username, client=CLIENT, **postman.given, at=at)
        ask_new_password(name=known.username, client="192.0.2.8", **postman.given, at=at)
        assert len(postman.letters) == 1


class TestOwnAccount:
    def test_the_old_password_is_asked(self, officer: Any, at: datetime) -> None:
        given = {"account": officer, "actor": officer, "password": GOOD, "at": at}
        with pytest.raises(BadInput, match="hiện tại"):
            change_password(old_password="sai", **given)
        change_password(old_password="mat-khau-1", **given)
        assert Account.objects.get(pk=officer.pk).check_password(GOOD)

    def test_a_new_mail_needs_the_password(self, officer: Any, at: datetime) -> None:
        given = {"full_name": "Tên", "email": "a@b.example", "language": "en"}
        who = {"account": officer, "actor": officer, "at": at}
        with pytest.raises(BadInput):
            update_profile(**given, **who, password="")
        update_profile(**given, **who, password="mat-khau-1")
        entry = Entry.objects.filter(verb="accounts.profile.updated").get()
        assert entry.data["after"] == given

    def test_nobody_changes_the_account_of_another(
        self, officer: Any, leader: Any, at: datetime
    ) -> None:
        with pytest.raises(NotAllowed):
            change_password(
                account=officer, old_password="mat-khau-1", password=GOOD, actor=leader, at=at
            )
        with pytest.raises(NotAllowed):
            update_profile(
                account=officer, full_name="X", email="", language="", password="",
                actor=leader, at=at,
            )  # fmt: skip
