"""Create, rename and close units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.close_unit import close_unit
from khuyencong.apps.accounts.actions.create_unit import create_unit
from khuyencong.apps.accounts.actions.rename_unit import rename_unit
from khuyencong.apps.accounts.actions.set_public_contact import set_public_contact
from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


def last_verb(unit: Unit) -> str:
    entry = list_entries_of("unit", unit.pk).first()
    assert entry is not None
    return entry.verb


class TestCreateUnit:
    def make(self, actor: Any, at: datetime, province: Any, **changes: Any) -> Unit:
        given: dict[str, Any] = {"name": "Ủy ban nhân dân xã Ân Đức", "kind": UnitKind.COMMUNE}
        return create_unit(**{**given, "province": province, **changes}, actor=actor, at=at)

    def test_creates_and_journals(self, administrator: Any, binh_dinh: Any, at: datetime) -> None:
        unit = self.make(administrator, at, binh_dinh)
        assert (unit.code, last_verb(unit)) == (
            "uy-ban-nhan-dan-xa-an-duc",
            "accounts.unit.created",
        )

    def test_refuses_a_name_the_province_has(
        self, administrator: Any, binh_dinh: Any, at: datetime
    ) -> None:
        self.make(administrator, at, binh_dinh)
        with pytest.raises(BadInput, match="Đã có đơn vị"):
            self.make(administrator, at, binh_dinh)

    def test_refuses_a_province_of_others(
        self, administrator: Any, outsider: Any, at: datetime
    ) -> None:
        with pytest.raises(NotAllowed):
            self.make(administrator, at, outsider.main_unit().province)

    def test_refuses_to_make_an_agency_from_below(self, administrator: Any, at: datetime) -> None:
        with pytest.raises(NotAllowed):
            self.make(administrator, at, None, kind=UnitKind.AGENCY)

    def test_refuses_a_leader(self, leader: Any, binh_dinh: Any, at: datetime) -> None:
        with pytest.raises(NotAllowed):
            self.make(leader, at, binh_dinh)


class TestRenameUnit:
    def test_keeps_the_old_name_with_its_day(
        self, administrator: Any, centre: Any, at: datetime
    ) -> None:
        today = timezone.localdate(at)
        before = centre.name
        rename_unit(unit=centre, name="Tên mới", on=today, reason="", actor=administrator, at=at)
        unit = Unit.objects.get(pk=centre.pk)
        yesterday = today - timedelta(days=1)
        assert (unit.name_on(yesterday), unit.name_on(today)) == (before, "Tên mới")
        assert last_verb(unit) == "accounts.unit.renamed"

    def test_refuses_a_day_to_come(self, administrator: Any, centre: Any, at: datetime) -> None:
        on = timezone.localdate(at) + timedelta(days=1)
        with pytest.raises(BadInput):
            rename_unit(unit=centre, name="X", on=on, reason="", actor=administrator, at=at)

    def test_refuses_a_keeper_of_another_province(
        self, outsider: Any, make_account: Callable[..., Any], centre: Any, at: datetime
    ) -> None:
        stranger = make_account(outsider.main_unit(), "administrator")
        on = timezone.localdate(at)
        with pytest.raises(NotAllowed):
            rename_unit(unit=centre, name="X", on=on, reason="", actor=stranger, at=at)


class TestSetPublicContact:
    def set(self, unit: Any, actor: Any, at: datetime, **told: str) -> Unit:
        given = {"phone": "0256 382 1234", "email": "khuyencong@example.vn"} | told
        return set_public_contact(
            unit=unit, phone=given["phone"], email=given["email"], actor=actor, at=at
        )

    def test_is_kept_and_journalled_once(
        self, administrator: Any, centre: Any, at: datetime
    ) -> None:
        self.set(centre, administrator, at)
        self.set(centre, administrator, at)
        unit = Unit.objects.get(pk=centre.pk)
        assert (unit.public_phone, unit.public_email) == ("0256 382 1234", "khuyencong@example.vn")
        verbs = [entry.verb for entry in list_entries_of("unit", unit.pk)]
        assert verbs.count("accounts.unit.contact_set") == 1

    def test_may_be_emptied_again(self, administrator: Any, centre: Any, at: datetime) -> None:
        self.set(centre, administrator, at)
        self.set(centre, administrator, at, phone="", email="")
        assert not Unit.objects.get(pk=centre.pk).public_phone

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"phone": "gọi tôi"}, "phone"),
            ({"phone": "12"}, "phone"),
            ({"email": "khong-phai-thu"}, "email"),
        ],
    )
    def test_refuses_what_nobody_can_reach(
        self, administrator: Any, centre: Any, at: datetime, told: dict[str, str], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            self.set(centre, administrator, at, **told)
        assert refusal.value.field == field

    def test_refuses_who_does_not_keep_the_unit(
        self, outsider: Any, make_account: Callable[..., Any], centre: Any, at: datetime
    ) -> None:
        stranger = make_account(outsider.main_unit(), "administrator")
        with pytest.raises(NotAllowed):
            self.set(centre, stranger, at)


class TestCloseUnit:
    def test_ends_every_role_and_withdraws_invitations(
        self, administrator: Any, officer: Any, centre: Any, at: datetime
    ) -> None:
        on = timezone.localdate(at)
        close_unit(unit=centre, on=on, reason="Sáp nhập", actor=administrator, at=at)
        assert [m.ends_before for m in centre.memberships.all()] == [on]
        assert last_verb(centre) == "accounts.unit.closed"

    def test_refuses_the_unit_of_the_last_administrator(
        self, administrator: Any, department: Any, at: datetime
    ) -> None:
        on = timezone.localdate(at)
        with pytest.raises(NotAllowed, match="quản trị cuối cùng"):
            close_unit(unit=department, on=on, reason="", actor=administrator, at=at)
        department.refresh_from_db()
        assert department.ends_before is None
