"""All that a browser fetches for a page, and what it weighs."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

Read = Callable[[str], bytes]
"""Given an address, the body as it came over the wire to a browser that reads gzip."""
_NAMED = re.compile(r'(?:src|href)="(/static/[^"#]+)')
_FONT = re.compile(r'url\("?\./([\w.-]+\.woff2)"?\)')


def weight_of_page(read: Read, path: str) -> dict[str, int]:
    """Return the bytes on the wire of a page and of each file it names, fonts of its styles too."""
    body = read(path)
    weights = {path: len(body)}
    for name in sorted(set(_NAMED.findall(_plain(body)))):
        body = read(name)
        weights[name] = len(body)
        if ".css" in name:
            folder = name.rpartition("/")[0]
            for font in sorted(set(_FONT.findall(_plain(body)))):
                weights[f"{folder}/{font}"] = len(read(f"{folder}/{font}"))
    return weights


def _plain(body: bytes) -> str:
    return (gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body).decode()
