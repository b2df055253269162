"""An installation with an officer, papers and a key, and its backup, made once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from khuyencong.interfaces.cli.keeping.sealed_stream import make_identity
from tests.journeys.installation import PASSWORD
from tests.template import sqlite_template

SEED = """
import sys
from datetime import date
from django.utils import timezone
from khuyencong.interfaces.cli.database import prepare
prepare()
from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.places.queries import get_province
at, province = timezone.now(), get_province("Bình Định", date(2016, 11, 23))
unit = ensure_unit(code="thu", name="Trung tâm thử", kind=UnitKind.PROMOTION_CENTRE,
                   province=province, at=at)
create_account(username="thu", full_name="Cán bộ thử", unit=unit, role=Role.OFFICER, at=at,
               password=sys.argv[1])
for number in range(3):
    store_file(name=f"to-{number}.txt", data=f"giấy {number}".encode() * 50_000, at=at, actor=None,
               media_type="text/plain", unit=unit, province=province)
seal_entries(at=at)
"""


def environment_on_sqlite(data: Path, **settings: str) -> dict[str, str]:
    """Return the environment of a command on the database in this folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return kept | {"KHUYENCONG_DATA": str(data)} | settings


def command(data: Path, *words: Any, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run ``khuyencong`` on the data of a folder."""
    return subprocess.run(
        [sys.executable, "-m", "khuyencong.interfaces.cli.main", *map(str, words)],
        env=environment_on_sqlite(data, **settings),
        capture_output=True,
        text=True,
        check=False,
    )


def fill(data: Path) -> None:
    """Make a small installation in a folder."""
    data.mkdir(parents=True, exist_ok=True)
    shutil.copy(sqlite_template(), data / "khuyencong.sqlite3")
    subprocess.run(
        [sys.executable, "-c", SEED, PASSWORD], env=environment_on_sqlite(data), check=True
    )
    (data / "keys").mkdir(mode=0o700)
    (data / "keys/period-return.key").write_text("khóa\n", encoding="utf-8")
    (data / "keys/period-return.key").chmod(0o600)


@dataclass(frozen=True)
class Kept:
    """An installation, its backup, and the file of the key that opens it."""

    data: Path
    backup: Path
    identity: Path


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("kept")
    fill(folder / "data")
    recipient = make_identity(folder / "identity")
    done = command(folder / "data", "backup", "--to", folder / "b.age", "--recipient", recipient)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Đã sao lưu vào {folder}/b.age trong ")
    return Kept(folder / "data", folder / "b.age", folder / "identity")
