"""Who is found among the people one looks after, what is told of them, on whom one may act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.update_profile import update_profile
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.people_in_reach import (
    can_look_after,
    get_person,
    list_people,
    roles_of,
    search_people,
    working,
)

LOCK = "accounts.lock_account"


def found(reader: Any, text: str = "") -> set[Any]:
    return set(search_people(list_people(reader, on=timezone.localdate()), text))


def works_in(account: Any, unit: Any, role: str, **days: Any) -> Membership:
    starts_on = timezone.localdate() - timedelta(days=9)
    return Membership.objects.create(
        account=account, unit=unit, role=role, starts_on=starts_on, **days
    )


class TestListPeople:
    def test_of_the_own_unit_for_a_leader_of_the_province_for_an_administrator(
        self, leader: Any, officer: Any, appraiser: Any, outsider: Any, administrator: Any
    ) -> None:
        assert found(leader) == {leader, officer}
        assert found(administrator) == {leader, officer, appraiser, administrator}
        assert found(officer) == set()  # his role reads no people

    def test_the_command_line_is_nobody(self, leader: Any, officer: Any) -> None:
        officer.set_unusable_password()
        officer.save()
        assert found(leader) == {leader}

    def test_words_of_name_sign_in_name_and_mail_without_accents(
        self, leader: Any, officer: Any, at: Any
    ) -> None:
        update_profile(
            account=officer, full_name="Đặng Thị Hường", email="huong@khuyencong.example",
            language="", password="mat-khau-1", actor=officer, at=at,
        )  # fmt: skip
        for text in ("dang thi huong", "ĐẶNG", "officer ttkc", "huong@khuyencong"):
            assert found(leader, text) == {officer}, text
        assert found(leader, "dang thi hoa") == set()

    def test_roles_are_those_in_reach_only(
        self, leader: Any, officer: Any, department: Any, centre: Any, today: Any
    ) -> None:
        works_in(officer, department, "appraiser")
        person = list_people(leader, on=today).get(pk=officer.pk)
        assert [(role.role, role.unit) for role in person.roles_here] == [("officer", centre)]
        assert (person.works_as, person.works_at) == ("officer", centre.name)
        assert list(working(list_people(leader, on=today), role="appraiser")) == []
        assert list(working(list_people(leader, on=today), role="officer")) == [officer]

    def test_who_left_is_found_but_not_where_he_is_now(
        self, leader: Any, officer: Any, outsider: Any, today: Any
    ) -> None:
        works_in(officer, outsider.main_unit(), "leader")
        officer.memberships.filter(role="officer").update(
            starts_on=today - timedelta(days=9), ends_before=today
        )
        person = list_people(leader, on=today).get(pk=officer.pk)
        assert (person.roles_here, person.works_as) == ([], None)
        assert [role.role for role in roles_of(officer, visible_to=leader)] == ["officer"]

    def test_a_stranger_is_not_found(self, leader: Any, outsider: Any) -> None:
        with pytest.raises(Account.DoesNotExist):
            get_person(outsider.pk, visible_to=leader)


class TestCanLookAfter:
    def answer(self, actor: Any, person: Any) -> str:
        decision = can_look_after(actor, LOCK, person=person, on=timezone.localdate())
        return "" if decision else decision.code

    def test_an_administrator_keeps_the_people_of_his_province(
        self, administrator: Any, officer: Any, leader: Any, outsider: Any
    ) -> None:
        assert self.answer(administrator, officer) == ""
        assert self.answer(administrator, outsider) == "accounts.unknown_person"
        assert self.answer(leader, officer) == "accounts.not_in_role"

    def test_nobody_keeps_who_also_works_above_him(
        self, make_unit: Callable[..., Any], make_account: Callable[..., Any], centre: Any,
        department: Any, binh_dinh: Any, officer: Any,
    ) -> None:  # fmt: skip
        keeper = make_account(centre, "administrator")
        assert self.answer(keeper, officer) == ""
        role = works_in(officer, department, "administrator")
        assert self.answer(keeper, officer) == "accounts.works_elsewhere"
        role.ends_before = timezone.localdate()
        role.save()
        assert self.answer(keeper, officer) == ""
