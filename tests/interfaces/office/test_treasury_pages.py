"""Pages of the treasury."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.treasury.models import Statement

HEAD = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n"


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def send(page: Any, rows: str, **more: str) -> Any:
    sheet = SimpleUploadedFile("sao-ke.csv", (HEAD + rows).encode())
    return page.post("/office/treasury/statements/new/", {"sheet": sheet, **more})


def test_a_statement_is_sent_read_and_taken_back(page: Any) -> None:
    assert "Chưa có sao kê nào" in page.get("/office/treasury/").text
    answer = send(page, "06/05/2016;UNC 12;=1+1;70.000.000;\n", account="9523.2.1")
    assert answer.status_code == 302
    statement = Statement.objects.get()
    assert "sao-ke.csv" in page.get("/office/treasury/").text
    shown = page.get(f"/office/treasury/statements/{statement.pk}/").text
    assert "9523.2.1" in shown
    assert "=1+1" in shown
    assert "70.000.000" in shown
    undone = page.post(f"/office/treasury/statements/{statement.pk}/undo/", follow=True)
    assert "Đã hoàn tác" in undone.text
    again = page.post(f"/office/treasury/statements/{statement.pk}/undo/", follow=True)
    assert "chưa nhận hoặc đã hoàn tác" in again.text


def test_a_wrong_cell_is_shown_with_what_was_expected(page: Any) -> None:
    send(page, "32/05/2016;UNC 12;Chi;70.000.000;\n", account="9523.2.1")
    shown = page.get(f"/office/treasury/statements/{Statement.objects.get().pk}/").text
    assert "!A2" in shown
    assert "ngày dạng 23/11/2014" in shown


def test_only_a_sheet_is_taken(page: Any) -> None:
    sheet = SimpleUploadedFile("sao-ke.pdf", b"%PDF-1.7")
    answer = page.post("/office/treasury/statements/new/", {"sheet": sheet})
    assert "Cần tệp .xlsx" in answer.text


def test_another_unit_sees_nothing(page: Any, client: Any, outsider: Any) -> None:
    send(page, "06/05/2016;UNC 12;Chi;70.000.000;\n", account="9523.2.1")
    client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    statement = Statement.objects.get()
    assert client.get(f"/office/treasury/statements/{statement.pk}/").status_code == 404
    assert "sao-ke.csv" not in client.get("/office/treasury/").text
