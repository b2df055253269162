"""What every answer tells a browser, and what nobody gets from any address."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from khuyencong.config import settings as product

PAGES = ["/", "/office/sign-in/", "/co-so/", "/api/v1/places/provinces", "/khong-co/", "/healthz"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_its_guards(client: Client, db: None, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(
        each.strip().split(" ", 1) for each in headers["Content-Security-Policy"].split(";")
    )
    assert policy == {
        "default-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("Access-Control-")]


@pytest.mark.parametrize("path", ["/", "/office/sign-in/", "/robots.txt", "/api/v1/docs"])
def test_a_text_names_its_letters(client: Client, db: None, path: str) -> None:
    kind, _, letters = client.get(path).headers["Content-Type"].partition("; ")
    assert kind.startswith("text/")
    assert letters == "charset=utf-8"


def test_no_page_of_another_site_reads_what_is_static(client: Client, db: None) -> None:
    answer = client.get("/static/build/app.css", headers={"Origin": "https://other.example"})
    answer.close()
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_another_site_is_not_told_that_it_may_send(client: Client, db: None) -> None:
    asked = {"Origin": "https://other.example", "Access-Control-Request-Method": "POST"}
    answer = client.options("/api/v1/needs", headers=asked)
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("Access-Control-")]


@pytest.mark.parametrize("path", ["/", "/office/", "/api/v1/places/provinces", "/khong-co/"])
def test_nothing_is_sent_back_as_it_came(client: Client, db: None, path: str) -> None:
    answer = client.trace(path, headers={"X-Secret": "mat-khau"})
    assert answer.status_code == 405
    assert b"mat-khau" not in answer.content


@pytest.mark.parametrize(
    "path",
    ["/.git/config", "/.env", "/static/", "/static/build/", "/hinh/", "/static/../settings.py"],
)
def test_no_folder_is_listed_and_no_source_given(client: Client, db: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_faults_are_never_shown_whole() -> None:
    assert product.DEBUG is False


def test_after_signing_out_the_page_is_not_there(client: Client, officer: Any) -> None:
    client.force_login(officer)
    assert client.get("/office/").headers["Cache-Control"] == "no-store"
    assert client.get("/office/sign-out/").status_code == 405  # no link of others signs anybody out
    client.post("/office/sign-out/")
    assert client.get("/office/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/theo-doi/x/",
        "/y-kien/x/",
        "/khieu-nai/",
        "/tra-cuu/",
        "/office/sign-in/",
        "/office/invited/x/",
        "/office/invited-owner/x/",
        "/office/new-password/x/",
    ],
)
def test_pages_behind_a_link_or_a_code_are_kept_nowhere(
    client: Client, db: None, path: str
) -> None:
    assert "no-store" in client.get(path).headers["Cache-Control"]
