"""Carry the bytes of all files from one place to the other; what is there already stays."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from khuyencong.apps.documents.stores import bucket, disk
from khuyencong.apps.documents.stores.fault import StoreFault


class Copied(NamedTuple):
    """How many files were carried over, how many were there."""

    copied: int
    known: int


def copy_to_bucket() -> Copied:
    """Carry what lies on the disk into the bucket, each read back. Raises StoreFault."""
    there = {each.sha256 for each in bucket.lying()}
    copied = known = 0
    for sha256 in disk.hashes():
        if sha256 in there:
            known += 1
            continue
        bucket.keep(sha256, _whole(sha256, disk.path_of(sha256).read_bytes()))
        bucket.read(sha256)
        copied += 1
    return Copied(copied, known)


def copy_to_disk() -> Copied:
    """Carry what lies in the bucket to the disk. Raises StoreFault, OSError."""
    here = set(disk.hashes())
    copied = known = 0
    for each in bucket.lying():
        if each.sha256 in here:
            known += 1
            continue
        disk.keep(each.sha256, bucket.read(each.sha256))
        copied += 1
    return Copied(copied, known)


def _whole(sha256: str, data: bytes) -> bytes:
    if hashlib.sha256(data).hexdigest() != sha256:
        raise StoreFault("documents.broken_on_disk", "Tệp {sha256} trên đĩa đã hỏng", sha256=sha256)
    return data
