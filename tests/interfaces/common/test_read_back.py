"""What is typed is said back by the very fields of the forms, to anybody, without the database."""

from __future__ import annotations

from typing import Any

import pytest


def said(client: Any, kind: str, text: str, **more: Any) -> tuple[str, bool]:
    answer = client.get(f"/read-back/{kind}/", {"text": text}, **more)
    assert answer.status_code == 200
    return answer.json()["text"], answer.json()["is_read"]


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("money", "200 triệu", "200.000.000 đồng"),
        ("money", "1,2 tỷ", "1.200.000.000 đồng"),
        ("money", "1.234.567", "1.234.567 đồng"),
        ("money", "khong", ""),
        ("money", "", ""),
        ("day", "23-11-16", "Thứ Tư, 23/11/2016"),
        ("day", " ", ""),
    ],
)
def test_says_what_was_understood(client: Any, kind: str, typed: str, words: str) -> None:
    assert said(client, kind, typed) == (words, True)


@pytest.mark.parametrize(
    ("kind", "typed", "why"),
    [
        ("money", "hai trăm", "Cần số tiền"),
        ("money", "-5 triệu", "không được âm"),
        ("money", "200", "kiểm tra lại đơn vị tính"),
        ("money", "9" * 5000, "Cần số tiền"),
        ("day", "30/02/2016", "có 29 ngày"),
        ("day", "\x00", "Cần ngày"),
    ],
)
def test_says_why_it_was_not_understood(client: Any, kind: str, typed: str, why: str) -> None:
    text, is_read = said(client, kind, typed)
    assert not is_read
    assert why in text


def test_speaks_the_language_of_the_page(client: Any) -> None:
    client.cookies["django_language"] = "en"
    assert said(client, "day", "23/11/2016") == ("Wednesday, 23/11/2016", True)


def test_knows_only_its_kinds_and_only_answers(client: Any) -> None:
    assert client.get("/read-back/colour/").status_code == 404
    assert client.post("/read-back/money/").status_code == 405


def test_a_form_says_back_what_it_was_sent_with(client: Any, officer: Any) -> None:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")

    def read(query: dict[str, str]) -> str:
        return str(client.get("/office/norms/", query).content.decode())

    assert 'class="read-back"' not in read({})
    query = {"line": "machinery", "on": "23/11/2016", "fund": "KCQG", "eligible_cost_vnd": "514 tr"}
    page = read(query)
    assert "Thứ Tư, 23/11/2016</p>" in page
    assert "514.000.000 đồng</p>" in page
    assert "514.000.000 đồng</p>" not in read(query | {"eligible_cost_vnd": "514.000.000"})
    page = read(query | {"on": "30/02/2016"})
    assert "Thứ" not in page
    assert "tháng 2 năm 2016 có 29 ngày" in page
