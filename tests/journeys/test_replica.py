"""A real primary with a real standby: pages read there, and when the primary is lost nothing that
was acknowledged is."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import threading
import time
import urllib.error
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from tests.journeys.conftest import Site, environment_of, start_site, stop_site
from tests.journeys.installation import Visitor, seed, wait_for
from tests.standby import Server, primary_and_standby

TEMPLATE = os.environ.get("KHUYENCONG_TEST_TEMPLATE", "")
RUN_SERVER = os.environ.get("KHUYENCONG_DATABASE_URL", "").rpartition("/")[0]
NAME, BEHIND_S = "thu_ban_sao", 2
pytestmark = pytest.mark.skipif(not TEMPLATE, reason="runs with tests.with_postgres")
NEWS, TRACK = "/tin-tuc/", "/tra-cuu/"

REFUSED = """
import django
django.setup()
from django.db import Error
from khuyencong.apps.accounts.row_security.scope import CLOSED, opened, within
from khuyencong.apps.notices.models import Job, OutboxMail
from django.db import connections
with opened("test"):
    print("open", Job.objects.using("replica").count() > 0)
with within(CLOSED):
    print("closed", Job.objects.using("replica").count())
with opened("test"):
    try:
        OutboxMail.objects.using("replica").all().delete()
    except Error as refusal:
        print("refused", str(refusal).splitlines()[0])
    with connections["replica"].cursor() as cursor:
        cursor.execute("SHOW default_transaction_read_only")
        print("read only", cursor.fetchone()[0])
"""


def settings_of(primary: Server, standby: Server | None = None) -> dict[str, str]:
    told = {"KHUYENCONG_DATABASE_URL": f"{primary.url}/{NAME}"}
    if standby:
        told["KHUYENCONG_REPLICA_URL"] = f"{standby.url}/{NAME}"
        told["KHUYENCONG_REPLICA_MOST_BEHIND_S"] = str(BEHIND_S)
    return told


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Server, Server]]:
    with primary_and_standby(RUN_SERVER, NAME, TEMPLATE) as both:
        yield both


@pytest.fixture(scope="module")
def site(
    servers: tuple[Server, Server], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("replica")
    seed(data, **settings_of(servers[0]))
    running = start_site(data, demo=False, **settings_of(*servers))
    yield running
    if running.process.poll() is None:
        stop_site(running)


def read_there(standby: Server, visitor: Visitor, path: str) -> bool:
    """Tell whether tables were read on the standby while the page was made."""
    before = standby.log.count(' FROM "')
    visitor.get(path)
    return standby.log.count(' FROM "') > before


def send_sheet(visitor: Visitor, folder: Path, name: str) -> int:
    """Send a sheet of one need; return the number of the job that was acknowledged."""
    sheet = folder / f"{name}.xlsx"
    with xlsxwriter.Workbook(sheet) as book:
        page = book.add_worksheet("Nhu cầu")
        page.write_row(0, 0, ["TT", "Tên đề án", "Đơn vị thụ hưởng", "KCĐP (triệu đồng)"])
        page.write_row(1, 0, [1, name, "Cơ sở thử", 100])
    return visitor.send(sheet, year=2031)


def jobs_of(server: Server) -> set[int]:
    return {int(str(key)) for (key,) in server.ask("SELECT id FROM notices_job", NAME)}


def test_pages_that_bear_delay_read_there_and_others_do_not(
    servers: tuple[Server, Server], site: Site, tmp_path: Path
) -> None:
    _, standby = servers
    officer = Visitor(site)
    time.sleep(BEHIND_S + 3)  # the officer signed in: a form was sent
    assert read_there(standby, officer, NEWS)
    assert not read_there(standby, officer, TRACK)
    assert not read_there(standby, officer, "/office/")
    send_sheet(officer, tmp_path, "Máy thứ nhất")
    assert not read_there(standby, officer, NEWS)  # he sees his own work at once
    time.sleep(BEHIND_S + 3)
    assert read_there(standby, officer, NEWS)
    assert read_there(standby, officer, "/office/reports/run/energy/?period=2031")


def test_the_locks_hold_there(servers: tuple[Server, Server], site: Site) -> None:
    told = settings_of(*servers) | {
        "KHUYENCONG_ROW_SECURITY": "1",
        "DJANGO_SETTINGS_MODULE": "khuyencong.config.settings",
    }
    environment = environment_of(site.data, **told)
    done = subprocess.run(
        [sys.executable, "-c", REFUSED],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "open True",
        "closed 0",
        "refused cannot execute DELETE in a read-only transaction",
        "read only on",
    ]


def test_a_copy_that_stands_still_or_is_gone_is_passed_over(
    servers: tuple[Server, Server], site: Site, tmp_path: Path
) -> None:
    _, standby = servers
    officer = Visitor(site)
    send_sheet(officer, tmp_path, "Máy thứ hai")
    time.sleep(BEHIND_S + 3)
    assert read_there(standby, officer, NEWS)
    standby.ask("SELECT pg_wal_replay_pause()")
    send_sheet(officer, tmp_path, "Máy thứ ba")
    # each look tells the process what it has not replayed; then it is too far behind
    deadline = time.monotonic() + 20
    time.sleep(BEHIND_S + 3)
    while any(read_there(standby, officer, NEWS) for _ in range(6)):
        assert time.monotonic() < deadline
        time.sleep(0.5)
    standby.ask("SELECT pg_wal_replay_resume()")
    wait_for(lambda: read_there(standby, officer, NEWS), seconds=20, every_s=0.3)


def test_the_standby_is_promoted_and_nothing_acknowledged_is_lost(
    servers: tuple[Server, Server], site: Site, tmp_path: Path
) -> None:
    primary, standby = servers
    acknowledged: list[int] = []
    is_over = threading.Event()

    def work(visitor: Visitor, name: str) -> None:
        for number in range(10_000):
            if is_over.is_set():
                return
            try:
                acknowledged.append(send_sheet(visitor, tmp_path, f"{name} {number}"))
            except (OSError, AssertionError, http.client.HTTPException):
                return

    visitors = [Visitor(site) for _ in range(3)]
    threads = [
        threading.Thread(target=work, args=(visitor, f"Máy {k}"))
        for k, visitor in enumerate(visitors)
    ]
    for thread in threads:
        thread.start()
    wait_for(lambda: len(acknowledged) > 10, seconds=60)
    primary.kill()  # in the middle of their work
    for thread in threads:
        thread.join(timeout=60)
    is_over.set()
    began = time.monotonic()
    standby.promote()
    stop_site(site)
    assert set(acknowledged) <= jobs_of(standby)

    again = start_site(site.data, demo=False, **settings_of(standby))
    print(f"{len(acknowledged)} kept; answered {time.monotonic() - began:.1f} s after the loss")
    try:
        officer = Visitor(again)
        assert send_sheet(officer, tmp_path, "Máy sau cùng") in jobs_of(standby)
        with pytest.raises(urllib.error.HTTPError, match="404"):
            officer.get("/office/needs/999999/")
    finally:
        stop_site(again)
    done = subprocess.run(
        [sys.executable, "-m", "khuyencong.interfaces.cli.main", "journal", "verify"],
        env=environment_of(site.data, **settings_of(standby)),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
