"""Restore a backup beside its target, prove it, and give it its name last."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connections

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping.archive import read_archive
from khuyencong.interfaces.cli.keeping.hashes import table_hashes
from khuyencong.interfaces.cli.keeping.making import SPARE, require_space, sync_folder
from khuyencong.interfaces.cli.keeping.opened import opened_database
from khuyencong.interfaces.cli.keeping.sealed_stream import Keys, sealed_reader
from khuyencong.interfaces.cli.keeping.snapshot import (
    DUMP,
    SQLITE,
    program_of_postgresql,
    run_client,
)


@dataclass(frozen=True)
class Restored:
    """What was restored and proved."""

    manifest: dict[str, Any]
    tables: int
    rows: int
    files: int


def read_through(file: Path, *, keys: Keys) -> dict[str, Any]:
    """Read a whole backup without keeping anything; return its manifest. Raises BadInput."""
    with file.open("rb") as stream, sealed_reader(stream, keys) as opened:
        return read_archive(opened, lambda *_: None, begin=lambda _: None)


def restore_backup(file: Path, *, target: Path, database_url: str, keys: Keys) -> Restored:
    """Restore into an empty folder, and an empty database when it is one of PostgreSQL.

    Raises BadInput: then neither holds anything.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BadInput(
            "keeping.not_empty", "--to: {path} không phải thư mục trống", path=str(target)
        )
    if database_url:
        _require_empty(database_url)
    parent = target.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    beside = parent / f".{target.name}.restoring"
    shutil.rmtree(beside, ignore_errors=True)  # what a try that was killed left
    beside.mkdir(mode=0o700)
    try:
        restored = _restore(file, beside, database_url, keys)
        sync_folder(beside)
        beside.rename(target)
        sync_folder(parent)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return restored


def _restore(file: Path, beside: Path, database_url: str, keys: Keys) -> Restored:
    def begin(about: dict[str, Any]) -> None:
        is_dump = about["engine"] == "postgresql"
        if is_dump != bool(database_url):
            raise BadInput("keeping.other_engine", _NEEDS_URL if is_dump else _NEEDS_NO_URL)
        needed = int(about["database_bytes"]) + int(about["files_bytes"])
        require_space(beside, needed + SPARE, what="nơi khôi phục")

    def keep(name: str, mode: int, pieces: Iterator[bytes]) -> None:
        path = beside / _PLACES.get(name, name.removeprefix("data/"))
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with open(path, "xb", opener=lambda p, flags: os.open(p, flags, mode or 0o600)) as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())

    with file.open("rb") as stream, sealed_reader(stream, keys) as opened:
        manifest = read_archive(opened, keep, begin=begin)
    if database_url:
        _load_dump(beside / _PLACES[f"database/{DUMP}"], database_url)
    found = _prove(database_url or beside / SQLITE, manifest)
    rows = sum(int(table["rows"]) for table in found)
    files = sum(member["name"].startswith("data/") for member in manifest["members"])
    return Restored(manifest, len(found), rows, files)


_PLACES = {f"database/{SQLITE}": SQLITE, f"database/{DUMP}": ".khuyencong.dump"}
_NEEDS_URL = (
    "Bản sao lưu của PostgreSQL: thêm --database-url postgresql://… của một cơ sở dữ liệu trống"
)
_NEEDS_NO_URL = (
    "Bản sao lưu của SQLite: khôi phục không có --database-url, rồi chuyển bằng khuyencong move"
)


def _prove(where: Path | str, manifest: dict[str, Any]) -> list[dict[str, Any]]:
    with opened_database(where, alias="restored") as alias:
        found = [table.told() for table in table_hashes(alias)]
    for here, there in zip(found, manifest["tables"], strict=False):
        if here != there:
            raise BadInput("keeping.differs", "Bảng {t} không khớp bảng kê", t=there["table"])
    if len(found) != len(manifest["tables"]):
        raise BadInput("keeping.differs", "Số bảng không khớp bảng kê")
    return found


def _load_dump(dump: Path, database_url: str) -> None:
    command = [program_of_postgresql("pg_restore"), "--exit-on-error", "--single-transaction"]
    with opened_database(database_url, alias="restored") as alias:
        settings = connections[alias].settings_dict
    command += ["--no-owner", "--no-privileges", f"--dbname={settings['NAME']}", str(dump)]
    run_client(command, settings)
    dump.unlink()


def _require_empty(database_url: str) -> None:
    with opened_database(database_url, alias="restored") as alias:
        if connections[alias].vendor != "postgresql":
            raise BadInput("keeping.bad_url", "--database-url cần địa chỉ postgresql://…")
        if names := connections[alias].introspection.table_names():
            raise BadInput(
                "keeping.not_empty",
                "Cơ sở dữ liệu đích có {n} bảng: cần một cái trống",
                n=len(names),
            )
