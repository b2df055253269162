"""Files that appear together: written aside first, put in place at the end.

A new or empty folder appears in one rename. A folder that already holds files receives each file by
one rename, after all of them have been written and flushed to the disk, so no file is ever half
written and the time in which old and new stand side by side is that of the renames alone.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from khuyencong.domain.foundation.errors import DomainError


@contextmanager
def published(out: Path, *, owned: Callable[[str], bool]) -> Iterator[Path]:
    """Give a folder to write into; its files stand in ``out`` once the block ends well.

    Files of ``out`` whose name is ``owned`` and that were not written again are removed; others
    stay. If the block fails ``out`` is as it was. Raises DomainError if ``out`` cannot be written.
    """
    out = out.absolute()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        has_files = out.is_dir() and any(out.iterdir())
        staging = Path(tempfile.mkdtemp(prefix=".dang-ghi-", dir=out if has_files else out.parent))
    except OSError as failure:
        raise _refusal(out, failure) from None
    try:
        yield staging
        _flush(staging)
        if has_files:
            _move_into(out, staging, owned)
        else:
            staging.chmod(0o755)
            staging.replace(out)
            _flush_folder(out.parent)
    except OSError as failure:
        raise _refusal(out, failure) from failure
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_into(out: Path, staging: Path, owned: Callable[[str], bool]) -> None:
    written = sorted(path.name for path in staging.iterdir())
    for name in written:
        (staging / name).replace(out / name)
    for stale in [p for p in out.iterdir() if owned(p.name) and p.name not in written]:
        stale.unlink()
    _flush_folder(out)


def _flush(staging: Path) -> None:
    for path in staging.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
    _flush_folder(staging)


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refusal(out: Path, failure: OSError) -> DomainError:
    return DomainError(
        "documents.folder_not_writable",
        "Không ghi được giấy tờ vào thư mục {folder}: {why}",
        field="out",
        folder=str(out),
        why=failure.strerror or str(failure),
    )
