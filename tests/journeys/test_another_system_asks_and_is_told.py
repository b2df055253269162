"""Another system sends one need twelve times at the same moment, and another one is told of it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.journeys.conftest import Site, environment_of, start_site, stop_site
from tests.journeys.installation import ask, seed, wait_for
from tests.receiver import Receiver, receiving

INSIDE = {"KHUYENCONG_HOOK_NETWORKS": "127.0.0.0/8"}
AT_ONCE = 12
_GIVE = """
import sys
from datetime import timedelta
from django.utils import timezone
from khuyencong.interfaces.cli.database import prepare
prepare(migrate=False)
from khuyencong.apps.accounts.models import Account
from tests.integration_cast import hook_of, token_of
at = timezone.now()
unit = Account.objects.get(username="thu").main_unit()
hook_of(unit, at=at, address=sys.argv[1], events=["need.sent"])
last_on = (at + timedelta(days=1)).date()
print(token_of(unit, at=at, scopes=["needs:write"], last_on=last_on)[1])
"""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


@pytest.fixture
def given(tmp_path: Path, receiver: Receiver) -> Iterator[tuple[Site, str]]:
    """An installation with a worker, and the secret of a token."""
    seed(tmp_path)
    command = [sys.executable, "-c", _GIVE, f"{receiver.address}/nhan"]
    environment = environment_of(tmp_path, **INSIDE)
    said = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    site = start_site(tmp_path, demo=False, **INSIDE)
    yield site, said.stdout.split()[-1]
    stop_site(site)


def test_it_is_written_once_and_told_once(given: tuple[Site, str], receiver: Receiver) -> None:
    site, secret = given
    headers = {
        "Authorization": f"Bearer {secret}",
        "Content-Type": "application/json",
        "Idempotency-Key": "phieu-1",
    }
    body = json.dumps({"year": 2017, "title": "Máy cưa vòng"}).encode()

    def send(_number: int) -> tuple[int, bytes]:
        request = urllib.request.Request(f"{site.url}/api/v1/needs", body, headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()

    with ThreadPoolExecutor(AT_ONCE) as at_once:
        [(status, answer)] = set(at_once.map(send, range(AT_ONCE)))
    [(key,)] = ask(site, "select id from needs_need")
    assert (status, json.loads(answer)) == (201, {"id": key, "is_new": True})
    wait_for(lambda: receiver.received)
    wait_for(lambda: ask(site, "select 1 from integrations_delivery where state = 'told'"))
    [came] = receiver.received
    assert json.loads(came.body)["object"] == {"kind": "need", "id": str(key)}
