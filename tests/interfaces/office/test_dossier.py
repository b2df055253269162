"""The pages of the dossier: sending, revisions, the archive, the receipt, the public answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.projects.models import DossierCode, Project, ProjectPaper
from tests.apps.documents import files_cast as cast

SEND = "/office/projects/{}/dossier/files/"


@pytest.fixture
def project(small_plan: Any) -> Project:
    """A machine of 2016 that asks the national fund."""
    return Project.objects.get(title="Máy bào bốn mặt")


def sent(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


class TestDossierPage:
    def test_it_says_what_is_missing(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        page = signed_in(officer).get(f"/office/projects/{project.pk}/dossier/").content.decode()
        assert "Còn thiếu" in page
        assert "Kéo tệp vào đây" in page

    def test_who_may_not_add_sees_no_buttons(
        self, project: Project, centre: Any, make_account: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        reader = make_account(centre, "finance")
        page = signed_in(reader).get(f"/office/projects/{project.pk}/dossier/").content.decode()
        assert "Kéo tệp vào đây" not in page
        answer = signed_in(reader).post(SEND.format(project.pk), {"files": sent("a.pdf", b"x")})
        assert answer.status_code == 302
        assert not ProjectPaper.objects.exists()


class TestSendFiles:
    def test_names_tell_papers_and_the_rest_are_others(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        files = [sent("Hop dong thuc hien de an.pdf", cast.pdf()), sent("anh.png", cast.picture())]
        answer = signed_in(officer).post(SEND.format(project.pk), {"files": files})
        assert answer.url == f"/office/projects/{project.pk}/dossier/"
        kinds = set(ProjectPaper.objects.values_list("kind", flat=True))
        assert kinds == {"contract", "other.1"}

    def test_a_script_is_told_why_in_one_sentence(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        answer = signed_in(officer).post(
            SEND.format(project.pk),
            {"files": [sent("a.docx", cast.docx({"word/vbaProject.bin": b"x"}))]},
            headers={"accept": "application/json"},
        )
        assert answer.status_code == 422
        assert "macro" in answer.json()["error"]

    def test_one_paper_with_its_number(
        self, project: Project, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        page = f"/office/projects/{project.pk}/dossier/add/contract/"
        empty = client.post(page, {}).content.decode()
        assert "Gửi tệp hoặc ghi số" in empty
        client.post(page, {"number": "05/HĐ", "issued_on": "01/02/2016"})
        assert ProjectPaper.objects.get().number == "05/HĐ"
        assert client.get(f"/office/projects/{project.pk}/dossier/add/x/").status_code == 404


class TestHeldFiles:
    def test_nobody_gets_the_bytes_before_the_decision(
        self,
        project: Project,
        officer: Any,
        department: Any,
        make_account: Any,
        signed_in: Callable[[Any], Any],
    ) -> None:
        data = {"files": sent("Hop dong thuc hien.pdf", cast.pdf_with_attachment())}
        signed_in(officer).post(SEND.format(project.pk), data)
        file = ProjectPaper.objects.get().file
        assert signed_in(officer).get(f"/office/files/{file.pk}/").status_code == 403
        keeper = make_account(department, "administrator")
        page = f"/office/held-files/{file.pk}/"
        assert "PDF đính kèm" in signed_in(keeper).get("/office/held-files/").content.decode()
        signed_in(keeper).post(page, {"decision": "release", "reason": "đã xem"})
        answer = signed_in(officer).get(f"/office/files/{file.pk}/?inline")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Disposition"].startswith("inline")


class TestReceipt:
    def test_it_shows_code_and_picture_and_the_portal_answers(
        self,
        project: Project,
        officer: Any,
        at: Any,
        signed_in: Callable[[Any], Any],
        client: Any,
    ) -> None:
        from khuyencong.apps.projects.tracking import issue_code

        code = issue_code(project, at=at).code
        page = signed_in(officer).get(f"/office/projects/{project.pk}/receipt/").content.decode()
        assert f"{code[:5]}-{code[5:]}" in page
        assert "<svg" in page
        assert DossierCode.objects.count() == 1
        client.logout()
        found = client.get("/tra-cuu/", {"code": code}).content.decode()
        assert "Đang chờ" in found
        assert project.title not in found
        assert project.beneficiary not in found
        wrong = client.get("/tra-cuu/", {"code": "<script>"}).content.decode()
        assert "Không có hồ sơ nào" in wrong
        assert "<script>" not in wrong.partition("</head>")[2].partition("<main")[2]
