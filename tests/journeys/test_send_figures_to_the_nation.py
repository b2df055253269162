"""Two installations: a province sends a period, is killed in between, goes on, sends twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from khuyencong.domain.period_returns.parcels import (
    Parcel,
    announcement,
    cut,
    order_of,
    sign_document,
)
from khuyencong.domain.period_returns.signing import fingerprint, sign
from tests.journeys.conftest import DATABASE_URL, Site, environment_of, start_site, stop_site
from tests.journeys.installation import Visitor, ask, seed, wait_for
from tests.return_cast import PRIVATE_KEY

pytestmark = pytest.mark.skipif(bool(DATABASE_URL), reason="two installations need two databases")
API = "/api/v1/period-returns"
_NATION = """
import sys
from datetime import date
from django.utils import timezone
from khuyencong.interfaces.cli.database import prepare
prepare(migrate=False)
from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.period_returns.actions.register_sender import SenderFacts, register_sender
from khuyencong.apps.places.queries import get_province
at = timezone.now()
unit = ensure_unit(code="cuc", name="Cục", kind=UnitKind.AGENCY, province=None, at=at)
actor = create_account(username="cuc", full_name="Cục", unit=unit, role=Role.AGENCY, at=at,
                       password="mat-khau-cua-cuc")
facts = SenderFacts(province=get_province("Bình Định", date(2016, 1, 1)), public_key=sys.argv[1],
                    since_on=date(2016, 1, 1))
register_sender(facts=facts, unit=unit, actor=actor, at=at)
"""
_PROVINCE = """
import sys
from django.utils import timezone
from khuyencong.interfaces.cli.database import prepare
prepare(migrate=False)
from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.period_returns.actions.set_destination import set_destination
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastRow
at, officer = timezone.now(), Account.objects.get(username="thu")
unit = officer.main_unit()
keeper = create_account(username="quantri", full_name="Quản trị", unit=unit,
                        role=Role.ADMINISTRATOR, at=at, password="mat-khau-quan-tri")
set_destination(address=sys.argv[1], unit=unit, actor=keeper, at=at)
rows = [PastRow(title=f"Máy số {n} " + "ứng dụng máy móc " * 50, year=2015, chain="KCDP",
                state="approved", content="Ứng dụng máy móc thiết bị tiên tiến",
                amounts={"approved": {"kcdp_vnd": 1_000_000}}) for n in range(1, 601)]
enter_past_projects(rows=rows, unit=unit, actor=officer, at=at)
"""


class Line:
    """The line between the two: notes what passes, and may break it once."""

    def __init__(self) -> None:
        self.target = ""
        self.passed: list[tuple[str, str, bytes]] = []
        self.kills: int | None = None
        line = self

        class Handler(BaseHTTPRequestHandler):
            def _pass(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                puts = [each for each in line.passed if each[0] == "PUT"]
                if self.command == "PUT" and len(puts) == 1 and line.kills is not None:
                    victim, line.kills = line.kills, None
                    os.killpg(victim, signal.SIGKILL)
                    self.close_connection = True
                    return
                line.passed.append((self.command, self.path, body))
                status, told = post(line.target + self.path, body, self.command)
                self.send_response(status)
                self.send_header("Content-Length", str(len(told)))
                self.end_headers()
                self.wfile.write(told)

            do_POST = do_PUT = _pass  # noqa: N815 - named by http.server

            def log_message(self, *_told: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"


def post(url: str, body: bytes, method: str = "POST") -> tuple[int, bytes]:
    kind = "application/octet-stream" if method == "PUT" else "application/json"
    request = urllib.request.Request(url, body, {"Content-Type": kind}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def run(script: str, data: Path, *arguments: str) -> None:
    command = [sys.executable, "-c", script, *arguments]
    subprocess.run(command, env=environment_of(data), check=True)


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def nation(tmp_path: Path, line: Line) -> Iterator[Site]:
    from khuyencong.domain.period_returns.signing import public_key_of

    data = tmp_path / "nation"
    data.mkdir()
    seed(data)
    run(_NATION, data, public_key_of(PRIVATE_KEY))
    site = start_site(data, demo=False)
    line.target = site.url
    yield site
    stop_site(site)


@pytest.fixture
def province(tmp_path: Path, line: Line) -> Path:
    data = tmp_path / "province"
    data.mkdir()
    seed(data)
    run(_PROVINCE, data, line.url)
    return data


def start(data: Path) -> Site:
    return start_site(data, demo=False, KHUYENCONG_RETURNS_KEY=PRIVATE_KEY)


def arrived(site: Site) -> str:
    """Return the receipt the province holds; empty while it holds none."""
    [(receipt,)] = ask(site, "select receipt from period_returns_periodreturn")
    return str(receipt)


def test_it_is_killed_goes_on_and_arrives_once(nation: Site, province: Path, line: Line) -> None:
    site = start(province)
    line.kills = site.process.pid
    officer = Visitor(site)
    officer.post("/office/period-returns/new/", period="2015")
    page = officer.at
    officer.post(f"{page}send/")
    site.process.wait(timeout=60)
    assert ask(nation, "select count(*) from period_returns_receivedreturn") == [(0,)]

    site = start(province)
    try:
        Visitor(site).post(f"{page}send/")
        receipt = wait_for(lambda: arrived(site), seconds=60)
        [(text,)] = ask(site, "select document from period_returns_periodreturn")
    finally:
        stop_site(site)
    assert ask(nation, "select receipt from period_returns_receivedreturn") == [(receipt,)]
    puts = [path for method, path, _ in line.passed if method == "PUT"]
    assert len(puts) == len(set(puts)) > 1  # what was there before the kill was not sent again

    begun = next(body for method, path, body in line.passed if path == f"{API}/uploads")
    status, told = post(f"{nation.url}{API}/uploads", begun)  # sent twice
    assert (status, json.loads(told)["receipt"]["number"]) == (200, receipt)
    assert ask(nation, "select count(*) from period_returns_receivedreturn") == [(1,)]

    status, problem = hand_over_tampered(nation, json.loads(text))
    assert status == 422
    assert "Chữ ký không khớp" in problem["detail"]
    assert ask(nation, "select count(*) from period_returns_receivedreturn") == [(1,)]
    assert ask(nation, "select count(*) from period_returns_upload") == [(0,)]


def hand_over_tampered(nation: Site, document: Any) -> tuple[int, Any]:
    """Sign the next edition, then make the first project a million dearer on the way."""
    parcel = sign_document({**document, "edition": 2}, PRIVATE_KEY)
    first, *rest = document["projects"]
    dearer = {**first, "approved_kcdp_vnd": first["approved_kcdp_vnd"] + 1_000_000}
    other = {**parcel.document, "projects": [dearer, *rest]}
    data = Parcel(other, parcel.sha256, parcel.public_key, parcel.signature).packed()
    order = order_of(data)
    told = {
        "sha256": parcel.sha256,
        "chunks": order,
        "key": fingerprint(parcel.public_key),
        "signature": sign(PRIVATE_KEY, announcement(parcel.sha256, order)),
    }
    base = f"{nation.url}{API}/uploads"
    assert post(base, json.dumps(told).encode())[0] == 200
    for name, part in cut(data).items():
        assert post(f"{base}/{parcel.sha256}/chunks/{name}", part, "PUT")[0] == 200
    status, answer = post(f"{base}/{parcel.sha256}/commit", b"{}")
    return status, json.loads(answer)
