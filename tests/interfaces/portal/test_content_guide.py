"""Guide and forms of the portal."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import docx
import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.papers.blank import list_owner_forms
from khuyencong.domain.support_guide.questions import list_aims

pytestmark = pytest.mark.django_db
GUIDE = "/huong-dan/"


def read(client: Any, path: str, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_content_has_its_page(client: Any) -> None:
    page = read(client, GUIDE)
    for aim in list_aims():
        assert f'href="{GUIDE}{aim.id}/"' in page


class TestContent:
    def test_asks_the_guide_with_the_content_picked(self, client: Any) -> None:
        assert "/toi-duoc-ho-tro-gi/?aim=machines" in read(client, f"{GUIDE}machines/")

    def test_the_one_province_of_the_installation_is_chosen(self, client: Any, centre: Any) -> None:
        centre.public_phone = "0256 000 000"
        centre.save()
        page = read(client, f"{GUIDE}machines/")
        assert centre.name in page
        assert 'href="tel:0256000000"' in page

    def test_nothing_is_chosen_where_several_work(
        self, client: Any, centre: Any, outsider: Any
    ) -> None:
        page = read(client, f"{GUIDE}machines/", tinh="-")
        assert "Chọn tỉnh ở trên" in page
        assert "Khuyến công của tỉnh (KCĐP)</h4>" not in page

    def test_steps_say_who_and_when(self, client: Any) -> None:
        page = read(client, f"{GUIDE}machines/")
        assert "trước ngày 20/5 của năm trước năm kế hoạch" in page  # TT 36/2013 Điều 10.1.b
        assert "trong 15 ngày" in page  # Điều 18.1

    def test_few_statements(self, client: Any, centre: Any) -> None:
        with CaptureQueriesContext(connection) as asked:
            read(client, f"{GUIDE}cleaner/")
        assert len(asked) <= 10

    def test_tells_machines_the_same(self, client: Any) -> None:
        block = re.search(r'ld\+json">(.+?)</script>', read(client, f"{GUIDE}machines/"))
        assert block and json.loads(block[1])["@type"] == "GovernmentService"

    @pytest.mark.parametrize("name", ["khong-co", "machines'"])
    def test_no_such_content(self, client: Any, name: str) -> None:
        assert client.get(f"{GUIDE}{name}/").status_code == 404


class TestForms:
    def test_say_whose_they_are(self, client: Any) -> None:
        assert "không phải mẫu in trong thông tư" in read(client, f"{GUIDE}bieu-mau/")

    @pytest.mark.parametrize("name", [each.id for each in list_owner_forms()])
    def test_open_as_documents_with_nothing_filled_in(self, client: Any, name: str) -> None:
        answer = client.get(f"{GUIDE}bieu-mau/{name}.docx")
        assert answer["Content-Disposition"] == f'attachment; filename="{name}.docx"'
        text = "\n".join(each.text for each in docx.Document(io.BytesIO(answer.content)).paragraphs)
        assert "…" in text
        assert "{{" not in text

    def test_the_sheet_of_needs_is_the_one_of_the_office(self, client: Any) -> None:
        answer = client.get(f"{GUIDE}bieu-mau/bang-nhu-cau.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(answer.content))
        assert book.sheetnames[0] == "Nhu cầu"

    @pytest.mark.parametrize("name", ["khong-co.docx", "plan_decision.docx", "../x", "receipt"])
    def test_nothing_else_is_given(self, client: Any, name: str) -> None:
        assert client.get(f"{GUIDE}bieu-mau/{name}").status_code == 404
