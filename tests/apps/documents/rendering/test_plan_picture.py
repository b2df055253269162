"""The picture is read back: words from the PDF, size of the PNG, colours by the AA rule."""

from __future__ import annotations

import itertools
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from khuyencong.apps.documents.rendering.plan_picture import PALETTE, picture_data, write_picture


def pdf_words(path: Path) -> tuple[int, str]:
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        text_page = page.get_textpage()
        words = text_page.get_text_range()
        text_page.close()
        page.close()
        return len(document), words


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class TestPicture:
    def test_pdf_is_one_page_with_vietnamese_words_and_millions(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.pdf"
        write_picture(new_papers(), path, kind="pdf")
        pages, words = pdf_words(path)
        assert pages == 1
        for part in (
            "Kế hoạch khuyến công tỉnh Đắk Thử năm 2031",
            "3 đề án, hỗ trợ 650 triệu đồng",  # 200 + 100 + 200 + 150
            "Mô hình trình diễn kỹ thuật",
            "xã Ea Tử",
            "Nguồn: số liệu minh họa.",
            "giả định",
        ):
            assert part in words, part

    def test_hard_letters_are_in_the_typesetter_itself(self, new_papers, tmp_path) -> None:
        letters = "ẳ ẵ ặ ễ ỗ ợ ữ ự ỵ ỹ Đ Ơ Ư"
        path = tmp_path / "a.pdf"
        write_picture(new_papers(sources_note=letters), path, kind="pdf")
        assert letters in pdf_words(path)[1]

    def test_text_of_people_is_never_markup(self, new_papers, new_project, tmp_path) -> None:
        path = tmp_path / "a.pdf"
        papers = new_papers(projects=(new_project(1, activity_group="#panic() *a* $x$ \\"),))
        write_picture(papers, path, kind="pdf")
        assert "#panic() *a* $x$ \\" in pdf_words(path)[1]

    def test_png_is_a_landscape_page_with_drawn_bars(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.png"
        write_picture(new_papers(), path, kind="png")
        with Image.open(path) as image:
            assert image.width / image.height == pytest.approx(297 / 210, abs=0.01)
            colours = {colour for _, colour in image.convert("RGB").getcolors(10**7) or []}
        for fill, _ in (PALETTE["kcqg"], PALETTE["kcdp"], PALETTE["own"]):
            assert tuple(bytes.fromhex(fill[1:])) in colours

    def test_svg_is_written(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.svg"
        write_picture(new_papers(), path, kind="svg")
        assert path.read_text(encoding="utf-8").startswith("<svg")

    def test_many_and_long_names_stay_on_one_page(self, new_papers, new_project, tmp_path) -> None:
        long = (
            "Hỗ trợ xây dựng mô hình trình diễn kỹ thuật phổ biến công nghệ mới sản phẩm mới " * 4
        )
        projects = tuple(
            new_project(i, activity_group=f"{i} {long}", place=f"{i} {long}", title=long)
            for i in range(60)
        )
        path = tmp_path / "a.pdf"
        write_picture(new_papers(projects=projects), path, kind="pdf")
        pages, words = pdf_words(path)
        assert pages == 1
        assert "47 mục còn lại" in words  # 60 less the 13 rows that are named

    def test_the_rest_is_told_but_does_not_dwarf_the_named(self, new_papers, new_project) -> None:
        projects = tuple(new_project(i, place=f"xã {i}") for i in range(20))
        rows = picture_data(new_papers(projects=projects))["places"]["rows"]
        # 13 of 20 places are named; 7 places of 300 million each are left
        assert (len(rows), rows[-1]["name"], rows[-1]["sum"]) == (14, "7 mục còn lại", "2.100")
        assert rows[-1]["pieces"] == []
        assert {row["largest"] for row in rows} == {300_000_000}

    def test_an_empty_plan_says_so(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.pdf"
        write_picture(new_papers(projects=()), path, kind="pdf")
        assert "Kế hoạch chưa có đề án nào." in pdf_words(path)[1]

    def test_rows_add_up_to_the_plan(self, new_papers) -> None:
        data = picture_data(new_papers())
        for panel in ("contents", "places"):
            pieces = (row["pieces"] for row in data[panel]["rows"])
            assert sum(p["value"] for p in itertools.chain(*pieces)) == 650_000_000


class TestPalette:
    @pytest.mark.parametrize("source", PALETTE)
    def test_labels_can_be_read_on_their_bar(self, source: str) -> None:
        assert contrast(*PALETTE[source]) >= 4.5

    @pytest.mark.parametrize("pair", list(itertools.combinations(PALETTE, 2)))
    def test_fills_are_different(self, pair: tuple[str, str]) -> None:
        one, other = (bytes.fromhex(PALETTE[name][0][1:]) for name in pair)
        assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 90
