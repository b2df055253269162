"""What kind of file is this? Its first bytes decide, not its name."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from khuyencong.apps.documents.spreadsheets.limits import MAX_FILE_BYTES
from khuyencong.domain.foundation.errors import BadInput

Kind = Literal["xlsx", "xls", "ods", "csv"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ADVICE = "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx"


def refuse(code: str, message: str, **params: object) -> BadInput:
    """Return the refusal of a whole file."""
    return BadInput(f"needs.{code}", message, field="FILE", **params)


def file_kind(path: Path) -> Kind:
    """Return the kind of a file of needs.

    Raises BadInput if it is missing, empty, too large, locked, or no spreadsheet.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise refuse("unreadable", "{name} là thư mục, không phải tệp", name=path.name)
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as failure:
        raise refuse(
            "unreadable",
            "Không đọc được tệp {name}: {why}",
            name=path.name,
            why="không có tệp này" if isinstance(failure, FileNotFoundError) else "lỗi khi mở",
        ) from None
    if size == 0:
        raise refuse("empty_file", "Tệp {name} rỗng (0 byte)", name=path.name)
    if size > MAX_FILE_BYTES:
        raise refuse(
            "too_large",
            "Tệp {name} lớn quá {limit} MB: hãy tách thành nhiều tệp",
            name=path.name,
            limit=MAX_FILE_BYTES // 1024**2,
        )
    if head.startswith(b"PK"):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return _ole_kind(path)
    return _text_kind(path, head)


def _zip_kind(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise refuse("damaged", "Tệp {name} bị hỏng hoặc chép chưa hết", name=path.name) from None
    if "xl/workbook.xml" in names:
        return "xlsx"
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    known = {
        "word/document.xml": "văn bản Word",
        "ppt/presentation.xml": "bài trình chiếu PowerPoint",
        "xl/workbook.bin": "bảng tính nhị phân .xlsb",
    }
    what = next((label for part, label in known.items() if part in names), "một tệp nén khác")
    raise refuse(
        "not_a_sheet",
        "Tệp {name} là {what}, không đọc được như bảng tính: {advice}",
        name=path.name,
        what=what,
        advice=_ADVICE,
    )


def _ole_kind(path: Path) -> Kind:
    data = path.read_bytes()

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise locked(path)
    if has("WordDocument") or has("PowerPoint Document") or not (has("Workbook") or has("Book")):
        raise refuse(
            "not_a_sheet",
            "Tệp {name} không phải bảng tính Excel: {advice}",
            name=path.name,
            advice=_ADVICE,
        )
    return "xls"


def locked(path: Path) -> BadInput:
    """Return the refusal of a file behind a password."""
    return refuse("locked", "Tệp {name} đặt mật khẩu: hãy bỏ mật khẩu rồi gửi lại", name=path.name)


def _text_kind(path: Path, head: bytes) -> Kind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<", b"mime-version:")):
        raise refuse(
            "web_page",
            "Tệp {name} là trang web hoặc XML mang tên bảng tính: {advice}",
            name=path.name,
            advice=_ADVICE,
        )
    is_utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if start.startswith((b"%pdf", b"{\\rtf", b"\x89png", b"\xff\xd8")) or (
        b"\0" in head and not is_utf16
    ):
        raise refuse(
            "not_a_sheet",
            "Tệp {name} không phải bảng tính (.xlsx, .xls, .ods, .csv): {advice}",
            name=path.name,
            advice=_ADVICE,
        )
    return "csv"
