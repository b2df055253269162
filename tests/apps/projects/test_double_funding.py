"""The same cost item paid twice is seen, whoever pays; what ended or differs is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.models import OtherSupport
from khuyencong.apps.projects.double_funding import find_among, find_double_funding, legal_basis
from khuyencong.apps.projects.models import BudgetLine, Project

MILLION = 1_000_000


@pytest.fixture
def project(establishment: Any) -> Any:
    owner = {"province": establishment.province, "unit": establishment.unit}

    def make(year: int, item: str, state: str = "draft", **line: Any) -> Project:
        number = Project.objects.count() + 1
        made = Project.objects.create(
            year=year,
            code=f"{year}-{number:03}",
            pinned_on=date(year, 1, 1),
            title=item,
            state=state,
            establishment=establishment,
            **owner,
        )
        given = {"eligible_cost_vnd": 500 * MILLION, "kcqg_vnd": 100 * MILLION, **line}
        BudgetLine.objects.create(project=made, cost_item=item, **given, **owner)
        return made

    return make


@pytest.fixture
def support(establishment: Any) -> Any:
    owner = {"province": establishment.province, "unit": establishment.unit}
    return lambda item, year=2014: OtherSupport.objects.create(
        establishment=establishment,
        programme="Chương trình minh họa",
        year=year,
        cost_item=item,
        amount_vnd=50 * MILLION,
        **owner,
    )


def told(project: Project) -> list[tuple[str, int, int | None]]:
    return [(each.kind, each.year, each.amount_vnd) for each in find_double_funding(project)]


class TestFinds:
    def test_another_project_of_any_year(self, project: Any) -> None:
        project(2009, "may bao 4 mặt")
        assert told(project(2017, "Máy bào bốn mặt")) == [("project", 2009, 100 * MILLION)]

    def test_a_programme_of_the_register(self, project: Any, support: Any) -> None:
        support("Máy bào bốn mặt")
        support("Lò sấy")
        assert told(project(2017, "Máy bào bốn mặt")) == [("programme", 2014, 50 * MILLION)]

    def test_money_its_own_budget_names(self, project: Any) -> None:
        made = project(2017, "Máy bào", other_state_vnd=5 * MILLION, other_state_name="KHCN")
        assert told(made) == [("other_state", 2017, 5 * MILLION)]


class TestLeavesAlone:
    @pytest.mark.parametrize("state", ["rejected", "stopped", "withdrawn"])
    def test_what_was_never_paid(self, project: Any, state: str) -> None:
        project(2016, "Máy bào", state=state)
        assert told(project(2017, "Máy bào")) == []

    def test_other_items(self, project: Any) -> None:
        project(2016, "Lò sấy")
        assert told(project(2017, "Máy bào")) == []

    def test_another_content(self, project: Any) -> None:
        project(2016, "Máy bào", line="machinery")
        assert told(project(2017, "Máy bào", line="demonstration_model")) == []

    def test_lines_that_own_money_pays(self, project: Any) -> None:
        project(2016, "Máy bào", kcqg_vnd=0, own_vnd=500 * MILLION)
        project(2015, "Máy bào")
        assert told(project(2017, "Máy bào", kcqg_vnd=0)) == []

    def test_a_project_without_a_record(self, project: Any) -> None:
        project(2016, "Máy bào")
        made = project(2017, "Máy bào")
        Project.objects.filter(pk=made.pk).update(establishment=None)
        assert told(Project.objects.get(pk=made.pk)) == []


def test_what_another_unit_keeps_is_not_told_to_strangers(project: Any, outsider: Any) -> None:
    project(2016, "Máy bào")
    assert find_double_funding(project(2017, "Máy bào"), visible_to=outsider) == []


def test_a_pair_is_told_once_at_the_later_one(
    project: Any, support: Any, django_assert_num_queries: Any
) -> None:
    first, second = project(2016, "Máy bào"), project(2017, "Máy bào")
    supports = [support("Máy bào")]
    projects = list(Project.objects.prefetch_related("budget_lines"))
    with django_assert_num_queries(0):
        found = find_among(projects, supports)
    assert [(each.code, other.kind) for each, other in found] == [
        (first.code, "programme"),
        (second.code, "project"),
        (second.code, "programme"),
    ]


def test_it_takes_three_statements(
    project: Any, support: Any, django_assert_num_queries: Any
) -> None:
    support("Máy bào")
    for year in (2014, 2015, 2016):
        project(year, "Máy bào")
    made = project(2017, "Máy bào")
    lines = list(made.budget_lines.all())
    with django_assert_num_queries(3):
        assert len(find_double_funding(made, lines=lines)) == 4


def test_the_article_is_that_of_the_day_or_says_it_is_not() -> None:
    assert legal_basis(date(2016, 1, 1)) == "Điều 7.4 TTLT 26/2014/TTLT-BTC-BCT"
    assert "chưa đọc được quy định của ngày này" in legal_basis(date(2020, 1, 1))
