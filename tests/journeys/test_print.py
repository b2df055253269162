"""A page on paper: the work without the frame around it, who printed it when, page by page."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from tests.journeys.conftest import sign_in


def sheets_of(page: Any) -> list[str]:
    """Return the words of each printed sheet."""
    with pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as paper:
        return [sheet.get_textpage().get_text_bounded() for sheet in paper]


@pytest.mark.parametrize("path", ["/office/plans/1/", "/office/projects/1/", "/office/dashboard/"])
def test_every_sheet_says_who_printed_it_and_its_number(page: Any, path: str) -> None:
    sign_in(page, "canbo")
    page.goto(path)
    sheets = sheets_of(page)
    for number, words in enumerate(sheets, start=1):
        assert f"{number} / {len(sheets)}" in words
        assert "phát triển công nghiệp Bình Định · in lúc " in words
    assert "Tra cứu mức hỗ trợ" not in " ".join(sheets)  # an entry of the menu, a button


def test_a_table_repeats_its_head_on_the_next_sheet(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/plans/1/")
    heads = [words for words in sheets_of(page) if "Đối chiếu định mức" in words]
    assert len(heads) >= 2


def test_paper_is_light_and_leaves_the_frame_out(page: Any) -> None:
    page.emulate_media(color_scheme="dark")
    sign_in(page, "canbo")
    page.goto("/office/projects/1/")
    page.emulate_media(media="print", color_scheme="dark")
    for left_out in (".bar", ".side", ".crumb", ".button", "details:not([open])"):
        assert not any(part.is_visible() for part in page.locator(left_out).all()), left_out
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
