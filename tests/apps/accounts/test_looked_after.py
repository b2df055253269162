"""Which units a person keeps, and what a lent or foreign role allows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.accounts.looked_after import kinds_to_create, units_open_to
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.roles import CAPABILITIES, Role, UnitKind
from khuyencong.apps.places.queries import get_province

READ = "accounts.read_units"


class TestUnitsOpenTo:
    def test_an_administrator_of_the_department_keeps_the_province(
        self, administrator: Any, centre: Any, department: Any, outsider: Any
    ) -> None:
        assert set(units_open_to(administrator, READ)) == {centre, department}

    def test_a_leader_reads_his_own_unit(self, leader: Any, centre: Any, department: Any) -> None:
        assert list(units_open_to(leader, READ)) == [centre]

    def test_an_officer_reads_none(self, officer: Any) -> None:
        assert not units_open_to(officer, READ).exists()

    def test_an_administrator_of_the_centre_keeps_communes_and_establishments(
        self, make_account: Callable[..., Any], make_unit: Any, centre: Any, binh_dinh: Any,
        department: Any,
    ) -> None:  # fmt: skip
        commune = make_unit("commune", binh_dinh, "xa-1")
        account = make_account(centre, "administrator")
        assert set(units_open_to(account, READ)) == {centre, commune}
        assert kinds_to_create(account) == {UnitKind.COMMUNE, UnitKind.ESTABLISHMENT}

    def test_the_merged_province_keeps_the_units_of_the_old_one(
        self, make_account: Callable[..., Any], make_unit: Any, centre: Any
    ) -> None:
        gia_lai = get_province("Gia Lai", date(2025, 7, 1))
        account = make_account(make_unit("industry_department", gia_lai, "sct-gl"), "administrator")
        assert centre in units_open_to(account, READ)

    def test_the_finance_department_keeps_only_itself(
        self, make_account: Callable[..., Any], make_unit: Any, centre: Any, binh_dinh: Any
    ) -> None:
        finance = make_unit("finance_department", binh_dinh, "stc")
        assert list(units_open_to(make_account(finance, "administrator"), READ)) == [finance]

    def test_the_agency_keeps_all(
        self, make_account: Callable[..., Any], make_unit: Any, centre: Any, outsider: Any
    ) -> None:
        agency = make_unit("agency", None, "cuc")
        account = make_account(agency, "administrator")
        assert units_open_to(account, READ).count() == 3


def test_a_capability_in_a_unit_must_be_held_in_that_unit(
    officer: Any, department: Any, make_account: Callable[..., Any]
) -> None:
    department.memberships.create(account=officer, role="finance", starts_on=date(2016, 1, 1))
    assert not can(officer, "plans.build", unit=department)
    assert can(officer, "plans.read", unit=department)


@pytest.mark.parametrize("capability", [name for name in CAPABILITIES if "accounts." in name])
def test_people_are_kept_by_leaders_and_administrators_only(capability: str) -> None:
    assert CAPABILITIES[capability] <= {Role.LEADER, Role.ADMINISTRATOR}
