"""The small cast known everywhere, and the frame of the tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.domain.foundation.gazetteer import load_provinces

AT = datetime(2016, 11, 23, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip by name what this machine has no part for, and say how to get it."""
    if why := os.environ.get("KHUYENCONG_TEST_SKIP"):
        for item in items:
            item.add_marker(pytest.mark.skip(reason=f"missing part: {why}"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Provinces are there before the first test, as after the first start."""
    from khuyencong.apps.places.actions.load_places import load_places

    with django_db_blocker.unblock():
        load_places(at=AT, places=load_provinces())


@pytest.fixture
def at() -> datetime:
    return AT


@pytest.fixture
def binh_dinh(db: None) -> Any:
    from khuyencong.apps.places.queries import get_province

    return get_province("Bình Định", date(2016, 11, 23))


@pytest.fixture
def make_unit(db: None) -> Callable[..., Any]:
    """Return a maker of units: ``make_unit(kind, province, code)``."""
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import UnitKind

    def make(kind: str, province: Any, code: str) -> Any:
        return ensure_unit(
            code=code, name=code.title(), kind=UnitKind(kind), province=province, at=AT
        )

    return make


@pytest.fixture
def make_account(db: None) -> Callable[..., Any]:
    """Return a maker of accounts: ``make_account(unit, role)``."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.roles import Role

    def make(unit: Any, role: str) -> Any:
        name = f"{role}-{unit.code}"
        return create_account(
            username=name, full_name=name, unit=unit, role=Role(role), at=AT, password="mat-khau-1"
        )

    return make


@pytest.fixture
def centre(make_unit: Callable[..., Any], binh_dinh: Any) -> Any:
    """The promotion centre of Bình Định."""
    return make_unit("promotion_centre", binh_dinh, "ttkc-binh-dinh")


@pytest.fixture
def department(make_unit: Callable[..., Any], binh_dinh: Any) -> Any:
    """The industry department of Bình Định."""
    return make_unit("industry_department", binh_dinh, "sct-binh-dinh")


@pytest.fixture
def officer(make_account: Callable[..., Any], centre: Any) -> Any:
    """Prepares projects at the promotion centre."""
    return make_account(centre, "officer")


@pytest.fixture
def appraiser(make_account: Callable[..., Any], department: Any) -> Any:
    """Appraises at the department."""
    return make_account(department, "appraiser")


@pytest.fixture
def outsider(make_unit: Callable[..., Any], make_account: Callable[..., Any], db: None) -> Any:
    """Works at the centre of another province and must see nothing."""
    from khuyencong.apps.places.queries import get_province

    other = get_province("Bình Dương", date(2016, 11, 23))
    return make_account(make_unit("promotion_centre", other, "ttkc-binh-duong"), "officer")
