"""Texts that must be told."""

from __future__ import annotations

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


def required_text(text: str, *, field: str, name: str, most: int) -> str:
    """Return a text in one normal form. Raises BadInput when there is none, or it is too long."""
    told = nfc(text).replace("\x00", "").strip()
    if not told:
        raise BadInput("deadlines.not_told", "Ghi {name}", field=field, name=name)
    if len(told) > most:
        raise BadInput(
            "deadlines.too_long", "{name} dài nhất {most} ký tự", field=field, name=name, most=most
        )
    return told
