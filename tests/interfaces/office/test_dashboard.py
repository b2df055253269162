"""The year by source: sums of the plans that count, and lists that make up each figure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.places.queries import get_province
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.yearly import list_chosen_items, plans_that_count, year_figures

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def read(client: Any, officer: Any) -> Any:
    def page(path: str, account: Any = officer) -> Any:
        client.force_login(account, backend=BACKEND)
        return client.get(path)

    return page


def test_the_figures_are_those_of_the_plan(small_plan: Any, officer: Any) -> None:
    figures = year_figures(plans_that_count(visible_to=officer, year=2016))
    chosen = list(small_plan.items.filter(is_chosen=True))
    national, local = figures.funds
    assert (national.given_vnd, local.given_vnd) == (450_000_000, 250_000_000)
    assert national.support_vnd == sum(item.kcqg_vnd for item in chosen)
    assert local.support_vnd == sum(item.kcdp_vnd for item in chosen)
    assert national.left_vnd == 450_000_000 - national.support_vnd - national.management_vnd
    assert sum(row["count"] for row in figures.by_place) == len(chosen)


def test_each_bar_opens_into_the_projects_it_counts(small_plan: Any, officer: Any) -> None:
    plans = plans_that_count(visible_to=officer, year=2016)
    figures = year_figures(plans)
    for key, rows in (("content", figures.by_content), ("place", figures.by_place)):
        for row in rows:
            items = list(list_chosen_items(plans, **{key: row["label"]}))
            assert len(items) == row["count"], row["label"]
            assert sum(item.kcqg_vnd for item in items) == row["kcqg_vnd"]
            assert sum(item.kcdp_vnd for item in items) == row["kcdp_vnd"]


def test_the_fund_narrows_the_list(small_plan: Any, read: Any) -> None:
    page = read("/office/dashboard/2016/projects/?fund=KCQG")
    rows = page.context["page"].rows
    assert rows
    assert all(item.kcqg_vnd for item in rows)
    assert read("/office/dashboard/2016/projects/?fund=x").status_code == 200


def test_an_accepted_plan_counts_before_a_newer_one(
    small_plan: Any, build: Any, need_rows: Any, officer: Any, at: Any
) -> None:
    newer = build(need_rows, kcqg_vnd=100_000_000, kcdp_vnd=100_000_000)
    Plan.objects.filter(pk=small_plan.pk).update(accepted_at=at, accepted_by=officer)
    counted = plans_that_count(visible_to=officer, year=2016)
    assert [plan.pk for plan in counted] == [small_plan.pk]
    Plan.objects.filter(pk=small_plan.pk).update(accepted_at=None, accepted_by=None)
    counted = plans_that_count(visible_to=officer, year=2016)
    assert [plan.pk for plan in counted] == [newer.pk]


def test_another_unit_sees_no_figure(small_plan: Any, read: Any, outsider: Any) -> None:
    page = read("/office/dashboard/?year=2016", outsider)
    assert page.context["figures"].plans == []
    assert f"/office/plans/{small_plan.pk}/" not in page.content.decode()
    assert read("/office/dashboard/2016/projects/", outsider).context["page"].rows == []


def test_an_unknown_year_shows_the_newest(small_plan: Any, read: Any) -> None:
    assert read("/office/dashboard/?year=1900").context["year"] == 2016
    assert read("/office/dashboard/?year=²").context["year"] == 2016


@pytest.mark.parametrize("path", ["/office/dashboard/", "/office/dashboard/2016/projects/"])
def test_the_number_of_statements_does_not_grow(
    path: str,
    small_plan: Any,
    build: Any,
    need_rows: Any,
    client: Any,
    read: Any,
    django_assert_num_queries: Any,
    django_assert_max_num_queries: Any,
) -> None:
    read(path)
    with django_assert_max_num_queries(10) as few:
        client.get(path)
    for million in range(3):
        build(need_rows, kcqg_vnd=100_000_000 + million, kcdp_vnd=100_000_000)
    with django_assert_num_queries(len(few)):
        client.get(path)


class TestPublishedFigures:
    """Bình Định 2016, arit.gov.vn: 2.925 triệu đồng, KCQG 900, KCĐP 2.025; 23 projects."""

    @pytest.fixture
    def rows(self, read: Any, small_plan: Any) -> dict[str, Any]:
        [(title, rows)] = read("/office/dashboard/?year=2016").context["published"]["blocks"]
        assert title == "Bình Định (nay Gia Lai)"
        return {row.figure.indicator: row for row in rows}

    def test_stand_beside_what_the_plans_count(self, rows: dict[str, Any], small_plan: Any) -> None:
        assert len(rows) == 12
        national = rows["KCQG: kinh phí"]
        assert (national.counted, national.difference) == (450_000_000, -450_000_000)
        total = rows["Tổng kinh phí khuyến công"]
        assert (total.counted, total.difference) == (700_000_000, -2_225_000_000)
        projects = rows["Số chương trình, đề án"]
        chosen = small_plan.items.filter(is_chosen=True).count()
        assert (projects.counted, projects.difference) == (chosen, chosen - 23)

    def test_what_the_system_does_not_count_is_not_compared(self, rows: dict[str, Any]) -> None:
        growth = rows["Tăng tổng kinh phí so với 2015"]
        assert (growth.counted, growth.difference) == (None, None)

    def test_each_shows_its_source_and_grade_and_the_difference(
        self, read: Any, small_plan: Any
    ) -> None:
        page = read("/office/dashboard/?year=2016").content.decode()
        assert "arit.gov.vn" in page
        assert "Nguồn thứ cấp" in page
        assert "2.925 triệu đồng" in page
        assert "−2.225 triệu đồng" in page

    def test_a_year_without_plan_still_tells_what_was_published(
        self, read: Any, small_plan: Any
    ) -> None:
        page = read("/office/dashboard/?year=2021").content.decode()
        assert "Năm 2021 chưa có kế hoạch nào" in page
        assert "5.024 triệu đồng" in page

    def test_an_outsider_reads_those_of_his_own_province(self, read: Any, outsider: Any) -> None:
        page = read("/office/dashboard/?year=2019", outsider)
        titles = [title for title, _ in page.context["published"]["blocks"]]
        assert titles == ["Bình Dương (nay Thành phố Hồ Chí Minh)"]

    def test_the_department_of_today_reads_those_of_the_old_province(
        self, read: Any, make_unit: Any, make_account: Any
    ) -> None:
        merged = get_province("Gia Lai", date(2026, 1, 1))
        unit = make_unit("industry_department", merged, "sct-gia-lai")
        page = read("/office/dashboard/?year=2016", make_account(unit, "leader"))
        titles = [title for title, _ in page.context["published"]["blocks"]]
        assert titles == ["Bình Định (nay Gia Lai)"]

    def test_the_agency_reads_all(self, read: Any, make_unit: Any, make_account: Any) -> None:
        account = make_account(make_unit("agency", None, "cuc"), "agency")
        page = read("/office/dashboard/?year=2016", account)
        titles = {title for title, _ in page.context["published"]["blocks"]}
        assert {"Bình Định", "Bình Dương", "Cả nước"} <= titles

    def test_a_year_nobody_wrote_of_says_so(
        self, read: Any, make_unit: Any, make_account: Any
    ) -> None:
        place = get_province("Cà Mau", date(2026, 1, 1))
        account = make_account(make_unit("promotion_centre", place, "ttkc-ca-mau"), "officer")
        assert read("/office/dashboard/", account).context["year"] is None

    def test_money_over_the_years_has_a_table_behind_it(self, read: Any, small_plan: Any) -> None:
        [(_, rows)] = read("/office/dashboard/").context["published"]["money"]
        assert [row.year for row in rows] == [2016, 2017, 2019, 2020, 2021]
