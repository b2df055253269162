"""Receiving over the web: the schema, and refusals as problem+json in Vietnamese."""

from __future__ import annotations

import json
from typing import Any

import pytest

from khuyencong.domain.period_returns.document import return_schema

pytestmark = pytest.mark.django_db
HASH = "0" * 64


def test_the_schema_is_published(client: Any) -> None:
    assert client.get("/api/v1/period-returns/schema.json").json() == return_schema()


def test_a_stranger_is_refused_with_a_problem(client: Any) -> None:
    body = {"sha256": HASH, "chunks": [HASH], "key": "0" * 16, "signature": "x"}
    answer = client.post(
        "/api/v1/period-returns/uploads", json.dumps(body), content_type="application/json"
    )
    assert answer.status_code == 403
    assert answer["Content-Type"].startswith("application/problem+json")
    assert "chưa đăng ký" in answer.json()["detail"]


@pytest.mark.parametrize(("path", "status"), [(f"chunks/{HASH}", 404), ("commit", 404)])
def test_what_was_not_announced_is_unknown(path: str, status: int, client: Any) -> None:
    ask = client.put if "chunks" in path else client.post
    answer = ask(f"/api/v1/period-returns/uploads/{HASH}/{path}", b"x", "application/octet-stream")
    assert answer.status_code == status
    assert answer.json()["errors"] == []


def test_a_part_that_is_too_large_is_not_read(client: Any) -> None:
    path = f"/api/v1/period-returns/uploads/{HASH}/chunks/{HASH}"
    answer = client.put(path, b"x" * (256 * 1024 + 1), "application/octet-stream")
    assert answer.status_code == 413
