"""The year by source: sums of the plans that count, and lists that make up each figure."""

from __future__ import annotations

from typing import Any

import pytest

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
    assert read("/office/dashboard/", outsider).context["year"] is None
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
