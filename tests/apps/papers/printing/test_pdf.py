"""A .docx printed: its words, order, pages and tables; what cannot be drawn is named."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import docx
import pypdfium2
import pytest
import segno
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from PIL import Image
from pypdf import PdfReader

from khuyencong.apps.documents.rendering.journal_mark import JournalMark, with_mark
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.papers.printing.reading import read_docx
from tests.apps.papers.templates_cast import saved

AT = datetime(2030, 3, 5, tzinfo=UTC)


def words(data: bytes, page: int = 0) -> str:
    return " ".join(PdfReader(io.BytesIO(data)).pages[page].extract_text().split())


def paper_of(*texts: str) -> Any:
    paper = docx.Document()
    for text in texts:
        paper.add_paragraph(text)
    return paper


def test_vietnamese_words_come_in_order() -> None:
    pdf, undrawn = print_pdf(
        saved(paper_of("ẳ ẵ ặ ễ ỗ ợ ữ ự ỵ ỹ Đ Ơ Ư", "#set page() $x$ *a*")), at=AT
    )
    assert words(pdf) == "ẳ ẵ ặ ễ ỗ ợ ữ ự ỵ ỹ Đ Ơ Ư #set page() $x$ *a*"  # no markup of anybody
    assert undrawn == []


def test_the_shipped_font_has_the_measures_of_times(settings: Any) -> None:
    pdf, _ = print_pdf(saved(paper_of("Ửng ửng")), at=AT, font_paths=settings.FONT_PATHS)
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    names = {font["/BaseFont"] for font in page["/Resources"]["/Font"].values()}
    assert all("Tinos" in name for name in names)
    assert words(pdf) == "Ửng ửng"


def test_it_is_an_archival_file() -> None:
    pdf, _ = print_pdf(saved(paper_of("Một")), at=AT)
    metadata = PdfReader(io.BytesIO(pdf)).xmp_metadata
    assert metadata
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata.stream.get_data()


@pytest.mark.parametrize("at", [AT, AT.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))])
def test_the_same_paper_gives_the_same_bytes(at: datetime) -> None:
    data = saved(paper_of("Một", "Hai"))
    assert print_pdf(data, at=at.replace(microsecond=5))[0] == print_pdf(data, at=AT)[0]


def test_merged_cells_keep_their_place() -> None:
    paper = docx.Document()
    table = paper.add_table(rows=3, cols=3, style="Table Grid")
    table.cell(0, 0).merge(table.cell(0, 1)).text = "ngang"
    table.cell(0, 2).merge(table.cell(2, 2)).text = "dọc"
    for row, text in ((1, "a"), (2, "b")):
        table.cell(row, 0).text = text
    (block,) = [each for each in read_docx(saved(paper))[0]["blocks"] if each["kind"] == "table"]
    assert block["has_lines"]
    spans = [[(cell["span"], cell["down"]) for cell in row] for row in block["rows"]]
    assert spans == [[(2, 1), (1, 3)], [(1, 1), (1, 1)], [(1, 1), (1, 1)]]
    told = words(print_pdf(saved(paper), at=AT)[0])
    assert sorted(told.split()) == ["a", "b", "dọc", "ngang"]


def test_looks_of_runs_and_paragraphs_are_read() -> None:
    paper = docx.Document()
    paragraph = paper.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run("Hoa")
    run.bold, run.font.size, run.font.all_caps = True, Pt(13), True
    read = read_docx(saved(paper))[0]["blocks"][0]
    assert (read["align"], round(read["first"], 1), read["after"]) == ("center", 28.4, 6.0)
    assert {"bold": True, "italic": False, "size": 13.0, "text": "HOA"}.items() <= read["runs"][
        0
    ].items()


def test_page_numbers_begin_on_the_second_page() -> None:
    from khuyencong.apps.documents.rendering.docx_body import text
    from khuyencong.apps.documents.rendering.nd30 import new_paper

    paper = new_paper("Dài")
    for number in range(120):
        text(paper, f"Dòng {number + 1000}")
    pdf, _ = print_pdf(saved(paper), at=AT)
    assert words(pdf, 0).startswith("Dòng 1000")
    assert words(pdf, 1).startswith("2 Dòng")


def test_what_is_not_drawn_is_named() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    paper = paper_of("Chữ")
    paper.add_picture(picture)
    paper.add_paragraph("mục", style="List Bullet")
    paper.add_section()
    paper.sections[0].header.paragraphs[0].text = "Đầu trang"
    pdf, undrawn = print_pdf(saved(paper), at=AT)
    assert undrawn == ["chữ ở đầu trang", "hình ảnh", "khổ giấy đổi giữa chừng"]
    assert "Chữ" in words(pdf)


def test_an_empty_paper_is_a_page() -> None:
    pdf, _ = print_pdf(saved(docx.Document()), at=AT)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1


def test_page_and_margins_are_those_of_the_paper() -> None:
    paper = paper_of("A5")
    paper.sections[0].page_width, paper.sections[0].page_height = Mm(148), Mm(210)
    box = PdfReader(io.BytesIO(print_pdf(saved(paper), at=AT)[0])).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (420, 595)


def test_the_qr_code_of_an_anchor_is_drawn_as_its_picture_names_it() -> None:
    """Light and dark on the page, looked at in the middle of each square."""
    address = "https://khuyencong.example/kiem-tra/?code=1204-" + "a1b2" * 16
    marked = with_mark(saved(paper_of()), JournalMark(words="Mốc", address=address))
    pdf, undrawn = print_pdf(marked, at=AT)
    assert undrawn == []
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=8).to_pil().convert("L")
    left_part = page.crop((0, 0, round(page.width * 58 / 210), page.height))  # words stand beyond
    dark = left_part.point(lambda level: 255 if level < 128 else 0)
    code = dark.crop(dark.getbbox())
    squares = segno.make(address, error="l").matrix
    step = code.width / len(squares)
    middles = [int((n + 0.5) * step) for n in range(len(squares))]
    found = [[code.getpixel((x, y)) == 255 for x in middles] for y in middles]
    assert found == [[bool(dot) for dot in row] for row in squares]


@pytest.mark.parametrize("address", ["", "x" * 301, "ở" * 3000])
def test_a_picture_that_only_calls_itself_a_code_is_no_code(address: str) -> None:
    paper = paper_of("Chữ")
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    shown = paper.add_picture(picture)._inline.docPr
    shown.set("name", "QR")
    shown.set("descr", address)
    assert print_pdf(saved(paper), at=AT)[1] == ["hình ảnh"]
