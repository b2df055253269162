"""The pages of papers: what is offered, writing one, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.projects.models import Project, ProjectPaper
from tests.apps.papers.signing_cast import PASSWORD, Authority
from tests.results_cast import project_of_a_machine


@pytest.fixture
def project(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> Project:
    settings.FILES = tmp_path / "files"
    return project_of_a_machine(centre, officer, at)


def write(client: Any, project: Project, kind: str = "request_letter", **more: Any) -> Any:
    data = {"issuer": "Trung tâm", "number": "12/TTKC", "issued_on": "05/11/2016", **more}
    return client.post(f"/office/projects/{project.pk}/papers/write/{kind}/", data)


class TestPapersPage:
    def test_it_offers_what_the_next_step_calls_for(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(f"/office/projects/{project.pk}/papers/").content.decode()
        assert "Công văn đề nghị hỗ trợ" in page
        assert "Chưa soạn văn bản nào" in page

    def test_it_asks_the_database_little(
        self,
        project: Project,
        officer: Any,
        signed_in: Callable[[Any], Any],
        django_assert_max_num_queries: Any,
    ) -> None:
        client = signed_in(officer)
        for _ in range(3):
            write(client, project)
        with django_assert_max_num_queries(10):
            client.get(f"/office/projects/{project.pk}/papers/")


class TestWrite:
    def test_the_form_proposes_the_bodies(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        address = f"/office/projects/{project.pk}/papers/write/request_letter/"
        page = signed_in(officer).get(address).content.decode()
        assert "Sở Công Thương" in page
        assert "200.000.000" in page  # what will be filled in stands beside the form

    def test_it_leads_to_the_paper_and_into_the_dossier(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        answer = write(client, project)
        written = WrittenPaper.objects.get()
        assert answer.url == f"/office/papers/{written.pk}/"
        assert "12/TTKC" in client.get(answer.url).content.decode()
        client.post(f"/office/papers/{written.pk}/file/")
        assert ProjectPaper.objects.get().file == written.pdf

    def test_a_later_change_is_told(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        answer = write(client, project)
        Project.objects.filter(pk=project.pk).update(place="Hoài Nhơn")
        page = client.get(answer.url).content.decode()
        assert "Số liệu đã đổi từ khi soạn: Địa điểm thực hiện" in " ".join(page.split())

    def test_a_reason_and_a_number_are_asked_only_where_they_belong(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        base = f"/office/projects/{project.pk}/papers/write"
        assert "id_reason" in client.get(f"{base}/stop_decision/").content.decode()
        assert "id_number" not in client.get(f"{base}/acceptance_minutes/").content.decode()

    @pytest.mark.parametrize("day", ["99/99/2016", "05/11/2999", "hôm qua"])
    def test_a_bad_day_is_told_beside_its_field(
        self, day: str, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        answer = write(signed_in(officer), project, issued_on=day)
        assert answer.status_code == 200
        assert not WrittenPaper.objects.exists()

    def test_an_unknown_kind_is_not_found(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        address = f"/office/projects/{project.pk}/papers/write/nothing/"
        assert signed_in(officer).get(address).status_code == 404


class TestSign:
    def test_a_wrong_password_is_told_beside_the_file(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        address = write(client, project).url
        key = SimpleUploadedFile("khoa.p12", b"khong phai")
        answer = client.post(f"{address}sign/", {"key_file": key, "password": "x"})
        assert "sai mật khẩu" in answer.content.decode()
        assert "khong phai" not in answer.content.decode()

    def test_it_stands_beside_the_unsigned_one(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        address = write(client, project).url
        key = SimpleUploadedFile("khoa.p12", Authority(datetime.now(UTC)).key_file())
        client.post(f"{address}sign/", {"key_file": key, "password": PASSWORD})
        page = client.get(address).content.decode()
        assert "Giám đốc Trung tâm" in page
        assert "Xem bản đã ký" in page
