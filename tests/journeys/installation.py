"""An installation without practice data for process tests: its officer, its sheets, its rows."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.journeys.conftest import DATABASE_URL, Site, environment_of
from tests.template import sqlite_template

PASSWORD = "mat-khau-cua-viec-thu"
_SEED = """
import sys
from datetime import date
from django.utils import timezone
from khuyencong.interfaces.cli.database import prepare
prepare()
from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.queries import get_province
at, province = timezone.now(), get_province("Bình Định", date(2016, 11, 23))
unit = ensure_unit(code="thu", name="Trung tâm thử", kind=UnitKind.PROMOTION_CENTRE,
                   province=province, at=at)
create_account(username="thu", full_name="Cán bộ thử", unit=unit, role=Role.OFFICER, at=at,
               password=sys.argv[1])
"""
Rows = list[tuple[Any, ...]]


def seed(data: Path, **settings: str) -> None:
    """Make the database and one officer, in a process of its own; on SQLite from the template."""
    if not DATABASE_URL:
        shutil.copy(sqlite_template(), data / "khuyencong.sqlite3")
    subprocess.run(
        [sys.executable, "-c", _SEED, PASSWORD], env=environment_of(data, **settings), check=True
    )


def write_sheet(path: Path, *, rows: int) -> None:
    """Write needs of four columns, each once: 100 million of KCĐP for each."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Nhu cầu")
        sheet.write_row(0, 0, ["TT", "Tên đề án", "Đơn vị thụ hưởng", "KCĐP (triệu đồng)"])
        for row in range(1, rows + 1):
            sheet.write_row(row, 0, [row, f"Máy tiện số {row}", f"Cơ sở số {row}", 100])


def ask(site: Site, sql: str, *values: Any) -> Rows:
    """Return what the database of an installation answers, beside its own processes.

    ``%s`` stands for each of the values.
    """
    if site.database_url:
        import psycopg

        with psycopg.connect(site.database_url) as server:
            return server.execute(sql.encode(), values).fetchall()
    connection = sqlite3.connect(f"file:{site.data / 'khuyencong.sqlite3'}?mode=ro", uri=True)
    try:
        return connection.execute(sql.replace("%s", "?"), values).fetchall()
    finally:
        connection.close()


def wait_for(what: Callable[[], Any], *, seconds: float = 120, every_s: float = 0.02) -> Any:
    """Return what ``what`` gives once it is something. Fails after so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := what():
            return found
        time.sleep(every_s)
    raise AssertionError(f"nothing came within {seconds} s")


class Visitor:
    """The officer with a browser that knows forms, cookies and redirects."""

    def __init__(self, site: Site) -> None:
        self._url = site.url
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self._cookies)
        )
        self.get("/office/sign-in/")
        self.post("/office/sign-in/", username="thu", password=PASSWORD)

    def get(self, path: str) -> str:
        """Return the page; ``self.at`` is where it stands after redirects."""
        return self._open(urllib.request.Request(self._url + path))

    def post(self, path: str, *, file: Path | None = None, **fields: str) -> str:
        """Send a form, with a sheet when one is named; return the page that follows."""
        token = next(each.value for each in self._cookies if each.name == "csrftoken")
        mark = uuid.uuid4().hex
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in {"csrfmiddlewaretoken": token, **fields}.items()
        ]
        if file:
            head = f'--{mark}\r\nContent-Disposition: form-data; name="sheet"; '
            parts.append(f'{head}filename="{file.name}"\r\n\r\n'.encode())
            parts += [file.read_bytes(), b"\r\n"]
        request = urllib.request.Request(
            self._url + path,
            data=b"".join([*parts, f"--{mark}--\r\n".encode()]),
            headers={"Content-Type": f"multipart/form-data; boundary={mark}"},
        )
        return self._open(request)

    def _open(self, request: urllib.request.Request) -> str:
        with self._opener.open(request, timeout=60) as answer:
            self.at = answer.url.removeprefix(self._url)
            return str(answer.read().decode())

    def send(self, sheet: Path, *, year: int) -> int:
        """Send a sheet; return the number of the job."""
        self.post("/office/needs/imports/new/", file=sheet, year=str(year))
        return self.job_number()

    def job_number(self) -> int:
        """Return the number of the job whose page, or whose result, this is."""
        found = re.match(r"/office/jobs/(\d+)/", self.at)
        assert found, self.at
        return int(found[1])


def job(site: Site, number: int) -> dict[str, Any]:
    """Return the row of a job."""
    [row] = ask(
        site, "select state, step, done, attempt, result from notices_job where id = %s", number
    )
    return dict(zip(("state", "step", "done", "attempt", "result"), row, strict=True))


def ended(site: Site, number: int, *, seconds: float = 120) -> dict[str, Any]:
    """Wait for the end of a job; return its row with the result read."""

    def look() -> dict[str, Any] | None:
        found = job(site, number)
        return found if found["state"] not in ("waiting", "running") else None

    found: dict[str, Any] = wait_for(look, seconds=seconds, every_s=0.1)
    if isinstance(found["result"], str):
        found["result"] = json.loads(found["result"])
    return found
