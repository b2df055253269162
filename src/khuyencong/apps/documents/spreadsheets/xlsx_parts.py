"""What the fast reader does not tell about an .xlsx: hidden rows, faults, fonts, and bombs."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from khuyencong.apps.documents.spreadsheets import limits
from khuyencong.apps.documents.spreadsheets.file_kinds import refuse
from khuyencong.apps.documents.spreadsheets.old_text import Encoding
from khuyencong.apps.documents.spreadsheets.sheets import column_index

_CHUNK = 1 << 20
_OVERLAP = 1 << 12
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"|\bht="0(?:\.0+)?"')
_FAR_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{2,3})\d')
_SPECIAL_CELL = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d+)"([^>]*)>\s*'
    rb"(?:<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]{0,500})</(?:\w+:)?f>))"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>([^<]{0,100})</(?:\w+:)?v>)?"
)
_ERROR_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d+)"[^>]*\bt="e"[^>]*>')
_NS = {
    "m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(slots=True)
class SheetPart:
    """Facts about one sheet that only its XML holds; rows from 1, columns from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    errors: dict[int, set[int]] = field(default_factory=dict)
    """Row -> columns that hold an error value."""
    formulas: dict[int, dict[int, str]] = field(default_factory=dict)
    """Row -> column -> formula whose stored value is missing or 0."""
    last_row: int = 0
    last_column: int = 0


def check_archive(path: Path) -> None:
    """Refuse an archive that unpacks to too much or declares a DTD.

    Raises BadInput. Every XML part is unpacked once, so false sizes are found out.
    """
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        heavy = sum(part.file_size for part in parts) > limits.MAX_UNPACKED_BYTES
        if heavy or len(parts) > limits.MAX_PARTS or any(map(_is_bomb, parts)):
            raise refuse(
                "bomb",
                "Tệp {name} nở ra quá lớn khi giải nén, không phải bảng nhu cầu bình thường",
                name=path.name,
            )
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                for chunk in _chunks(archive, part.filename):
                    if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                        raise refuse(
                            "bomb", "Tệp {name} chứa khai báo XML không an toàn", name=path.name
                        )


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return (
        part.file_size > limits.RATIO_MATTERS_FROM_BYTES
        and part.file_size > limits.MAX_RATIO * max(1, part.compress_size)
    )


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a part in pieces that overlap, so that a short mark is never cut in two."""
    tail = b""
    with archive.open(name) as stream:
        while block := stream.read(_CHUNK):
            yield tail + block
            tail = block[-_OVERLAP:]


def _read_xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(archive.read(name))  # noqa: S314


def sheet_parts(path: Path) -> dict[str, SheetPart]:
    """Return the facts of each worksheet by its name. Raises KeyError or ParseError if damaged."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        relations = {
            relation.get("Id"): relation.get("Target", "")
            for relation in _read_xml(archive, "xl/_rels/workbook.xml.rels").iterfind(
                "p:Relationship", _NS
            )
        }
        found = {}
        for sheet in _read_xml(archive, "xl/workbook.xml").iterfind("m:sheets/m:sheet", _NS):
            target = posixpath.normpath(
                posixpath.join("/xl", relations.get(sheet.get(_RELATION), ""))
            ).lstrip("/")
            if target in names:
                found[sheet.get("name", "")] = _scan(archive, target)
    return found


def _scan(archive: zipfile.ZipFile, name: str) -> SheetPart:
    part = SheetPart()
    for chunk in _chunks(archive, name):
        _scan_rows(chunk, part)
        if b"<f" in chunk or b":f" in chunk:
            _scan_formulas(chunk, part)
        if b't="e"' in chunk:
            for letters, row in _ERROR_CELL.findall(chunk):
                part.errors.setdefault(int(row), set()).add(column_index(letters.decode()))
    return part


def _scan_rows(chunk: bytes, part: SheetPart) -> None:
    for match in _ROW.finditer(chunk):
        number = _ROW_NUMBER.search(match[1])
        if number is None:
            continue
        row = int(number[1])
        part.last_row = max(part.last_row, row)
        if _HIDDEN.search(match[1]):
            part.hidden_rows.add(row)
    letters = {found.decode() for found in _FAR_CELL.findall(chunk)}
    part.last_column = max(part.last_column, *(map(column_index, letters)), 25)


def _scan_formulas(chunk: bytes, part: SheetPart) -> None:
    for match in _SPECIAL_CELL.finditer(chunk):
        letters, row, attributes, formula, value = match.groups()
        if b't="str"' in attributes or b't="e"' in attributes:
            continue
        if value in (None, b"", b"0"):
            column = column_index(letters.decode())
            text = (formula or b"").decode("utf-8", "replace")
            part.formulas.setdefault(int(row), {})[column] = text


def old_fonts(path: Path) -> Encoding | None:
    """Return the old encoding that the fonts of a workbook point to, if any."""
    with zipfile.ZipFile(path) as archive:
        if "xl/styles.xml" not in archive.namelist():
            return None
        names = re.findall(rb'<(?:\w+:)?name val="([^"]*)"', archive.read("xl/styles.xml"))
    if any(name.lower().startswith(b".vn") for name in names):
        return "tcvn3"
    return "vni" if any(name.lower().startswith(b"vni") for name in names) else None
