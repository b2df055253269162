"""Pages from the sheet to the accepted plan: what they answer, and what they say when not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from khuyencong.apps.needs.imports.demo import write_demo_sheet
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.models import Comparison, Plan
from tests.apps.documents.files_cast import archive

MONEY = {"kcqg_vnd": "450 triệu", "kcdp_vnd": "250.000.000"}
ASKED = MONEY | {"norms_on": "23/11/2016", "cut_percent": "20"}


@pytest.fixture
def sheet(tmp_path: Path, settings: Any) -> BytesIO:
    settings.FILES = tmp_path / "files"
    path = tmp_path / "nhu-cau.xlsx"
    write_demo_sheet(path, province="Bình Định")
    return named(path.read_bytes())


def named(data: bytes, name: str = "nhu-cau.xlsx") -> BytesIO:
    file = BytesIO(data)
    file.name = name
    return file


@pytest.fixture
def comparison(small_plan: Plan, officer: Any, signed_in: Callable[[Any], Any]) -> Comparison:
    signed_in(officer).post(reverse("office:scenario_new") + "?year=2016", ASKED)
    return Comparison.objects.get()


class TestImport:
    ADDRESS = "/office/needs/imports/new/"

    def test_a_sheet_leads_to_its_progress_and_then_to_its_rows(
        self, sheet: BytesIO, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        answer = client.post(self.ADDRESS, {"sheet": sheet, "year": "2016"})
        job = Job.objects.get()
        assert answer.url == reverse("office:job", args=[job.pk])
        assert "Đã xong" in client.get(answer.url).content.decode()
        there = client.get(answer.url + "?follow=1")
        assert there.url == reverse("office:sheet_import", args=[job.result["sheet_import"]])
        asked_by_script = client.get(answer.url, headers={"HX-Request": "true"})
        assert asked_by_script.headers["HX-Redirect"] == there.url
        assert "Lập phương án" in client.get(there.url).content.decode()

    def test_another_kind_of_file_is_refused_at_its_field(
        self, officer: Any, signed_in: Callable[[Any], Any], errors_of: Callable[[Any], Any]
    ) -> None:
        answer = signed_in(officer).post(
            self.ADDRESS, {"sheet": named(b"%PDF", "bang.pdf"), "year": "2016"}
        )
        assert errors_of(answer) == {"sheet": ["Cần tệp .xlsx, .xls, .ods hoặc .csv."]}
        assert Job.objects.count() == 0

    def test_an_empty_file_is_refused(
        self, officer: Any, signed_in: Callable[[Any], Any], errors_of: Callable[[Any], Any]
    ) -> None:
        answer = signed_in(officer).post(self.ADDRESS, {"sheet": named(b""), "year": "2016"})
        assert list(errors_of(answer)) == ["sheet"]

    def test_a_broken_sheet_says_so_and_can_be_done_again(
        self, sheet: BytesIO, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        page = client.post(
            self.ADDRESS,
            {"sheet": named(archive({"xl/workbook.xml": b"<hong"})), "year": "2016"},
            follow=True,
        )
        said = page.content.decode()
        assert "Việc này không xong." in said
        assert "Làm lại" in said

    def test_a_huge_body_is_refused_before_it_is_read(
        self, settings: Any, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        settings.MAX_BODY_BYTES = 100
        answer = signed_in(officer).post(self.ADDRESS, {"sheet": named(b"x" * 200), "year": "2016"})
        assert answer.status_code == 413

    def test_an_ended_session_leads_to_sign_in_and_back(self, client: Any, db: None) -> None:
        page = {"referer": f"http://testserver{self.ADDRESS}"}
        answer = client.post(self.ADDRESS, {"year": "2016"}, headers=page)
        assert answer.url == f"/office/sign-in/?next={self.ADDRESS}"


class TestJob:
    def test_a_killed_worker_is_said_and_another_unit_sees_nothing(
        self, comparison: Comparison, officer: Any, outsider: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        long_ago = timezone.now() - settings.JOB_SILENCE - timedelta(seconds=1)
        Job.objects.filter(pk=comparison.job_id).update(state="running", alive_at=long_ago)
        page = reverse("office:job", args=[comparison.job_id])
        again = reverse("office:job_restart", args=[comparison.job_id])
        assert "Việc bị dừng giữa chừng." in signed_in(officer).get(page).content.decode()
        assert signed_in(outsider).post(again).status_code == 404
        assert signed_in(officer).post(again).url == page
        assert Job.objects.get(pk=comparison.job_id).state == Job.State.DONE

    def test_what_still_runs_is_not_started_again(
        self, comparison: Comparison, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        again = reverse("office:job_restart", args=[comparison.job_id])
        page = signed_in(officer).post(again, follow=True)
        assert "đã xong" in page.content.decode()
        assert signed_in(officer).get(again).status_code == 405


class TestScenarios:
    def test_money_is_taken_as_people_type_it(self, comparison: Comparison) -> None:
        assert (comparison.kcqg_vnd, comparison.kcdp_vnd) == (450_000_000, 250_000_000)

    def test_the_form_starts_from_the_money_of_the_last_plan(
        self, small_plan: Plan, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(reverse("office:scenario_new") + "?year=2017")
        assert page.context["form"]["kcqg_vnd"].value() == "450.000.000"

    def test_no_money_and_picks_without_a_reason_are_refused_at_the_field(
        self,
        small_plan: Plan,
        officer: Any,
        signed_in: Callable[[Any], Any],
        errors_of: Callable[[Any], Any],
    ) -> None:
        address = reverse("office:scenario_new") + "?year=2016"
        answer = signed_in(officer).post(
            address, ASKED | {"kcqg_vnd": "", "kcdp_vnd": "", "picks": ["2016-001"]}
        )
        assert set(errors_of(answer)) == {"kcqg_vnd", "pick_reason"}
        unknown = signed_in(officer).post(
            address, ASKED | {"picks": ["2016-999"], "pick_reason": "Vì"}
        )
        assert "2016-999" in str(errors_of(unknown))

    def test_the_page_shows_differences_with_their_reasons(
        self, comparison: Comparison, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(reverse("office:comparison", args=[comparison.pk]))
        said = page.content.decode()
        assert page.context["rows"]
        assert "Nếu đưa vào thì phải bỏ" in said
        assert "Chấp nhận phương án này" in said

    def test_a_role_that_only_reads_is_offered_no_decision(
        self, comparison: Comparison, appraiser: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(appraiser).get(reverse("office:comparison", args=[comparison.pk]))
        assert "Chấp nhận phương án này" not in page.content.decode()


class TestDecisions:
    def test_accepting_writes_the_papers_and_leads_to_the_plan(
        self, small_plan: Plan, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        job = client.post(reverse("office:plan_accept", args=[small_plan.pk])).url
        assert client.get(job + "?follow=1").url == reverse("office:plan", args=[small_plan.pk])
        said = client.get(reverse("office:plan", args=[small_plan.pk])).content.decode()
        assert "Phương án đã được chấp nhận." in said
        assert small_plan.papers.exists()

    def test_it_is_taken_back_with_a_reason(
        self, small_plan: Plan, officer: Any, at: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        accept_plan(plan=small_plan, actor=officer, at=at)
        address = reverse("office:plan_withdraw", args=[small_plan.pk])
        client = signed_in(officer)
        assert client.post(address, {"reason": ""}).context["form"].errors
        client.post(address, {"reason": "Chọn nhầm"})
        small_plan.refresh_from_db()
        assert small_plan.accepted_at is None

    def test_a_reader_may_not_have_papers_written(
        self, small_plan: Plan, appraiser: Any, outsider: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        address = reverse("office:plan_papers", args=[small_plan.pk])
        assert signed_in(appraiser).post(address).status_code == 403
        assert signed_in(outsider).post(address).status_code == 404
