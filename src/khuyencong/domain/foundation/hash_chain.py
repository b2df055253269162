"""A chain of hashes over rows: whoever knows one hash notices a change of anything before it.

The canonical form, exactly: JSON (RFC 8259) in UTF-8; keys sorted by code point; no space between
tokens; only what JSON must escape is escaped; texts in NFC; instants as UTC with six decimals and
"Z" ("2026-11-28T03:30:15.000000Z"); numbers as Python writes them. Hashes are SHA-256, as 64 small
hexadecimal letters.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

FORM = 1
"""Edition of the canonical form; a row says by which it was hashed."""
BEFORE_THE_FIRST = "0" * 64
SHORT = 16
"""Letters of the short form: 64 bits, enough to be copied by hand and not to be met by chance."""
_GROUP = 4
_NUMBERED = re.compile(r"(?P<sequence>[0-9]{1,18})[-·:.\s]+(?P<rest>\S.*)", re.DOTALL)


def instant(at: datetime) -> str:
    """Return an instant as the canonical form writes it.

    Examples
    --------
    >>> instant(datetime(2026, 11, 28, 3, 30, 15, tzinfo=UTC))
    '2026-11-28T03:30:15.000000Z'
    """
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def canonical(value: Any) -> bytes:
    """Return plain values (texts, numbers, instants, lists, mappings) in the canonical form.

    Examples
    --------
    >>> canonical({"b": None, "a": [1, True, 0.5]})
    b'{"a":[1,true,0.5],"b":null}'
    """
    text = json.dumps(
        plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8", "surrogatepass")


def plain(value: Any) -> Any:
    """Return the value as JSON knows it: texts in NFC, instants as text. Keys stay as they are."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def content_hash(content: Mapping[str, Any]) -> str:
    """Return the hash of what a row says."""
    return hashlib.sha256(canonical(content)).hexdigest()


def link_hash(*, sequence: int, sealed_at: datetime, content: str, previous: str) -> str:
    """Return the hash of a link: its number, when it was sealed, its content, the link before.

    Of the content only its hash goes in, so that a chain can be checked by who may not read it.
    """
    link = {
        "content_hash": content,
        "previous_hash": previous,
        "sealed_at": sealed_at,
        "sequence": sequence,
    }
    return hashlib.sha256(canonical(link)).hexdigest()


def short_form(full: str) -> str:
    """Return the first letters of a hash in four groups, as it is printed.

    Examples
    --------
    >>> short_form("a1b2c3d4e5f60718" + 48 * "0")
    'A1B2-C3D4-E5F6-0718'
    """
    start = full[:SHORT].upper()
    return "-".join(start[i : i + _GROUP] for i in range(0, SHORT, _GROUP))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMark:
    """What somebody typed of a hash: all of it or the short form, and its number if given."""

    sequence: int | None
    start: str


def read_mark(text: str) -> TypedMark | None:
    """Return the mark that was typed, "1234-A1B2-C3D4-E5F6-0718" or less; None when it is none.

    Examples
    --------
    >>> read_mark("12-A1B2-C3D4-E5F6-0718")
    TypedMark(sequence=12, start='a1b2c3d4e5f60718')
    >>> read_mark("a1b2 c3d4 e5f6 0718").sequence is None, read_mark("a1b2")
    (True, None)
    """
    text = text[:200].strip()
    if start := _hash_letters(text):
        return TypedMark(sequence=None, start=start)
    numbered = _NUMBERED.fullmatch(text)
    start = _hash_letters(numbered["rest"]) if numbered else ""
    return (
        TypedMark(sequence=int(numbered["sequence"]), start=start) if numbered and start else None
    )


def _hash_letters(text: str) -> str:
    letters = re.sub(r"[-·:.\s]+", "", text).lower()
    is_one = len(letters) in (SHORT, 64) and re.fullmatch(r"[0-9a-f]+", letters)
    return letters if is_one else ""
