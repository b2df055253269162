"""The page of a series: whose figures, on which map, and what is behind them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.places.queries import get_province
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastRow
from tests.template import AT

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "/office/series/?indicator=approved_vnd&first=2014&last=2016"


@pytest.fixture
def given(centre: Any, officer: Any) -> None:
    for year, million in ((2014, 100), (2016, 40)):
        row = PastRow(
            title=f"Máy {year}",
            year=year,
            chain="KCDP",
            state="approved",
            content="Ứng dụng máy móc thiết bị tiên tiến",
            amounts={"approved": {"kcdp_vnd": million * 1_000_000}},
        )
        enter_past_projects(rows=[row], unit=centre, actor=officer, at=AT)


@pytest.fixture
def read(client: Any, given: None) -> Any:
    def page(path: str, account: Any) -> Any:
        client.force_login(account, backend=BACKEND)
        return client.get(path)

    return page


def test_own_place_as_each_year_was(read: Any, officer: Any) -> None:
    page = read(f"{PAGE}&map=then", officer)
    assert page.context["series"].totals == (100_000_000, 0, 40_000_000)
    words = page.content.decode()
    assert "Cao nhất năm 2014: 100.000.000 đồng; cả 3 năm: 140.000.000 đồng." in words
    assert "nên số của họ không có trong tổng" not in words


def test_on_todays_map_the_page_says_whose_rows_are_missing(read: Any, officer: Any) -> None:
    page = read(f"{PAGE}&map=today", officer)
    assert [line.label_vi for line in page.context["series"].lines] == ["Gia Lai"]
    assert page.context["out_of_sight"] == ["Gia Lai", "Gia Lai (cũ)"]


def test_the_department_of_today_sees_both(read: Any, make_unit: Any, make_account: Any) -> None:
    merged = get_province("Gia Lai", date(2026, 1, 1))
    leader = make_account(make_unit("industry_department", merged, "sct-gia-lai"), "leader")
    page = read(f"{PAGE}&map=then&place={merged.pk}", leader)
    assert page.context["series"].totals == (100_000_000, 0, 40_000_000)
    assert page.context["out_of_sight"] == []


def test_others_see_nothing_of_it(read: Any, outsider: Any) -> None:
    assert not read(PAGE, outsider).context["series"].has_figures


def test_each_figure_opens(read: Any, client: Any, make_unit: Any, make_account: Any) -> None:
    account = make_account(make_unit("agency", None, "cuc"), "agency")
    page = read(f"{PAGE}&map=then&place=", account)
    [(_line, value, href)] = page.context["rows"][0]["cells"]
    assert value == 100_000_000
    behind = client.get(f"/office/reports/figure/?{href}")
    assert behind.context["found"].total == value


@pytest.mark.parametrize("asked", ["first=2016&last=2014", "first=1&last=2014", "map=x"])
def test_bad_questions_are_told(asked: str, read: Any, officer: Any) -> None:
    page = read(f"/office/series/?{asked}", officer)
    assert page.status_code == 200
    assert "series" not in page.context
    assert page.context["form"].errors


def test_few_statements(
    read: Any, client: Any, officer: Any, django_assert_max_num_queries: Any
) -> None:
    read(PAGE, officer)
    with django_assert_max_num_queries(10):
        client.get(PAGE)
