"""The pages of templates: what holds, sending one, what is refused, going back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.papers.models import PaperTemplate
from tests.apps.papers import templates_cast as cast

PAGE = "/office/papers/templates/receipt/"


@pytest.fixture
def at_department(
    appraiser: Any, signed_in: Callable[[Any], Any], settings: Any, tmp_path: Any
) -> Any:
    settings.FILES = tmp_path / "files"
    return signed_in(appraiser)


def send(client: Any, data: bytes, **more: Any) -> Any:
    file = SimpleUploadedFile("mau.docx", data)
    return client.post(PAGE, {"file": file, "valid_from": "01/11/2016", "note": "Mẫu tỉnh", **more})


def test_a_template_is_sent_shown_tried_and_left(at_department: Any) -> None:
    assert send(at_department, cast.template("Nhận: {{ ten_de_an }}")).url == PAGE
    page = at_department.get(PAGE).content.decode()
    assert "Mẫu tỉnh" in page
    assert "đang dùng" in page
    assert at_department.get(f"{PAGE}1.docx").content[:2] == b"PK"
    assert at_department.get(f"{PAGE}1.pdf").content[:5] == b"%PDF-"
    at_department.post(f"{PAGE}0/return/", {"valid_from": "02/11/2016", "note": "Thử xong"})
    assert PaperTemplate.objects.first().file is None


def test_faults_stand_beside_the_file(at_department: Any) -> None:
    answer = send(at_department, cast.template("Đề án {{ ten_de_na }}"))
    page = answer.content.decode()
    assert "có phải “ten_de_an”?" in page
    assert not PaperTemplate.objects.exists()


@pytest.mark.parametrize("name", ["nothing/", "receipt/7.docx", "receipt/7.pdf", "nothing/0.docx"])
def test_what_is_not_there_is_not_found(name: str, at_department: Any) -> None:
    assert at_department.get(f"/office/papers/templates/{name}").status_code == 404


def test_an_officer_reads_and_sends_nothing(
    officer: Any, signed_in: Callable[[Any], Any], settings: Any, tmp_path: Any
) -> None:
    settings.FILES = tmp_path / "files"
    client = signed_in(officer)
    assert "Thay bằng mẫu" not in client.get(PAGE).content.decode()
    send(client, cast.template("{{ ten_de_an }}"))
    assert not PaperTemplate.objects.exists()
