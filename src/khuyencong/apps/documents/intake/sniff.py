"""Tell the kind of a file from its bytes; a dangerous or foreign one is named in words."""

from __future__ import annotations

import re

from khuyencong.apps.documents.intake.archives import kind_of_ole, kind_of_zip
from khuyencong.apps.documents.intake.kinds import KINDS, Kind

_KNOWN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
)
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình Linux"),
    (b"\xca\xfe\xba\xbe", "chương trình Java hoặc macOS"),
    (b"\xcf\xfa\xed\xfe", "chương trình macOS"),
    (b"#!", "kịch bản lệnh"),
    (b"Rar!", "tệp nén .rar"),
    (b"7z\xbc\xaf", "tệp nén .7z"),
    (b"\x1f\x8b", "tệp nén .gz"),
    (b"BZh", "tệp nén .bz2"),
    (b"\xfd7zXZ", "tệp nén .xz"),
    (b"{\\rtf", "văn bản .rtf"),
    (b"GIF8", "ảnh GIF"),
    (b"BM", "ảnh BMP"),
    (b"II*\x00", "ảnh TIFF"),
    (b"MM\x00*", "ảnh TIFF"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "lối tắt Windows"),
    (b"SQLite format 3", "cơ sở dữ liệu"),
)
_MARKUP = re.compile(rb"<(!doctype|html|head|body|script|svg|iframe|\?xml|!--)", re.IGNORECASE)


def kind_of(data: bytes, *, name: str) -> Kind | str:
    """Return the kind, or what a file of no accepted kind is in Vietnamese.

    Raises BadInput for one that is broken, locked, carries macros or would unpack too far.
    """
    if data.startswith(b"PK\x03\x04"):
        return kind_of_zip(data, name=name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return kind_of_ole(data, name=name)
    known = next((key for start, key in _KNOWN if data.startswith(start)), "")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        known = "webp"
    return KINDS[known] if known else _foreign(data) or _text_kind(data)


def _foreign(data: bytes) -> str:
    """Return what a file of a kind that is never taken is; empty when it may be text."""
    if data[4:8] == b"ftyp":
        return "ảnh HEIC hoặc đoạn phim"
    return next((label for start, label in _FOREIGN if data.startswith(start)), "")


def _text_kind(data: bytes) -> Kind | str:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _MARKUP.search(data[:4096].replace(b"\0", b"")) or head.lower().startswith(b"mime-version:"):
        return "trang web, ảnh SVG hoặc XML"
    is_utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in data[:65536] and not is_utf16:
        return "tệp không rõ loại"
    return KINDS["csv"]
