"""How a file is called in either place."""

from __future__ import annotations

import re

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)


def name_of(sha256: str) -> str:
    """Return the name under which the bytes lie, as ``ab/abcdef...``."""
    return f"{sha256[:2]}/{sha256}"


def is_hash(name: str) -> bool:
    """Tell whether this is a SHA-256 in hexadecimal."""
    return _HASH.fullmatch(name) is not None
