"""What makes a readable document suspicious: it is kept apart until a person has decided."""

from __future__ import annotations

import io
import re
import zipfile

_OUTSIDE = re.compile(
    rb"""<Relationship\b[^>]*(attachedTemplate|oleObject|externalLink|frame|subDocument)"""
    rb"""[^>]*TargetMode\s*=\s*["']External""",
    re.IGNORECASE,
)
_FIELDS = re.compile(rb"\b(DDEAUTO|DDE)\b\s")
_AFTER_PICTURE = 4096


def suspicion_of_archive(data: bytes) -> str:
    """Return why an office document is suspicious; empty when it is not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if any("/embeddings/" in n or "activex" in n.lower() for n in names):
            return "Văn bản nhúng tệp hoặc đối tượng khác bên trong"
        rels = [n for n in names if n.endswith(".rels")]
        if any(_OUTSIDE.search(archive.read(n)) for n in rels):
            return "Văn bản tự tải nội dung từ nơi khác khi mở"
        bodies = [n for n in names if n in ("word/document.xml", "word/settings.xml")]
        if any(_FIELDS.search(archive.read(n)) for n in bodies):
            return "Văn bản có lệnh gọi chương trình khác (DDE)"
    return ""


def suspicion_of_picture(data: bytes, *, key: str) -> str:
    """Return why a picture is suspicious: another file hangs on behind it."""
    end = {"jpeg": data.rfind(b"\xff\xd9") + 2, "png": data.rfind(b"IEND") + 8}.get(key, len(data))
    tail = data[end:]
    if len(tail) > _AFTER_PICTURE or b"PK\x03\x04" in tail or b"<script" in tail.lower():
        return "Sau phần ảnh còn dữ liệu lạ"
    return ""
