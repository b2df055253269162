"""The anchor at the foot of minutes, in words and as a QR code that leads to the check."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
import segno
from docx.oxml.ns import qn

from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.journal_mark import (
    JournalMark,
    journal_mark,
    with_mark,
)
from khuyencong.apps.journal.anchors import Anchor

HASH = "a1b2c3d4e5f60718" + 48 * "9"
ANCHOR = Anchor(sequence=1204, sealed_at=datetime(2030, 1, 2, 3, 4, tzinfo=UTC), hash=HASH)
CHECK = "https://khuyencong.example/kiem-tra/"


@pytest.fixture
def minutes(tmp_path: Path) -> bytes:
    paper = nd30.new_paper("Biên bản")
    paper.add_paragraph("Nội dung")
    nd30.save_paper(paper, tmp_path / "bien-ban.docx")
    return (tmp_path / "bien-ban.docx").read_bytes()


def pictures(data: bytes) -> list[Any]:
    return list(docx.Document(io.BytesIO(data)).element.body.iter(qn("wp:docPr")))


def words(data: bytes) -> str:
    body = docx.Document(io.BytesIO(data)).element.body
    return "".join(each.text for each in body.iter(qn("w:t")))


def test_says_number_time_and_short_form() -> None:
    mark = journal_mark(ANCHOR, check_address=CHECK)
    # 03:04 UTC is 10:04 in Việt Nam
    assert mark.words == (
        "Mốc nhật ký lúc 10:04 ngày 02/01/2030: 1204-A1B2-C3D4-E5F6-0718. "
        "Kiểm tra tại https://khuyencong.example/kiem-tra/"
    )
    assert mark.address == f"{CHECK}?code=1204-{HASH}"


def test_stands_after_the_last_words_with_a_picture_of_its_address(minutes: bytes) -> None:
    mark = journal_mark(ANCHOR, check_address=CHECK)
    made = with_mark(minutes, mark)
    assert words(made) == "Nội dung" + mark.words
    [picture] = pictures(made)
    assert picture.get("descr") == mark.address
    blob = next(
        part.blob
        for part in docx.Document(io.BytesIO(made)).part.package.iter_parts()
        if part.partname.endswith(".png")
    )
    expected = io.BytesIO()
    segno.make(mark.address, error="l").save(expected, kind="png", scale=6, border=2)
    assert blob == expected.getvalue()


def test_equal_papers_are_equal_bytes(minutes: bytes) -> None:
    mark = journal_mark(ANCHOR, check_address=CHECK)
    assert with_mark(minutes, mark) == with_mark(minutes, mark)


def test_without_an_address_there_are_words_alone(minutes: bytes) -> None:
    made = with_mark(minutes, JournalMark(words="Mốc nhật ký"))
    assert pictures(made) == []
    assert words(made).endswith("Mốc nhật ký")
