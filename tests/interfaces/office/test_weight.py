"""What a page weighs on the wire: text is compressed, and a first page comes soon on a phone."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from tests.page_weight import weight_of_page

BACKEND = "django.contrib.auth.backends.ModelBackend"
BROWSER = {"accept-encoding": "gzip, br"}


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    """A browser in which the officer is signed in."""
    client.force_login(officer, backend=BACKEND)
    return client


def test_a_page_is_compressed_for_who_can_read_it(office: Any, small_plan: Any) -> None:
    answer = office.get("/office/projects/", headers=BROWSER)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert b"<main" in gzip.decompress(answer.content)
    assert b"<main" in office.get("/office/projects/").content


def test_a_sheet_is_not_compressed_twice(office: Any, small_plan: Any) -> None:
    answer = office.get("/office/projects/export.xlsx", headers=BROWSER)
    assert b"".join(answer.streaming_content).startswith(b"PK")
    assert "Content-Encoding" not in answer.headers


def test_styles_and_scripts_come_compressed(office: Any) -> None:
    for name in ("app.css", "app.js", "icons.svg"):
        answer = office.head(f"/static/build/{name}", headers=BROWSER)
        assert answer.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("path", ["/office/", "/office/projects/"])
def test_a_first_page_is_under_250_kilobytes(office: Any, small_plan: Any, path: str) -> None:
    def read(address: str) -> bytes:
        answer = office.get(address, headers={"accept-encoding": "gzip"})
        return b"".join(answer.streaming_content) if answer.streaming else answer.content

    weights = weight_of_page(read, path)
    assert any(name.endswith(".woff2") for name in weights)
    assert sum(weights.values()) < 250_000
