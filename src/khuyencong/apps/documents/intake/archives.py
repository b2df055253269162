"""Documents that are archives inside: .docx, .xlsx, .odt, .ods, and the old .doc and .xls."""

from __future__ import annotations

import io
import zipfile
import zlib

from khuyencong.apps.documents.intake.kinds import KINDS, Kind
from khuyencong.apps.documents.intake.limits import (
    MOST_PARTS,
    MOST_RATIO,
    MOST_UNPACKED_BYTES,
    RATIO_MATTERS_FROM_BYTES,
)
from khuyencong.apps.documents.intake.refusals import bomb, broken, has_macros, locked

DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError)
_CHUNK = 1 << 20


def kind_of_zip(data: bytes, *, name: str) -> Kind | str:
    """Return the document an archive is, every part read through once.

    Raises BadInput for damage, passwords, macros, and what unpacks too far.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _read_through(archive, name=name)
            names = set(archive.namelist())
            odf = archive.read("mimetype")[:100] if "mimetype" in names else b""
            types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    except DAMAGE:
        raise broken(name) from None
    if any(part.lower().endswith("vbaproject.bin") for part in names) or b"macroEnabled" in types:
        raise has_macros(name)
    if any(part.startswith(("Basic/", "Scripts/")) for part in names):
        raise has_macros(name)
    return _document(names, odf)


def _document(names: set[str], odf: bytes) -> Kind | str:
    if "word/document.xml" in names:
        return KINDS["docx"]
    if "xl/workbook.xml" in names:
        return KINDS["xlsx"]
    for end, key in ((b"opendocument.text", "odt"), (b"opendocument.spreadsheet", "ods")):
        if odf.strip() == b"application/vnd.oasis." + end:
            return KINDS[key]
    if "ppt/presentation.xml" in names:
        return "bài trình chiếu"
    if "META-INF/MANIFEST.MF" in names:
        return "chương trình Java"
    return "tệp nén .zip"


def _read_through(archive: zipfile.ZipFile, *, name: str) -> None:
    """Check what the archive says of itself, then read it: its checksums tell damage."""
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > MOST_UNPACKED_BYTES:
        raise bomb(name)
    for part in parts:
        is_steep = part.file_size > MOST_RATIO * max(part.compress_size, 1)
        if is_steep and part.file_size > RATIO_MATTERS_FROM_BYTES:
            raise bomb(name)
        if part.flag_bits & 0x1:
            raise locked(name)
    for part in parts:
        with archive.open(part) as opened:
            while opened.read(_CHUNK):
                pass


def kind_of_ole(data: bytes, *, name: str) -> Kind | str:
    """Return the old document an OLE file is. Raises BadInput for passwords and macros."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise locked(name)
    if has("_VBA_PROJECT") or has("Macros"):
        raise has_macros(name)
    if has("WordDocument"):
        return KINDS["doc"]
    if has("Workbook") or has("Book"):
        return KINDS["xls"]
    return "tệp của một chương trình đời cũ"
