"""Pages of the archive."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
import pytest

from khuyencong.apps.archives.models import HandOver
from tests.results_cast import brought_to, project_of_a_machine, step


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def closed(centre: Any, officer: Any, at: Any) -> Any:
    project = brought_to(project_of_a_machine(centre, officer, at), "settled")
    return step(project, "close", officer, at, "liquidation_minutes")


def test_a_list_is_drawn_up_counted_and_handed_over(page: Any, closed: Any) -> None:
    assert closed.code in page.get("/office/archive/").text
    answer = page.post("/office/archive/draw-up/", {"pick": [closed.pk, "x"]}, follow=True)
    assert "Đã lập mục lục" in answer.text
    row = HandOver.objects.get()
    item = row.items.get()
    answer = page.post(
        f"/office/archive/files/{item.pk}/", {"pages": "45", "years": "10"}, follow=True
    )
    assert "45" in answer.text
    bad = page.post(f"/office/archive/{row.pk}/", {"handed_on": "23/11/2016"})
    assert "receiver" in bad.text
    sent = {"handed_on": "23/11/2016", "receiver": "Văn phòng", "minutes_number": "1/BBGN"}
    answer = page.post(f"/office/archive/{row.pk}/", sent, follow=True)
    assert "Đã ghi giao nhận" in answer.text
    assert f"/office/projects/{closed.pk}/steps/archive/" in answer.text
    dropped = page.post(f"/office/archive/{row.pk}/drop/", follow=True)
    assert "không bỏ được nữa" in dropped.text


def test_nothing_picked_draws_up_nothing(page: Any, closed: Any) -> None:
    answer = page.post("/office/archive/draw-up/", follow=True)
    assert "Chọn ít nhất một đề án" in answer.text
    assert not HandOver.objects.exists()


def test_the_list_is_given_as_sheet_and_paper(page: Any, closed: Any) -> None:
    type(closed).objects.filter(pk=closed.pk).update(title="=1+1")
    page.post("/office/archive/draw-up/", {"pick": closed.pk})
    row = HandOver.objects.get()
    sheet = openpyxl.load_workbook(
        io.BytesIO(page.get(f"/office/archive/{row.pk}/list.xlsx").content)
    ).active
    assert [cell.value for cell in sheet[2]][1:3] == [closed.code, "=1+1"]
    assert sheet["C2"].data_type == "s"
    assert sheet["G2"].value is None
    paper = docx.Document(io.BytesIO(page.get(f"/office/archive/{row.pk}/list.docx").content))
    cells = [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    assert closed.code in cells


def test_pages_ask_few_statements(
    page: Any, closed: Any, django_assert_max_num_queries: Any
) -> None:
    page.post("/office/archive/draw-up/", {"pick": closed.pk})
    row = HandOver.objects.get()
    for address in ("", f"{row.pk}/", "ending/", "retention/"):
        with django_assert_max_num_queries(10):
            assert page.get(f"/office/archive/{address}").status_code == 200
