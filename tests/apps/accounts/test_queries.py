"""Who sees which rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.places.queries import get_province


@pytest.fixture
def stored(officer: Any, centre: Any, binh_dinh: Any, at: datetime, settings: Any, tmp_path: Any):
    settings.FILES = tmp_path
    return store_file(
        name="a.txt",
        data=b"a",
        media_type="text/plain",
        province=binh_dinh,
        unit=centre,
        actor=officer,
        at=at,
    )


def seen_by(account: Any) -> list[StoredFile]:
    return list(rows_visible_to(StoredFile.objects.all(), account))


class TestRowsVisibleTo:
    def test_the_owning_unit_sees_them(self, stored: StoredFile, officer: Any) -> None:
        assert seen_by(officer) == [stored]

    def test_the_department_of_the_province_sees_them(
        self, stored: StoredFile, appraiser: Any
    ) -> None:
        assert seen_by(appraiser) == [stored]

    def test_a_unit_of_another_province_sees_nothing(
        self, stored: StoredFile, outsider: Any
    ) -> None:
        assert seen_by(outsider) == []

    def test_the_agency_sees_every_province(
        self, stored: StoredFile, make_unit: Callable[..., Any], make_account: Callable[..., Any]
    ) -> None:
        assert seen_by(make_account(make_unit("agency", None, "cuc"), "agency")) == [stored]

    def test_the_department_of_the_merged_province_sees_the_old_rows(
        self, stored: StoredFile, make_unit: Callable[..., Any], make_account: Callable[..., Any]
    ) -> None:
        gia_lai = get_province("Gia Lai", date(2025, 7, 1))
        unit = make_unit("industry_department", gia_lai, "sct-gia-lai")
        assert seen_by(make_account(unit, "appraiser")) == [stored]

    def test_the_old_gia_lai_is_another_unit(
        self, stored: StoredFile, make_unit: Callable[..., Any], make_account: Callable[..., Any]
    ) -> None:
        gia_lai = get_province("Gia Lai", date(2025, 6, 30))
        unit = make_unit("industry_department", gia_lai, "sct-gia-lai-cu")
        assert seen_by(make_account(unit, "appraiser")) == []
