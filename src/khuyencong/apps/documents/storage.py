"""The bytes of files by their hash, wherever they lie: on the disk of the data or in a bucket.

With a bucket set, what still lies on the disk is read from there: a restored installation and one
that moves (``khuyencong papers move``) work meanwhile.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from khuyencong.apps.documents.stores import bucket, disk


def keep_bytes(data: bytes) -> str:
    """Keep the bytes and return their SHA-256; the same bytes are kept once.

    Raises StoreFault when a bucket does not take them: then nothing is kept.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    (bucket if bucket.is_used() else disk).keep(sha256, data)
    return sha256


def bytes_of(sha256: str) -> bytes:
    """Return the bytes with that hash. Raises FileNotFoundError, StoreFault."""
    if bucket.is_used():
        with suppress(FileNotFoundError):
            return bucket.read(sha256)
    return disk.path_of(sha256).read_bytes()


@contextmanager
def local_file(sha256: str) -> Iterator[Path]:
    """Give the bytes as a file of this machine until the block ends, for programs that read files.

    Raises FileNotFoundError, StoreFault.
    """
    if not bucket.is_used():
        yield disk.path_of(sha256)
        return
    with tempfile.TemporaryDirectory(prefix="khuyencong-file-") as folder:
        path = Path(folder) / sha256
        path.write_bytes(bytes_of(sha256))
        yield path


def drop_bytes(sha256: str) -> None:
    """Remove the bytes with that hash wherever they are. Raises StoreFault."""
    if bucket.is_used():
        bucket.drop(sha256)
    disk.drop(sha256)
