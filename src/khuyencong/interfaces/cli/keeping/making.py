"""Make a backup: snapshot, files and manifest in one encrypted stream, whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from django.conf import settings

from khuyencong.apps.documents.queries import hashes_of_kept_files
from khuyencong.apps.documents.stores import bucket
from khuyencong.apps.documents.stores.names import name_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping.archive import ABOUT, FORMAT, MANIFEST, ArchiveWriter
from khuyencong.interfaces.cli.keeping.contents import PAPERS, kept_files, papers_elsewhere
from khuyencong.interfaces.cli.keeping.sealed_stream import (
    Lock,
    require_readable,
    sealed_writer,
)
from khuyencong.interfaces.cli.keeping.snapshot import Snapshot, database_snapshot
from khuyencong.interfaces.common.backup_note import BackupNote, leave_note
from khuyencong.interfaces.common.database_size import database_bytes

SPARE = 64 << 20
"""Left free on the disk in any case. [B]"""


@dataclass(frozen=True)
class Made:
    """What a backup holds."""

    manifest: dict[str, Any]
    size_bytes: int
    missing: list[str]
    """Hashes of papers the database knows and the folder does not have."""


def make_backup(target: Path, *, lock: Lock, at: datetime) -> Made:
    """Write the backup. Raises BadInput that says what is in the way, OSError of a disk."""
    require_readable(lock)
    data = Path(settings.DATA).resolve()
    if target.exists():
        raise BadInput("keeping.exists", "--to: đã có tệp {path}, chọn tên khác", path=str(target))
    if target.resolve().is_relative_to(data):
        raise BadInput(
            "keeping.inside",
            "--to: {path} nằm trong thư mục dữ liệu, chọn ổ đĩa khác",
            path=str(target),
        )
    _require_space(data, database_bytes(), "thư mục dữ liệu")
    _require_space(target.parent, database_bytes() + _bytes_of(data), "nơi ghi bản sao lưu")
    with (
        _alone(data),
        _half(target) as file,
        tempfile.TemporaryDirectory(dir=data, prefix=".backup-") as folder,
        database_snapshot(Path(folder)) as snapshot,
    ):
        with sealed_writer(file, lock) as stream:
            manifest = _write(stream, snapshot, data, at)
        file.flush()
        os.fsync(file.fileno())
        size = file.tell()
    missing = _missing(manifest)
    leave_note(data, BackupNote(at.isoformat(), size, len(missing)))
    return Made(manifest, size, missing)


def _write(stream: IO[bytes], snapshot: Snapshot, data: Path, at: datetime) -> dict[str, Any]:
    writer = ArchiveWriter(stream)
    files, objects = list(kept_files(data)), papers_elsewhere()
    about = {
        "format": FORMAT,
        "version": version("khuyencong"),
        "engine": snapshot.engine,
        "made_at": at.isoformat(),
        "database_bytes": snapshot.path.stat().st_size,
        "files_bytes": sum(path.stat().st_size for path in files if path.exists())
        + sum(each.size_bytes for each in objects),
    }
    writer.add_json(ABOUT, about)
    writer.add_file(f"database/{snapshot.path.name}", snapshot.path)
    for path in files:
        writer.add_file(f"data/{path.relative_to(data).as_posix()}", path)
    for each in objects:
        with suppress(FileNotFoundError):  # went meanwhile
            writer.add_bytes(f"data/{PAPERS}/{name_of(each.sha256)}", bucket.read(each.sha256))
    manifest = {
        **about,
        "migrations": snapshot.migrations,
        "tables": [table.told() for table in snapshot.hashes],
        "members": list(writer.members),
    }
    writer.add_json(MANIFEST, manifest)
    writer.close()
    return manifest


def _missing(manifest: dict[str, Any]) -> list[str]:
    held = {Path(member["name"]).name for member in manifest["members"]}
    return sorted(set(hashes_of_kept_files()) - held)


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Keep a second backup out, and remove what one that was killed left."""
    with (data / "backup.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BadInput("keeping.busy", "Một lần sao lưu khác đang chạy") from None
        for left in data.glob(".backup-*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


@contextmanager
def _half(target: Path) -> Iterator[IO[bytes]]:
    """Give a file beside the target that takes its name at the end, or goes."""
    half = target.with_name(f".{target.name}.half")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            yield file
        half.rename(target)
        sync_folder(target.parent)
    finally:
        half.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """See to it that a new name survives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _require_space(folder: Path, needed: int, what: str) -> None:
    require_space(folder, needed + SPARE, what=what)


def require_space(folder: Path, needed: int, *, what: str) -> None:
    """Raise BadInput unless the disk under a folder has so many bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BadInput(
            "keeping.no_space",
            "Thiếu chỗ trên đĩa của {what} ({folder}): cần {needed} MB, còn {free} MB",
            what=what,
            folder=str(folder),
            needed=-(-needed >> 20),
            free=free >> 20,
        )


def _bytes_of(data: Path) -> int:
    here = sum(path.stat().st_size for path in kept_files(data))
    return here + sum(each.size_bytes for each in papers_elsewhere())
