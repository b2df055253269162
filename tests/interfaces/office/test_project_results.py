"""Pages of results: promised, found, explained, accepted by place."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import ProjectAmendment, ProjectStep
from khuyencong.apps.results.models import PromiseOpening, ResultRow
from tests.apps.documents.files_cast import picture as a_picture
from tests.results_cast import brought_to, project_of_a_machine, promise


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    return project_of_a_machine(centre, officer, at)


@pytest.fixture
def amended(project: Any, officer: Any, at: Any) -> Any:
    """The project under way, its machine promised, and one amendment decided."""
    promise(project, officer, at)
    owner = {"province": project.province, "unit": project.unit, "project": project}
    step = ProjectStep.objects.create(
        transition="amend",
        from_state="under_way",
        to_state="under_way",
        happened_on=at.date(),
        recorded_at=at,
        recorded_by=officer,
        **owner,
    )
    ProjectAmendment.objects.create(
        step=step, changes=["place"], decided_by="department", before={}, after={}, **owner
    )
    return brought_to(project, "under_way")


@pytest.fixture
def open_as(client: Any) -> Any:
    def run(account: Any) -> Any:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return run


FOUND = {
    "inspected_on": "22/11/2016",
    "name": "Máy bào bốn mặt",
    "model": "SX-201",
    "maker": "Hãng A",
    "origin": "Đài Loan",
    "is_new": "yes",
    "quantity": "2",
}


def test_an_officer_promises_a_machine_and_sees_it(
    open_as: Any, project: Any, officer: Any
) -> None:
    page = open_as(officer)
    sent = {"name": "Máy bào", "is_new": "yes", "quantity": "2", "price_vnd": "200 triệu"}
    answer = page.post(f"/office/projects/{project.pk}/results/new/machine/", sent, follow=True)
    assert "Đã ghi kết quả dự kiến." in answer.text
    assert "200.000.000 đồng" in answer.text
    assert "2 máy" in answer.text


def test_a_bad_figure_is_said_beside_its_field(open_as: Any, project: Any, officer: Any) -> None:
    page = open_as(officer)
    sent = {"name": "", "quantity": "nhiều", "price_vnd": "vài đồng"}
    answer = page.post(f"/office/projects/{project.pk}/results/new/machine/", sent)
    assert set(answer.context["form"].errors) == {"name", "quantity", "price_vnd"}
    assert not ResultRow.objects.exists()


def test_a_frozen_plan_says_why_and_keeps_nothing(open_as: Any, project: Any, officer: Any) -> None:
    brought_to(project, "at_department")
    address = f"/office/projects/{project.pk}/results/new/machine/"
    assert "đã nộp" in open_as(officer).get(address).text
    answer = open_as(officer).post(address, {"name": "Máy"})
    assert "đã nộp" in answer.text
    assert not ResultRow.objects.exists()


def test_a_difference_is_marked_and_waits_for_its_explanation(
    open_as: Any, project: Any, officer: Any, at: Any
) -> None:
    row = promise(project, officer, at)
    brought_to(project, "under_way")
    page = open_as(officer)
    photo = SimpleUploadedFile("may.png", a_picture(), "image/png")
    sent = {**FOUND, "version": row.version, "photo": photo}
    answer = page.post(f"/office/results/{row.pk}/found/", sent, follow=True)
    assert "Cần giải trình" in answer.text
    assert StoredFile.objects.get().name == "may.png"
    sent = {"explanation": "Điều chỉnh theo văn bản của Sở"}
    answer = page.post(f"/office/results/{row.pk}/explain/", sent, follow=True)
    assert "Cần giải trình" not in answer.text
    assert "Điều chỉnh theo văn bản của Sở" in answer.text


def test_a_program_is_not_a_photograph(open_as: Any, project: Any, officer: Any, at: Any) -> None:
    row = promise(project, officer, at)
    brought_to(project, "under_way")
    program = SimpleUploadedFile("may.png", b"MZ" + b"\x00" * 600, "image/png")
    answer = open_as(officer).post(f"/office/results/{row.pk}/found/", {**FOUND, "photo": program})
    assert answer.context["form"].errors
    row.refresh_from_db()
    assert row.inspected_on is None
    assert not StoredFile.objects.exists()


def test_nobody_else_removes_a_row(
    open_as: Any, project: Any, officer: Any, outsider: Any, at: Any
) -> None:
    row = promise(project, officer, at)
    assert open_as(outsider).post(f"/office/results/{row.pk}/remove/").status_code == 404
    assert open_as(officer).get(f"/office/results/{row.pk}/remove/").status_code == 405
    open_as(officer).post(f"/office/results/{row.pk}/remove/")
    assert not ResultRow.objects.exists()


def test_a_place_is_accepted(open_as: Any, project: Any, officer: Any, at: Any) -> None:
    row = promise(project, officer, at)
    brought_to(project, "under_way")
    page = open_as(officer)
    sent = {**FOUND, "model": "SX-200", "place": "An Lão", "version": row.version}
    page.post(f"/office/results/{row.pk}/found/", sent)
    sent = {"place": "An Lão", "accepted_on": "23/11/2016"}
    answer = page.post(f"/office/projects/{project.pk}/results/accept/", sent, follow=True)
    assert "Nghiệm thu 23/11/2016" in answer.text


def test_an_unknown_content_is_not_found(open_as: Any, project: Any, officer: Any) -> None:
    page = open_as(officer)
    assert page.get(f"/office/projects/{project.pk}/results/new/khong-co/").status_code == 404


def test_many_rows_take_no_more_questions(
    open_as: Any, project: Any, officer: Any, at: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        promise(project, officer, at, values={"name": f"Máy {number}"})
    page = open_as(officer)
    page.get(f"/office/projects/{project.pk}/results/")
    with django_assert_max_num_queries(10):
        page.get(f"/office/projects/{project.pk}/results/")


class TestReopen:
    def test_promises_open_once_for_an_amendment_and_close(
        self, open_as: Any, amended: Any, officer: Any
    ) -> None:
        page, address = open_as(officer), f"/office/projects/{amended.pk}/results/"
        row = ResultRow.objects.get()
        change = {"name": "Máy bào", "is_new": "yes", "quantity": "1", "version": row.version}
        assert "đã nộp" in page.post(f"/office/results/{row.pk}/plan/", change).text
        assert "Mở lại kết quả dự kiến" in page.get(address).text
        page.post(f"{address}reopen/")
        assert "Chốt lại" in page.get(address).text
        page.post(f"/office/results/{row.pk}/plan/", change)
        assert row.values.get(side="planned", field="quantity").whole == 1
        page.post(f"{address}close/")
        text = page.get(address).text
        assert "Chốt lại" not in text
        assert "Mở lại kết quả dự kiến" not in text  # once for each amendment
        page.post(f"{address}reopen/")
        assert PromiseOpening.objects.count() == 1

    def test_what_an_accepted_place_promised_stays(
        self, open_as: Any, amended: Any, officer: Any, at: Any
    ) -> None:
        page, row = open_as(officer), ResultRow.objects.get()
        page.post(f"/office/projects/{amended.pk}/results/reopen/")
        ResultRow.objects.update(accepted_on=at.date())
        change = {"name": "Máy bào", "quantity": "1", "version": row.version}
        answer = page.post(f"/office/results/{row.pk}/plan/", change)
        assert "đã nghiệm thu" in answer.text

    def test_nothing_opens_without_an_amendment_or_for_others(
        self, open_as: Any, project: Any, officer: Any, amended: Any, appraiser: Any
    ) -> None:
        address = f"/office/projects/{project.pk}/results/reopen/"
        assert open_as(appraiser).post(address).status_code == 403
        ProjectStep.objects.update(undone_at=amended.edited_at or "2016-11-23T02:00:00Z")
        answer = open_as(officer).post(address, follow=True)
        assert "sau mỗi lần điều chỉnh" in answer.text
        assert not PromiseOpening.objects.exists()
