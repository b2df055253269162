"""Pages of plans with many projects: bounded, by key, and asking no more than with a few."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from khuyencong.apps.plans.comparison import MOST_SUMS, sum_rows
from khuyencong.apps.plans.findings import findings_digest, gathered
from khuyencong.apps.plans.models import Comparison, Plan, PlanFindings, PlanItem
from khuyencong.apps.projects.models import Project

ADDED = 130
READ_ALL = '"plans_planfindings"'


def finding(project: str, message: str, level: str = "warning") -> dict[str, Any]:
    return {"project": project, "level": level, "message": message, "source": "", "fund": "KCQG"}


def add_items(plan: Plan, projects: list[Project], *, chosen: int) -> None:
    """Put projects into a plan: the first ones chosen with a million, the others left out."""
    have = plan.items.filter(is_chosen=True).count()
    for item in plan.items.filter(is_chosen=False):
        PlanItem.objects.filter(pk=item.pk).update(order=item.order + chosen)
    out = plan.items.count() + chosen
    PlanItem.objects.bulk_create(
        PlanItem(
            plan=plan,
            project=project,
            province=plan.province,
            unit=plan.unit,
            order=(have if n < chosen else out) + n + 1,
            is_chosen=n < chosen,
            kcdp_vnd=1_000_000 if n < chosen else 0,
            reason="" if n < chosen else "Thiếu tiền",
        )
        for n, project in enumerate(projects)
    )
    counts = {"chosen": have + chosen, "left_out": plan.items.count() - have - chosen}
    plan.result = {**plan.result, "counts": counts}
    plan.save(update_fields=["result"])


@pytest.fixture
def projects(small_plan: Plan) -> list[Project]:
    owner = {"unit": small_plan.unit, "province": small_plan.province}
    return Project.objects.bulk_create(
        Project(
            year=2016,
            code=f"2016-{n:03d}",
            title=f"Máy số {n}",
            pinned_on=small_plan.norms_on,
            place=f"Xã {n}",
            **owner,
        )
        for n in range(500, 500 + ADDED)
    )


@pytest.fixture
def comparison(
    small_plan: Plan, projects: list[Project], officer: Any, signed_in: Callable[[Any], Any]
) -> Comparison:
    """Three scenarios; the second leaves out what the others choose."""
    client = signed_in(officer)
    asked = {"kcqg_vnd": "450 triệu", "kcdp_vnd": "250 triệu", "norms_on": "23/11/2016"}
    Project.objects.filter(pk__in=[each.pk for each in projects]).update(year=2015)
    client.post(reverse("office:scenario_new") + "?year=2016", asked | {"cut_percent": "20"})
    Project.objects.filter(pk__in=[each.pk for each in projects]).update(year=2016)
    return Comparison.objects.get()


def asked_of(client: Any, path: str) -> tuple[Any, list[str]]:
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(path)
    assert page.status_code == 200
    return page, [each["sql"] for each in asked]


def walk(client: Any, path: str, name: str, prefix: str = "") -> list[list[Any]]:
    """Return the rows of each page, one after the other."""
    pages, mark = [], ""
    while True:
        page = client.get(path, {f"{prefix}after": mark}).context[name]
        pages.append(page.rows)
        if not page.after:
            return pages
        mark = page.after


class TestPlan:
    def test_both_lists_go_by_key_with_the_same_statements(
        self,
        small_plan: Plan,
        projects: list[Project],
        officer: Any,
        signed_in: Callable[[Any], Any],
    ) -> None:
        client, path = signed_in(officer), reverse("office:plan", args=[small_plan.pk])
        few, asked_few = asked_of(client, path)
        add_items(small_plan, projects, chosen=70)
        many, asked_many = asked_of(client, path)
        assert len(asked_many) == len(asked_few) <= 10
        assert len(many.content) < len(few.content) + 100 * 1_200  # two pages of fifty rows
        for name, prefix, chosen in (("chosen", "chosen_", True), ("left_out", "left_", False)):
            pages = walk(client, path, name, prefix)
            found = [item.pk for rows in pages for item in rows]
            expected = small_plan.items.filter(is_chosen=chosen).order_by("order")
            assert found == list(expected.values_list("pk", flat=True))
            assert len(pages[0]) == 50

    def test_findings_are_told_in_short_and_all_on_their_own_page(
        self, small_plan: Plan, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        rows = [finding(f"2016-{n:03d}", "Chung cho mọi đề án") for n in range(30)]
        rows += [finding(f"2016-{n:03d}", f"Riêng {n}") for n in range(60)]
        rows += [finding("2016-001", "Để biết", "info")]
        PlanFindings.objects.update(rows=rows)
        small_plan.result["findings"] = findings_digest(rows)
        small_plan.save()
        client = signed_in(officer)
        page, asked = asked_of(client, reverse("office:plan", args=[small_plan.pk]))
        told = page.context["findings"]
        assert (told["count"], told["sentences"], len(told["first"])) == (91, 62, 20)
        assert told["first"][0]["message"] == "Chung cho mọi đề án"  # the commonest warning
        assert (told["first"][0]["count"], len(told["first"][0]["projects"])) == (30, 8)
        said = page.content.decode()
        assert "Xem cả 62 điều, với mọi đề án" in said
        assert "2016-007 và 22 đề án nữa" in said
        assert not any(READ_ALL in sql for sql in asked)
        all_of_them = reverse("office:plan_findings", args=[small_plan.pk])
        assert len(client.get(all_of_them).context["page"].rows) == 50
        last = client.get(all_of_them, {"page": "2"}).context["page"].rows
        assert (len(last), last[-1]["message"]) == (12, "Để biết")

    def test_a_plan_built_before_plans_kept_the_digest_tells_the_same(
        self, small_plan: Plan, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client, path = signed_in(officer), reverse("office:plan", args=[small_plan.pk])
        now = client.get(path).context
        Plan.objects.update(
            result={k: v for k, v in small_plan.result.items() if k not in ("findings", "counts")}
        )
        before = client.get(path).context
        for name in ("findings", "counts"):
            assert before[name] == now[name]
        assert sum(now["counts"].values()) == 4


class TestComparison:
    def test_differing_projects_go_by_key_with_the_same_statements(
        self,
        comparison: Comparison,
        projects: list[Project],
        officer: Any,
        signed_in: Callable[[Any], Any],
    ) -> None:
        client, path = signed_in(officer), reverse("office:comparison", args=[comparison.pk])
        few, asked_few = asked_of(client, path)
        known = {project.pk for project in few.context["page"].rows}
        for scenario in comparison.scenarios.select_related("plan__unit", "plan__province"):
            add_items(scenario.plan, projects, chosen=0 if scenario.code == "cut" else ADDED - 5)
        many, asked_many = asked_of(client, path)
        assert len(asked_many) == len(asked_few) <= 10
        assert many.content.count(b"<tr>") < 25 + 4 * (MOST_SUMS + 2)
        found = [project for rows in walk(client, path, "page") for project in rows]
        codes = [project.code for project in found]
        assert codes == sorted(codes)
        # five of the added are left out by all three: alike
        assert {project.pk for project in found} - known == {each.pk for each in projects[:-5]}

    def test_many_places_are_the_largest_and_one_row_of_the_rest(
        self, comparison: Comparison
    ) -> None:
        scenarios = list(comparison.scenarios.select_related("plan"))
        for scenario in scenarios:
            scenario.plan.result["sums"]["place"] = [
                {"label": f"Xã {n}", "count": 1, "kcqg_vnd": 0, "kcdp_vnd": n} for n in range(20)
            ]
        rows = sum_rows(scenarios, "place")
        assert [row.get("label") for row in rows[:2]] == ["Xã 19", "Xã 18"]
        # 20 places: 14 of their own, then 0 + 1 + 2 + 3 + 4 + 5 = 15 đồng of six
        assert len(rows) == MOST_SUMS
        assert rows[-1] == {"rest": 6, "cells": [{"count": 6, "vnd": 15}] * len(scenarios)}


class TestFindings:
    def test_the_gravest_come_first_each_sentence_once(self) -> None:
        rows = gathered(
            [
                finding("A", "Để biết", "info"),
                finding("A", "Lưu ý"),
                finding("B", "Lưu ý"),
                finding("B", "Lưu ý"),
                finding("B", "Sai", "error"),
            ]
        )
        assert [(row["message"], row["projects"]) for row in rows] == [
            ("Sai", ["B"]),
            ("Lưu ý", ["A", "B"]),
            ("Để biết", ["A"]),
        ]
