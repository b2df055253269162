"""Files to send: good ones and hostile ones, all made here, none stored in the repository."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject


def pdf(*, pages: int = 1) -> bytes:
    return _written(_writer(pages))


def pdf_with_javascript() -> bytes:
    writer = _writer()
    action = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert('x')"),
        }
    )
    writer.root_object[NameObject("/OpenAction")] = action
    return _written(writer)


def pdf_with_launch() -> bytes:
    writer = _writer()
    action = DictionaryObject(
        {
            NameObject("/S"): NameObject("/Launch"),
            NameObject("/F"): TextStringObject("cmd.exe"),
        }
    )
    writer.root_object[NameObject("/OpenAction")] = action
    return _written(writer)


def pdf_with_attachment() -> bytes:
    writer = _writer()
    writer.add_attachment("khac.bin", b"x")
    return _written(writer)


def pdf_with_password(password: str = "mat-khau") -> bytes:
    writer = _writer()
    writer.encrypt(password)
    return _written(writer)


def _writer(pages: int = 1) -> PdfWriter:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    return writer


def _written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def archive(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()


def docx(extra: dict[str, bytes] | None = None) -> bytes:
    from docx import Document

    stream = io.BytesIO()
    document = Document()
    document.add_paragraph("Đề án")
    document.save(stream)
    return _with(stream.getvalue(), extra or {})


def xlsx(extra: dict[str, bytes] | None = None) -> bytes:
    from openpyxl import Workbook

    stream = io.BytesIO()
    Workbook().save(stream)
    return _with(stream.getvalue(), extra or {})


def _with(data: bytes, extra: dict[str, bytes]) -> bytes:
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as made:
        for name, part in extra.items():
            made.writestr(name, part)
    return stream.getvalue()


def bomb() -> bytes:
    """A .docx whose one part unpacks to 400 MB: over the limit for all parts together."""
    stream = io.BytesIO(docx())
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as made,
        made.open("word/media/a.bin", "w", force_zip64=True) as part,
    ):
        for _ in range(400):
            part.write(bytes(1 << 20))
    return stream.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", size, "white").save(stream, kind)
    return stream.getvalue()


def huge_png(side: int = 60_000) -> bytes:
    """A PNG of a few hundred bytes that says it is ``side`` × ``side`` points."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
