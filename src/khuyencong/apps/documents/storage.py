"""Where the bytes of files lie: under ``files/ab/abcdef...``, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def path_of(sha256: str) -> Path:
    """Return where the bytes with that hash lie."""
    return Path(settings.FILES) / sha256[:2] / sha256


def keep_bytes(data: bytes) -> str:
    """Keep the bytes and return their SHA-256; the same bytes are kept once.

    The bytes reach the disk before the name does, so a power cut leaves no half file.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    target = path_of(sha256)
    if target.exists():
        return sha256
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as half:
        half.write(data)
        half.flush()
        os.fsync(half.fileno())
    Path(half.name).replace(target)
    return sha256


def drop_bytes(sha256: str) -> None:
    """Remove the bytes with that hash, if they are there."""
    path_of(sha256).unlink(missing_ok=True)
