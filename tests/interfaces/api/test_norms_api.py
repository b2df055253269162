"""The API asks the same functions as the command, and refuses in the same words."""

from __future__ import annotations

from typing import Any

import pytest

QUESTION = {
    "on": "2016-11-23",
    "fund": "KCQG",
    "line": "machinery",
    "eligible_cost_vnd": 514_000_000,
    "support_vnd": 200_000_000,
}

pytestmark = pytest.mark.django_db


def ask(client: Any, body: Any) -> Any:
    return client.post("/api/v1/norms/check", body, content_type="application/json")


def test_it_answers_each_question_in_its_place(client: Any) -> None:
    wrong_line = QUESTION | {"line": "khong-co"}
    answers = ask(client, [QUESTION, wrong_line]).json()
    assert (answers[0]["verdict"], answers[0]["allowed_vnd"]) == ("within", 200_000_000)
    assert answers[1]["error"]["field"] == "line"


def test_money_must_be_whole(client: Any) -> None:
    answer = ask(client, [QUESTION | {"support_vnd": 1.5}])
    assert answer.status_code == 422
    assert answer.json()["error"]["field"].endswith("support_vnd")


def test_a_key_nobody_knows_is_refused(client: Any) -> None:
    assert ask(client, [QUESTION | {"own_commited": True}]).status_code == 422


def test_one_norm_by_its_id(client: Any) -> None:
    norm = client.get("/api/v1/norms/N2014-2c").json()
    assert (norm["share"], norm["ceiling_vnd"], norm["grade"]) == ("0.50", 200_000_000, "text")


def test_an_unknown_norm_is_a_sentence(client: Any) -> None:
    answer = client.get("/api/v1/norms/N0")
    assert answer.status_code == 400
    assert "N0" in answer.json()["error"]["message"]


def test_the_schema_is_published(client: Any) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    assert "/api/v1/norms/check" in schema["paths"]


def test_provinces_are_those_of_the_day(client: Any) -> None:
    counts = [
        len(client.get(f"/api/v1/places/provinces?on={day}").json())
        for day in ("2025-06-30", "2025-07-01")
    ]
    assert counts == [63, 34]


def test_a_province_is_followed_across_a_merger(client: Any) -> None:
    path = "/api/v1/places/provinces/successors"
    asked = {"name": "Bình Dương", "on": "2016-11-23", "later": "2026-11-23"}
    assert [unit["name"] for unit in client.get(path, asked).json()] == ["Hồ Chí Minh"]
