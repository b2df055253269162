"""An installation that others reach, by its settings: cookies, TLS, what browsers are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ASK = """
import json
import django
django.setup()
from django.conf import settings
from django.test import Client

HOST = {"HTTP_HOST": "khuyencong.example"}
browser = Client()
asked = {
    "page": browser.get("/office/sign-in/", secure=True, **HOST),
    "language": browser.post("/i18n/setlang/", {"language": "en"}, secure=True, **HOST),
    "open_page": browser.get("/office/", **HOST),
    "open_api": browser.get("/api/v1/projects", HTTP_AUTHORIZATION="Bearer kc_x", **HOST),
    "open_probe": browser.get("/healthz", **HOST),
    "other_name": browser.get("/", secure=True, HTTP_HOST="other.example"),
}
told = {
    name: {
        "status": answer.status_code,
        "headers": dict(answer.headers),
        "cookies": {each.key: each.OutputString() for each in answer.cookies.values()},
    }
    for name, answer in asked.items()
}
told["session"] = [
    settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY
]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return ask(tmp_path_factory.mktemp("data"))


def ask(folder: Path, **more: str) -> Any:
    """Return what production answers to a browser that knows nothing yet."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KHUYENCONG_")}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=clean
        | {
            "DJANGO_SETTINGS_MODULE": "khuyencong.config.settings",
            "KHUYENCONG_ENV": "production",
            "KHUYENCONG_SECRET_KEY": "k" * 50,
            "KHUYENCONG_HOSTS": "khuyencong.example",
            "KHUYENCONG_DATA": str(folder),
        }
        | more,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_cookies_go_over_tls_from_this_host_only(told: Any) -> None:
    cookies = told["page"]["cookies"] | told["language"]["cookies"]
    assert sorted(cookies) == ["__Host-csrftoken", "__Host-django_language"]
    for cookie in cookies.values():
        parts = cookie.split("; ")
        assert {"Secure", "SameSite=Lax", "Path=/"} <= set(parts)
        assert not any(part.startswith("Domain") for part in parts)
    assert told["session"] == ["__Host-sessionid", True, True]


def test_browsers_remember_to_come_over_tls(told: Any, tmp_path: Path) -> None:
    header = "Strict-Transport-Security"
    assert told["page"]["headers"][header] == "max-age=31536000; includeSubDomains"
    alone = ask(tmp_path, KHUYENCONG_HSTS_SUBDOMAINS="0")
    assert alone["page"]["headers"][header] == "max-age=31536000"


def test_pages_are_led_to_tls_and_programs_are_refused(told: Any) -> None:
    assert told["open_page"]["status"] == 301
    assert told["open_page"]["headers"]["Location"] == "https://khuyencong.example/office/"
    assert told["open_api"]["status"] == 403
    assert told["open_api"]["headers"]["Content-Type"] == "application/problem+json"
    assert told["open_probe"]["status"] == 200


def test_another_name_is_not_answered(told: Any) -> None:
    assert told["other_name"]["status"] == 400
