"""Kinds of file a person may send, told by their bytes."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.documents.intake.limits import MOST_BYTES, MOST_SHEET_BYTES

_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file: its ending names, what it is called, how a browser is told of it."""

    key: str
    label_vi: str
    endings: tuple[str, ...]
    media_type: str
    most_bytes: int = MOST_BYTES


KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(key="pdf", label_vi="PDF", endings=("pdf",), media_type="application/pdf"),
        Kind(
            key="docx",
            label_vi="văn bản Word .docx",
            endings=("docx",),
            media_type=f"{_OFFICE}wordprocessingml.document",
        ),
        Kind(
            key="xlsx",
            label_vi="bảng tính .xlsx",
            endings=("xlsx",),
            media_type=f"{_OFFICE}spreadsheetml.sheet",
            most_bytes=MOST_SHEET_BYTES,
        ),
        Kind(
            key="odt",
            label_vi="văn bản .odt",
            endings=("odt",),
            media_type=f"{_ODF}text",
        ),
        Kind(
            key="ods",
            label_vi="bảng tính .ods",
            endings=("ods",),
            media_type=f"{_ODF}spreadsheet",
            most_bytes=MOST_SHEET_BYTES,
        ),
        Kind(
            key="doc",
            label_vi="văn bản Word đời cũ .doc",
            endings=("doc",),
            media_type="application/msword",
        ),
        Kind(
            key="xls",
            label_vi="bảng tính đời cũ .xls",
            endings=("xls",),
            media_type="application/vnd.ms-excel",
            most_bytes=MOST_SHEET_BYTES,
        ),
        Kind(
            key="csv",
            label_vi="bảng .csv",
            endings=("csv", "txt", "tsv"),
            media_type="text/csv",
            most_bytes=MOST_SHEET_BYTES,
        ),
        Kind(key="jpeg", label_vi="ảnh JPEG", endings=("jpg", "jpeg"), media_type="image/jpeg"),
        Kind(key="png", label_vi="ảnh PNG", endings=("png",), media_type="image/png"),
        Kind(key="webp", label_vi="ảnh WebP", endings=("webp",), media_type="image/webp"),
    )
}
PICTURES = frozenset({"jpeg", "png", "webp"})
SHEETS = frozenset({"xlsx", "xls", "ods", "csv"})
PAPERS = frozenset({"pdf", "docx", "xlsx", "odt", "ods", "doc", "xls"}) | PICTURES
"""What may lie in a dossier."""


def endings_of(allowed: frozenset[str]) -> str:
    """Return the endings of the kinds for people: ``.pdf, .docx``."""
    kinds = [kind for key, kind in KINDS.items() if key in allowed]
    return ", ".join(f".{kind.endings[0]}" for kind in kinds)
