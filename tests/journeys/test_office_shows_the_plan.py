"""An officer signs in, reads the plan, takes its papers home and opens them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import openpyxl
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.conftest import sign_in


def looks_right(page: Any) -> None:
    """No sideways scroll, and nothing axe objects to."""
    page.wait_for_load_state()  # a click may still be on its way to the next page
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} px wider than the screen"
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def plan_links(page: Any) -> Any:
    """The links to plans of the practice year; other journeys make plans of other years."""
    return page.locator("main tbody tr", has_text="2016").locator("a[href^='/office/plans/']")


def test_an_officer_reads_the_plan_and_downloads_its_papers(page: Any, tmp_path: Path) -> None:
    sign_in(page, "canbo")
    looks_right(page)
    page.goto("/office/plans/")
    plan_links(page).first.click()
    expect(page.locator("h1")).to_contain_text("Kế hoạch khuyến công năm 2016")
    looks_right(page)
    opened = {}
    for name in ("to_trinh.docx", "phu_luc_kcdp.xlsx"):
        row = page.locator("li", has_text=name).locator("a")
        with page.expect_download() as download:
            row.first.click()
        opened[name] = tmp_path / name
        download.value.save_as(opened[name])
    letter = "\n".join(each.text for each in docx.Document(opened["to_trinh.docx"]).paragraphs)
    assert "khuyến công địa phương" in letter
    sheet = openpyxl.load_workbook(opened["phu_luc_kcdp.xlsx"]).worksheets[0]
    formulas = [c.value for r in sheet.iter_rows() for c in r if str(c.value).startswith("=")]
    assert formulas


def test_an_officer_of_another_centre_sees_only_his_own_province(page: Any) -> None:
    sign_in(page, "donvikhac")
    page.goto("/office/plans/")
    assert plan_links(page).count() == 0  # the only plans of 2016 are those of Bình Định
    rows = page.locator("main tbody tr")
    assert rows.count() > 0
    assert rows.filter(has_text="Bình Dương").count() == rows.count()
    looks_right(page)
    for path in ("/office/plans/1/", "/office/projects/1/", "/office/needs/imports/1/"):
        assert page.request.get(path).status == 404
    page.goto("/office/search/?q=go")
    assert "An Lão" not in page.inner_text("main")


def test_the_department_of_today_reads_on_in_the_old_province(page: Any) -> None:
    sign_in(page, "thamdinh-gialai")
    page.goto("/office/plans/")
    assert plan_links(page).count() == 1
    page.goto("/office/dashboard/?year=2016")
    looks_right(page)
    published = page.locator("section[aria-labelledby=published]")
    assert published.get_by_text("Bình Định (nay Gia Lai)").is_visible()
    # arit.gov.vn: 2.925 million đồng in all, as the practice plan was given
    total = published.locator("tr", has_text="Tổng kinh phí khuyến công").first.inner_text()
    assert total.count("2.925 triệu đồng") == 2
    assert "Khớp" in total
    page.goto("/office/craft-villages/?q=bun+an+thai")
    page.locator("main tbody th a").click()
    page.locator("main .timeline").wait_for()
    looks_right(page)
    assert "Nguồn khác ghi khác" in page.inner_text("main")
