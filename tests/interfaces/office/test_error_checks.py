"""The pages of the error guard: findings of a project, letting one pass, the whole list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from khuyencong.apps.error_checks.models import Finding, FindingPass

MILLION = 1_000_000


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    """A project with national and local money in one budget."""
    from khuyencong.apps.projects.actions.create_project import create_project
    from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft

    line = LineDraft(
        cost_item="Máy <b>bào</b>",
        eligible_cost_vnd=500 * MILLION,
        kcqg_vnd=100 * MILLION,
        kcdp_vnd=50 * MILLION,
    )
    draft = ProjectDraft(
        title="Hỗ trợ <i>máy</i>", line="machinery", pinned_on=date(2016, 11, 23), lines=(line,)
    )
    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


@pytest.fixture
def finding(signed_in: Any, officer: Any, project: Any) -> Finding:
    check(signed_in(officer), project)
    return Finding.objects.get()


def check(browser: Any, project: Any) -> Any:
    return browser.post(reverse("office:project_check", args=[project.pk]), follow=True)


def words(answer: Any) -> str:
    return str(answer.content.decode())


class TestProjectPage:
    def test_says_when_nothing_is_wrong(self, signed_in: Any, officer: Any, project: Any) -> None:
        page = signed_in(officer).get(reverse("office:project_checks", args=[project.pk]))
        assert "Không có điều gì cần xem" in words(page)

    def test_shows_what_why_and_on_what_basis(
        self, signed_in: Any, appraiser: Any, finding: Finding
    ) -> None:
        page = signed_in(appraiser).get(reverse("office:project_checks", args=[finding.project_id]))
        assert "Lẫn vốn quốc gia và địa phương" in words(page)
        assert "Suy luận" in words(page)
        assert reverse("office:finding_pass", args=[finding.pk]) in words(page)
        assert "<i>máy</i>" not in words(page)

    def test_tells_the_centre_who_may_let_it_pass(
        self, signed_in: Any, officer: Any, finding: Finding
    ) -> None:
        page = signed_in(officer).get(reverse("office:project_checks", args=[finding.project_id]))
        assert "Chỉ Sở Công Thương hoặc Cục cho qua được" in words(page)
        assert reverse("office:finding_pass", args=[finding.pk]) not in words(page)

    def test_checking_now_says_what_is_new(
        self, signed_in: Any, officer: Any, project: Any
    ) -> None:
        assert "1 điều mới" in words(check(signed_in(officer), project))
        assert "0 điều mới" in words(check(signed_in(officer), project))

    @pytest.mark.parametrize("count", [1, 40])
    def test_asks_the_database_as_often_for_many(
        self,
        count: int,
        signed_in: Any,
        appraiser: Any,
        finding: Finding,
        django_assert_max_num_queries: Any,
    ) -> None:
        for number in range(count):
            finding.pk, finding.subject = None, str(number)
            finding.save(force_insert=True)
        address = reverse("office:project_checks", args=[finding.project_id])
        browser = signed_in(appraiser)
        browser.get(address)
        with django_assert_max_num_queries(10):
            browser.get(address)


class TestPassing:
    def test_goes_through_the_form(self, signed_in: Any, appraiser: Any, finding: Finding) -> None:
        browser, address = signed_in(appraiser), reverse("office:finding_pass", args=[finding.pk])
        told = browser.get(address).context["form"]["told"].value()
        page = browser.post(address, {"reason": "Tách khi quyết toán", "told": told}, follow=True)
        assert "Tách khi quyết toán" in words(page)
        assert FindingPass.objects.get().passed_by == appraiser

    def test_what_was_said_meanwhile_comes_back_to_be_read(
        self, signed_in: Any, appraiser: Any, finding: Finding, errors_of: Any
    ) -> None:
        address = reverse("office:finding_pass", args=[finding.pk])
        answer = signed_in(appraiser).post(address, {"reason": "Được", "told": "điều khác"})
        assert "Số liệu vừa thay đổi" in errors_of(answer)["__all__"][0]

    def test_the_centre_gets_no_form_and_is_refused(
        self, signed_in: Any, officer: Any, finding: Finding, errors_of: Any
    ) -> None:
        browser, address = signed_in(officer), reverse("office:finding_pass", args=[finding.pk])
        assert "<textarea" not in words(browser.get(address))
        answer = browser.post(address, {"reason": "Được", "told": finding.told})
        assert "Chỉ Sở Công Thương" in errors_of(answer)["__all__"][0]

    def test_is_taken_back_through_the_form(
        self, signed_in: Any, appraiser: Any, finding: Finding
    ) -> None:
        browser = signed_in(appraiser)
        given = {"reason": "Được", "told": finding.told}
        browser.post(reverse("office:finding_pass", args=[finding.pk]), given)
        browser.post(reverse("office:finding_reopen", args=[finding.pk]), {"reason": "Nhầm"})
        assert Finding.objects.get().state == "open"

    def test_another_unit_finds_nothing(
        self, signed_in: Any, outsider: Any, finding: Finding
    ) -> None:
        browser = signed_in(outsider)
        for name in ("finding_pass", "finding_reopen"):
            assert browser.post(reverse(f"office:{name}", args=[finding.pk])).status_code == 404
        page = reverse("office:project_check", args=[finding.project_id])
        assert browser.post(page).status_code == 404


class TestAfterADeed:
    def test_a_project_is_checked_when_something_was_done_to_it(
        self, signed_in: Any, officer: Any, project: Any
    ) -> None:
        step = reverse("office:project_step", args=[project.pk, "withdraw"])
        signed_in(officer).post(step, {"happened_on": "23/11/2016", "reason": "Thôi"})
        assert Finding.objects.get().rule == "funds_mixed"

    def test_a_form_that_was_refused_checks_nothing(
        self, signed_in: Any, officer: Any, project: Any
    ) -> None:
        step = reverse("office:project_step", args=[project.pk, "withdraw"])
        signed_in(officer).post(step, {"happened_on": "23/11/2016"})
        assert not Finding.objects.exists()


class TestList:
    def test_shows_the_gravest_first_and_leaves_out_what_is_gone(
        self, signed_in: Any, appraiser: Any, finding: Finding
    ) -> None:
        for place, state, rule in ((0, "open", "machine_not_new"), (20, "gone", "machine_differs")):
            finding.pk, finding.rule, finding.place, finding.state = None, rule, place, state
            finding.severity = "serious"
            finding.save(force_insert=True)
        page = signed_in(appraiser).get(reverse("office:findings"))
        assert [line.name for line in page.context["lines"]] == [
            "Máy không mới",
            "Lẫn vốn quốc gia và địa phương",
        ]

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("severity=warning", 1),
            ("severity=serious", 0),
            ("state=open", 1),
            ("state=passed", 0),
            ("rule=funds_mixed", 1),
            ("rule=machine_differs", 0),
            ("year=2016", 1),
            ("year=2015", 0),
            ("year=999999999", 0),
            ("q=may", 1),
            ("q=khong+co", 0),
        ],
    )
    def test_each_filter(
        self, query: str, count: int, signed_in: Any, appraiser: Any, finding: Finding
    ) -> None:
        page = signed_in(appraiser).get(f"{reverse('office:findings')}?{query}")
        assert len(page.context["lines"]) == count

    def test_another_unit_sees_none(self, signed_in: Any, outsider: Any, finding: Finding) -> None:
        page = signed_in(outsider).get(reverse("office:findings"))
        assert page.context["lines"] == []

    def test_comes_as_a_sheet(self, signed_in: Any, appraiser: Any, finding: Finding) -> None:
        assert signed_in(appraiser).get(reverse("office:findings_export")).status_code == 200
