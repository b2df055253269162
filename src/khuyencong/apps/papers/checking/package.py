"""What a template must not bring along: links it opens by itself, fields, foreign parts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

MOST_BYTES = 3 * 1024 * 1024
MOST_XML_BYTES = 8 * 1024 * 1024
_LINK = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[^>]*>", re.IGNORECASE)
_HARMLESS = re.compile(
    rb"/hyperlink[\"'][^>]*Target=[\"'](?:https?|mailto):|Target=[\"'](?:https?|mailto):[^>]*/hyperlink[\"']",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|IMPORT|DATABASE)\b")
FILLED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")


def package_faults(data: bytes) -> list[str]:
    """Return why the package may not be a template, one sentence each. It is a readable .docx."""
    if len(data) > MOST_BYTES:
        return ["Mẫu nặng hơn 3 MB: hãy bỏ bớt ảnh"]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        if len(set(names)) != len(names):
            return ["Tệp có hai phần trùng tên bên trong: hãy lưu lại bằng Word"]
        if (
            sum(p.file_size for p in package.infolist() if p.filename.endswith(".xml"))
            > MOST_XML_BYTES
        ):
            return ["Mẫu bung ra quá dài: hãy rút gọn"]
        return list(_faults(package))


def _faults(package: zipfile.ZipFile) -> Iterator[str]:
    for name in package.namelist():
        if "afchunk" in name.lower() or "/embeddings/" in name:
            yield "Mẫu nhúng tệp khác bên trong: hãy bỏ"
        if not name.endswith((".xml", ".rels")):
            continue
        data = package.read(name)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            yield f"Phần {name} có khai báo lạ (DOCTYPE): hãy lưu lại bằng Word"
            continue
        if not _is_whole(data):
            yield "Tệp Word hỏng bên trong: hãy mở bằng Word, lưu lại rồi gửi"
            continue
        if name.endswith(".rels"):
            outside = [link for link in _LINK.findall(data) if not _HARMLESS.search(link)]
            if outside:
                yield "Mẫu lấy ảnh hoặc nội dung từ nơi khác: hãy chèn ảnh vào trong văn bản"
            continue
        yield from _text_faults(name, data.decode("utf-8", "replace"))


def _is_whole(xml: bytes) -> bool:
    try:
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return True


def _text_faults(name: str, xml: str) -> Iterator[str]:
    if found := _FIELD.search(" ".join(re.findall(r"<w:instrText[^>]*>([^<]*)", xml))):
        yield f"Mẫu có trường {found[1]} tự lấy nội dung từ nơi khác: hãy bỏ"
    if not FILLED.fullmatch(name) and ("{{" in xml or "{%" in xml):
        yield f"Chỗ điền nằm ở phần không được điền ({name}): chỉ đặt trong thân, đầu và cuối trang"
