"""The limit on forgotten passwords holds for all web processes together."""

from __future__ import annotations

import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from tests.journeys.conftest import Site


def ask(url: str, name: str) -> int:
    """Open the page as a new visitor, send the form and return the status."""
    visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    page = visitor.open(url, timeout=20).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    sent = urllib.parse.urlencode({"csrfmiddlewaretoken": token[1], "name": name}).encode()
    try:
        return int(visitor.open(url, sent, timeout=20).status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


def test_nine_at_once_get_three_turns(site: Site) -> None:
    url = f"{site.url}/office/forgotten-password/"
    with ThreadPoolExecutor(9) as pool:
        answers = list(pool.map(lambda _: ask(url, "chin-nguoi-mot-luc"), range(9)))
    assert sorted(answers) == [200] * 3 + [429] * 6
