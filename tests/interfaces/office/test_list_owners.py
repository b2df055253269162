"""Who sees rows of several units filters by unit and province, and sees whose each row is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.owners_cast import BEFORE, TODAY, gia_lai, repeat_rows

NAMES = ("needs", "projects", "plans")


@pytest.fixture
def gia_lai_centre(small_plan: Any, make_unit: Callable[..., Any]) -> Any:
    """The centre of the former Gia Lai, with rows like those of Bình Định."""
    unit = make_unit("promotion_centre", gia_lai(BEFORE), "ttkc-gia-lai")
    repeat_rows(unit)
    return unit


@pytest.fixture
def agency(
    gia_lai_centre: Any, signed_in: Any, make_unit: Callable[..., Any], make_account: Any
) -> Any:
    return signed_in(make_account(make_unit("agency", None, "cuc"), "agency"))


@pytest.fixture
def department_of_today(
    gia_lai_centre: Any, signed_in: Any, make_unit: Callable[..., Any], make_account: Any
) -> Any:
    unit = make_unit("industry_department", gia_lai(TODAY), "sct-gia-lai")
    return signed_in(make_account(unit, "appraiser"))


def options_of(answer: Any, key: str) -> list[tuple[str, str]]:
    """Return the options of a filter, nothing when it is not shown."""
    shown = answer.context["fields"]
    fields = {field.key: field for field in (*shown.main, *shown.more)}
    return [(code, str(words)) for code, words in fields[key].options] if key in fields else []


def units_shown(office: Any, query: str) -> set[str]:
    rows = office.get(f"/office/projects/?cols=unit&{query}", follow=True).context["page"].rows
    return {row.unit.code for row in rows}


def test_who_sees_one_unit_has_neither(signed_in: Any, officer: Any, gia_lai_centre: Any) -> None:
    answer = signed_in(officer).get("/office/projects/")
    assert options_of(answer, "unit") == options_of(answer, "province") == []
    assert "unit" not in [head.column.key for head in answer.context["heads"]]
    asked = signed_in(officer).get(f"/office/projects/?unit={gia_lai_centre.pk}&cols=unit")
    assert asked.url == "/office/projects/?cols=title"


@pytest.mark.parametrize("name", NAMES)
def test_provinces_of_today_stand_over_their_former_ones(
    agency: Any, binh_dinh: Any, name: str
) -> None:
    former = gia_lai(BEFORE)
    assert options_of(agency.get(f"/office/{name}/"), "province") == [
        (str(gia_lai(TODAY).pk), "Gia Lai"),
        (str(binh_dinh.pk), "– Bình Định (đến 30/06/2025)"),
        (str(former.pk), "– Gia Lai (đến 30/06/2025)"),
    ]


@pytest.mark.parametrize("office", ["agency", "department_of_today"])
def test_a_province_of_today_keeps_rows_of_its_former_ones(
    office: str, request: Any, binh_dinh: Any, gia_lai_centre: Any
) -> None:
    browser = request.getfixturevalue(office)
    both = {"ttkc-binh-dinh", "ttkc-gia-lai"}
    assert units_shown(browser, f"province={gia_lai(TODAY).pk}") == both
    assert units_shown(browser, f"province={binh_dinh.pk}") == {"ttkc-binh-dinh"}
    assert units_shown(browser, f"unit={gia_lai_centre.pk}") == {"ttkc-gia-lai"}
    assert units_shown(browser, f"unit={gia_lai_centre.pk}&province={binh_dinh.pk}") == set()


def test_units_with_rows_are_offered_and_named(agency: Any, gia_lai_centre: Any) -> None:
    answer = agency.get("/office/projects/")
    assert [words for _, words in options_of(answer, "unit")] == ["Ttkc-Binh-Dinh", "Ttkc-Gia-Lai"]
    assert 'data-label="Đơn vị">Ttkc-Gia-Lai</td>' in answer.content.decode()


def test_the_choice_comes_back(agency: Any, gia_lai_centre: Any) -> None:
    agency.get(f"/office/projects/?unit={gia_lai_centre.pk}")
    assert agency.get("/office/projects/").url == f"/office/projects/?unit={gia_lai_centre.pk}"


def test_one_province_needs_no_filter(
    signed_in: Any, appraiser: Any, small_plan: Any, binh_dinh: Any
) -> None:
    answer = signed_in(appraiser).get("/office/projects/")
    assert options_of(answer, "unit") == options_of(answer, "province") == []


def test_rows_of_others_stay_out_of_sight(
    signed_in: Any, appraiser: Any, gia_lai_centre: Any
) -> None:
    """The department of Bình Định does not see what lies in the former Gia Lai."""
    browser = signed_in(appraiser)
    assert units_shown(browser, f"unit={gia_lai_centre.pk}") == {"ttkc-binh-dinh"}
    assert units_shown(browser, f"province={gia_lai(TODAY).pk}") == {"ttkc-binh-dinh"}


@pytest.mark.parametrize("office", ["agency", "department_of_today"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_at_most_ten_times(office: str, name: str, request: Any) -> None:
    browser = request.getfixturevalue(office)
    words = "2016" if name == "plans" else "may"
    for query in ("clear", f"q={words}&province={gia_lai(TODAY).pk}"):
        browser.get(f"/office/{name}/?{query}")
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(f"/office/{name}/?{query}").status_code == 200
        assert len(asked) <= 10


def test_the_sheet_has_the_unit_too(agency: Any) -> None:
    answer = agency.get("/office/projects/export.xlsx?cols=unit&cols=title")
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content).startswith(b"PK")
