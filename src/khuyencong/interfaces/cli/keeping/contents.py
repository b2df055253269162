"""What lies beside the database and belongs into a backup: files of the data folder, papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from khuyencong.apps.documents.stores import bucket, disk
from khuyencong.apps.documents.stores.bucket import Lying

NOT_KEPT = ("khuyencong.sqlite3", "prepared.", "prepare.lock", ".", "backup.")
"""Beginnings of names at the top of the folder: the database goes along as a snapshot, stamps and
locks belong to a running machine, the note of the last backup too."""
HALF_WRITTEN = ".new-"
PAPERS = "files"
"""Folder of papers in the data: those of a bucket go along as if they lay there."""


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


def papers_elsewhere() -> list[Lying]:
    """Return what lies in the bucket and not on the disk too. Raises StoreFault."""
    if not bucket.is_used():
        return []
    return [each for each in bucket.lying() if not disk.path_of(each.sha256).exists()]
