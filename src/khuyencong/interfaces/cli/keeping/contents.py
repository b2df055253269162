"""What lies in the data folder beside the database and belongs into a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

NOT_KEPT = ("khuyencong.sqlite3", "prepared.", "prepare.lock", ".", "backup.")
"""Beginnings of names at the top of the folder: the database goes along as a snapshot, stamps and
locks belong to a running machine, the note of the last backup too."""
HALF_WRITTEN = ".new-"


def kept_files(data: Path) -> Iterator[Path]:
    """Return the files to keep, in the order of their paths."""
    for top in sorted(data.iterdir()):
        if top.name.startswith(NOT_KEPT) or top.is_symlink():
            continue
        if top.is_file():
            yield top
            continue
        for path in sorted(top.rglob("*")):
            if path.is_file() and not path.is_symlink() and not path.name.startswith(HALF_WRITTEN):
                yield path
