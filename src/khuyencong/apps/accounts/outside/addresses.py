"""Addresses of other systems. The settings ask it too, before there are any: no Django here."""

from __future__ import annotations

from urllib.parse import urlsplit

ITSELF = {"localhost", "127.0.0.1", "::1"}


def is_sound_address(address: str) -> bool:
    """Tell whether secrets may be sent there: over TLS, or to this very machine.

    Examples
    --------
    >>> is_sound_address("https://dang-nhap.example.vn"), is_sound_address("http://127.0.0.1:9400")
    (True, True)
    >>> is_sound_address("http://dang-nhap.example.vn"), is_sound_address("https://")
    (False, False)
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in ITSELF))
