"""Files under ``files/ab/abcdef...`` of the data folder, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from khuyencong.apps.documents.stores.names import is_hash, name_of


def path_of(sha256: str) -> Path:
    """Return where the bytes with that hash lie, or would."""
    return Path(settings.FILES) / name_of(sha256)


def keep(sha256: str, data: bytes) -> None:
    """Keep the bytes once. They reach the disk before the name does: a power cut leaves no half."""
    target = path_of(sha256)
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as half:
        half.write(data)
        half.flush()
        os.fsync(half.fileno())
    Path(half.name).replace(target)


def drop(sha256: str) -> None:
    """Remove the bytes with that hash, if they are there."""
    path_of(sha256).unlink(missing_ok=True)


def hashes() -> Iterator[str]:
    """Return the hash of each file that lies here, in their order."""
    for path in sorted(Path(settings.FILES).glob("??/*")):
        if is_hash(path.name) and path.is_file():
            yield path.name
