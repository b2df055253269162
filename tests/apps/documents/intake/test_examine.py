"""What a person may send, and the sentence for what he may not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.apps.documents.intake.examine import examine
from khuyencong.apps.documents.intake.kinds import KINDS, PAPERS, SHEETS
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.documents import files_cast as cast

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
TEMPLATE = (
    b'<Relationships><Relationship Id="r" Type="x/attachedTemplate" '
    b'Target="http://x.example/a.dotm" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("name", "make", "key"),
    [
        ("Đề án.pdf", cast.pdf, "pdf"),
        ("DE AN.PDF", cast.pdf, "pdf"),
        ("to-trinh.docx", cast.docx, "docx"),
        ("du-toan.xlsx", cast.xlsx, "xlsx"),
        ("may.png", cast.picture, "png"),
        ("may.jpg", lambda: cast.picture("JPEG"), "jpeg"),
        ("may.jpeg", lambda: cast.picture("JPEG"), "jpeg"),
        ("may.webp", lambda: cast.picture("WEBP"), "webp"),
        ("cu.doc", lambda: OLE + "WordDocument".encode("utf-16-le"), "doc"),
        ("cu.xls", lambda: OLE + "Workbook".encode("utf-16-le"), "xls"),
    ],
)
def test_plain_papers_are_taken(name: str, make: Callable[[], bytes], key: str) -> None:
    seen = examine(name=name, data=make(), allowed=PAPERS)
    assert (seen.kind.key, seen.suspicion, seen.name) == (key, "", name)


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("a.pdf", lambda: b"", "empty"),
        ("a.pdf", lambda: b"MZ" + bytes(200), "kind_not_expected"),
        ("a.pdf", lambda: b"\x7fELF" + bytes(200), "kind_not_expected"),
        ("a.pdf", lambda: b"#!/bin/sh\nrm -rf /", "kind_not_expected"),
        ("a.pdf", lambda: b"<!DOCTYPE html><script>", "kind_not_expected"),
        ("a.png", lambda: b"<?xml version='1.0'?><svg onload='x()'>", "kind_not_expected"),
        ("a.zip", lambda: cast.archive({"a.exe": b"MZ"}), "kind_not_expected"),
        ("a.docx", lambda: cast.archive({"a.txt": b"x"}), "kind_not_expected"),
        ("a.docx", cast.pdf, "name_and_content_differ"),
        ("a.exe", cast.pdf, "name_and_content_differ"),
        ("a", cast.pdf, "name_and_content_differ"),
        ("a.pdf.docm", cast.docx, "name_and_content_differ"),
        ("a.docx", lambda: cast.docx({"word/vbaProject.bin": b"x"}), "macros"),
        ("a.xlsx", lambda: cast.xlsx({"xl/vbaProject.bin": b"x"}), "macros"),
        ("a.doc", lambda: OLE + "_VBA_PROJECT".encode("utf-16-le"), "macros"),
        ("a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "locked"),
        ("a.pdf", cast.pdf_with_password, "locked"),
        ("a.pdf", cast.pdf_with_javascript, "program_in_pdf"),
        ("a.pdf", cast.pdf_with_launch, "program_in_pdf"),
        ("a.pdf", lambda: b"%PDF-1.7\n" + bytes(50), "broken"),
        ("a.pdf", lambda: cast.pdf()[:200], "broken"),
        ("a.docx", lambda: cast.docx()[:-400], "broken"),
        ("a.png", lambda: cast.picture()[:60], "broken"),
        ("a.jpg", lambda: cast.picture("JPEG", (400, 300))[:400], "broken"),
        ("a.png", cast.huge_png, "too_many_pixels"),
        ("a.docx", cast.bomb, "bomb"),
        ("a.docx", lambda: cast.docx({f"x/{i}": b"" for i in range(5_001)}), "bomb"),
        ("a.pdf", lambda: cast.pdf() + bytes(70 << 20), "too_large"),
        ("../a.pdf", cast.pdf, "path_in_name"),
        ("C:\\a.pdf", cast.pdf, "path_in_name"),
        (".htaccess", cast.pdf, "path_in_name"),
        ("a\u202efdp.exe", cast.pdf, "hidden_in_name"),
        ("a\x00.pdf", cast.pdf, "hidden_in_name"),
        ("a\nb.pdf", cast.pdf, "hidden_in_name"),
        ("  ", cast.pdf, "no_name"),
        ("..", cast.pdf, "no_name"),
        ("ă" * 250 + ".pdf", cast.pdf, "name_too_long"),
    ],
)
def test_the_rest_is_refused_with_a_sentence(
    name: str, make: Callable[[], bytes], code: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        examine(name=name, data=make(), allowed=PAPERS)
    assert refusal.value.code == f"documents.{code}"
    assert str(refusal.value).startswith(("Tệp", "Tên tệp"))
    assert "\u202e" not in str(refusal.value)


def test_the_refusal_says_what_came_and_what_was_expected() -> None:
    with pytest.raises(BadInput) as refusal:
        examine(name="ảnh.png", data=cast.picture(), allowed=SHEETS)
    said = "Tệp ảnh.png là ảnh PNG; ở đây nhận .xlsx, .ods, .xls, .csv"
    assert str(refusal.value) == said


@pytest.mark.parametrize(
    ("name", "make", "why"),
    [
        ("a.pdf", cast.pdf_with_attachment, "PDF đính kèm"),
        ("a.docx", lambda: cast.docx({"word/embeddings/ole.bin": b"x"}), "nhúng"),
        ("a.docx", lambda: cast.docx({"word/_rels/settings.xml.rels": TEMPLATE}), "nơi khác"),
        ("a.jpg", lambda: cast.picture("JPEG") + cast.archive({"a": b"x"}), "dữ liệu lạ"),
    ],
)
def test_what_is_only_suspicious_is_told(name: str, make: Callable[[], bytes], why: str) -> None:
    assert why in examine(name=name, data=make(), allowed=PAPERS).suspicion


@given(st.binary(min_size=1, max_size=400), st.sampled_from(sorted(KINDS)))
def test_any_bytes_are_a_sheet_of_text_or_a_refusal(data: bytes, key: str) -> None:
    starts = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
    try:
        seen = examine(name=f"a.{key}", data=starts.get(key, b"") + data, allowed=frozenset(KINDS))
    except BadInput as refusal:
        assert str(refusal)
    else:
        assert seen.kind.key == key == "csv"
