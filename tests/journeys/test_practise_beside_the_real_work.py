"""A province makes a training copy of its installation, and nobody takes it for the real one."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import DATABASE_URL, copy_data, environment_of, start_site, stop_site

OWN = {
    "KHUYENCONG_ENV": "practice",
    "KHUYENCONG_SECRET_KEY": "of-the-training-copy-".ljust(50, "k"),
    "KHUYENCONG_HOSTS": "127.0.0.1",
    "KHUYENCONG_TWIN": "https://khuyencong.example/",
}
TAKEN = ("library_localorder", "library_normconfirmation", "library_factconfirmation")


def make(data: Path, *more: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "twin", "make", *more]
    environment = environment_of(data, **(OWN | settings))
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def count(data: Path, table: str) -> int:
    with sqlite3.connect(data / "khuyencong.sqlite3") as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def read(url: str, path: str) -> str:
    request = urllib.request.Request(url + path, headers={"X-Forwarded-Proto": "https"})
    with urllib.request.urlopen(request) as answer:
        return str(answer.read().decode())


@pytest.mark.skipif(bool(DATABASE_URL), reason="A training copy lies on SQLite")
def test_the_same_rules_with_other_people(untouched: Path, tmp_path: Path) -> None:
    # The practice data stand for a real installation; a row more tells its rules from others.
    real, twin = tmp_path / "real", tmp_path / "twin"
    copy_data(untouched, real)
    twin.mkdir()
    with sqlite3.connect(real / "khuyencong.sqlite3") as database:
        database.execute(
            "INSERT INTO library_normconfirmation (norm_id, act, article, read_on,"
            " read_in_document, supplied, recorded_at, withdrawn_because, province_id,"
            " recorded_by_id, unit_id) SELECT 'N2018-1a', 'Văn bản thử', 'Điều 1', '2026-01-05', 1,"
            " '{}', '2026-01-05 02:00:00', '', unit.province_id, member.account_id, unit.id"
            " FROM accounts_membership member JOIN accounts_unit unit ON unit.id = member.unit_id"
            " WHERE member.role = 'administrator' LIMIT 1"
        )
        people = {name for (name,) in database.execute("SELECT full_name FROM accounts_account")}
    before = {table: count(real, table) for table in TAKEN}
    assert before["library_normconfirmation"] > 0

    made = make(twin, "--real", str(real))
    assert made.returncode == 0, made.stderr
    assert "administrator-sct-binh-dinh" in made.stdout
    assert {table: count(real, table) for table in TAKEN} == before  # nothing is written there
    shipped = {table: count(untouched, table) for table in TAKEN}
    assert {table: count(twin, table) for table in TAKEN} == {
        table: before[table] + shipped[table] for table in TAKEN
    }
    # The practice data hold the same local lines already: each stands once.
    assert count(twin, "library_localnorm") == count(real, "library_localnorm") > 0
    with sqlite3.connect(twin / "khuyencong.sqlite3") as database:
        (confirmed_by,) = database.execute(
            "SELECT account.full_name FROM library_normconfirmation row"
            " JOIN accounts_account account ON account.id = row.recorded_by_id"
            " WHERE row.act = 'Văn bản thử'"
        ).fetchone()
    assert confirmed_by not in people

    # A second one is only made when that is asked for, and never over a running one.
    assert "--anew" in make(twin, "--real", str(real)).stderr
    site = start_site(twin, **OWN)
    try:
        page = read(site.url, "/")
        assert "<title>[Bản tập]" in page
        assert "không có hiệu lực" in page
        assert 'href="https://khuyencong.example/"' in page
        assert "noindex" in page
        assert "Disallow: /\n" in read(site.url, "/robots.txt")
        assert "tắt nó" in make(twin, "--real", str(real), "--anew").stderr
    finally:
        stop_site(site)
    assert count(twin, "library_normconfirmation") > 0


@pytest.mark.parametrize(
    ("settings", "real", "says"),
    [
        ({"KHUYENCONG_ENV": "development"}, "real", "KHUYENCONG_ENV=practice"),
        ({}, "twin", "thư mục riêng"),
        ({}, "nowhere", "Không thấy"),
        ({}, "broken", "Không đọc được"),
        ({}, "empty", "phiên bản khác"),
    ],
)
def test_what_is_amiss_is_said_before_anything_is_made(
    settings: dict[str, str], real: str, says: str, tmp_path: Path
) -> None:
    for name in ("real", "twin", "broken", "empty"):
        (tmp_path / name).mkdir()
    (tmp_path / "broken" / "khuyencong.sqlite3").write_bytes(b"no database" * 200)
    sqlite3.connect(tmp_path / "empty" / "khuyencong.sqlite3").execute("CREATE TABLE a (b)")
    environment: dict[str, Any] = dict(settings)
    refused = make(tmp_path / "twin", "--real", str(tmp_path / real), **environment)
    assert refused.returncode == 2
    assert says in refused.stderr
    assert not (tmp_path / "twin" / "khuyencong.sqlite3").exists()
