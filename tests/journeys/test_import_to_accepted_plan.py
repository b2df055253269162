"""From a sheet to an accepted plan: import, findings, scenarios, compare, accept, open a paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import openpyxl

from khuyencong.apps.needs.imports.template import write_template
from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right

WAIT_MS = 60_000
FIRST_ROW = 4
MACHINERY = "Ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ"
# title, beneficiary, place, total, KCQG, KCĐP, own [million đồng]
NEEDS = (
    ("Máy bào bốn mặt", "DN gỗ An Lão", "An Lão", 514, 200, None, 314),
    ("Máy phân loại màu hạt điều", "Công ty điều", "Hoài Nhơn", 1_480, 200, None, 1_280),
    ("Máy cắt CNC", "Cơ sở cơ khí", "Phù Cát", 600, None, 150, 450),
)


def write_sheet(path: Path, *, last_cost: str) -> None:
    """Fill the shipped template; the last row has its cost (column F) in words."""
    write_template(path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row, (title, who, place, *money) in enumerate(NEEDS, FIRST_ROW):
        vnd = [None if each is None else each * 1_000_000 for each in money]
        for column, value in enumerate(
            [row - FIRST_ROW + 1, title, who, place, MACHINERY, *vnd], 1
        ):
            sheet.cell(row, column, value)
    row = FIRST_ROW + len(NEEDS)
    last = (
        4,
        "Máy sấy gỗ",
        "DN gỗ Tuy Phước",
        "Tuy Phước",
        MACHINERY,
        last_cost,
        None,
        120_000_000,
    )
    for column, value in enumerate(last, 1):
        sheet.cell(row, column, value)
    book.save(path)


def send(page: Any, path: Path, year: int) -> None:
    page.goto(f"/office/needs/imports/new/?year={year}")
    looks_right(page)
    page.set_input_files("input[type=file]", str(path))
    page.click("main form .button--main")
    page.wait_for_url("**/office/needs/imports/*/", timeout=WAIT_MS)


def test_from_a_sheet_to_an_accepted_plan_and_its_papers(page: Any, tmp_path: Path) -> None:
    # one year for the desk and one for the phone: an accepted plan stays for the next visitor;
    # the practice data leave both empty
    year = 2022 if page.viewport_size["width"] > 1000 else 2023
    sheet = tmp_path / "nhu-cau.xlsx"
    sign_in(page, "canbo")

    write_sheet(sheet, last_cost="chưa rõ bao nhiêu")
    send(page, sheet, year)
    looks_right(page)
    findings = page.inner_text("section[aria-labelledby=errors]")
    assert "!F7" in findings
    assert "chưa rõ bao nhiêu" in findings

    write_sheet(sheet, last_cost="500 triệu")
    send(page, sheet, year)
    facts = page.inner_text("main .facts").split()
    assert facts.count("3") >= 1  # the three of before are known, and only the fourth is new
    assert "Mọi hàng đều đọc được." in page.inner_text("main")

    page.click("main a[href*='/office/scenarios/new/']")
    page.fill("[name=kcqg_vnd]", "410 triệu")
    page.fill("[name=kcdp_vnd]", "0,15 tỷ")
    page.click("summary:has-text('Chọn tay')")
    looks_right(page)
    page.fill("#pick-text", "may say go")  # no accents; the fourth row
    page.wait_for_selector("#pick-found label:only-of-type")
    page.press("#pick-text", "ArrowDown")
    page.keyboard.press("Space")
    page.wait_for_selector(f"input[name=picks][value='{year}-004']:checked")
    page.fill("[name=pick_reason]", "Cơ sở phải dời khỏi khu dân cư")
    page.click("main form.card .button--main")
    page.wait_for_url("**/office/jobs/*/")
    page.wait_for_url("**/office/scenarios/*/", timeout=WAIT_MS)
    looks_right(page)
    said = page.inner_text("main")
    assert page.locator(".scenario").count() == 4
    # both KCQG machines use 400 of 410 m as given; a fifth less (328 m) leaves one out
    assert "Nếu đưa vào thì phải bỏ" in said
    assert "Cơ sở phải dời khỏi khu dân cư" in said

    with page.expect_navigation():
        page.click(".scenario:first-child a.button")
    looks_right(page)
    page.click("main form .button--main")
    page.wait_for_url("**/office/jobs/*/")
    page.wait_for_url("**/office/plans/*/", timeout=WAIT_MS)
    looks_right(page)
    assert "Phương án đã được chấp nhận." in page.inner_text("main")

    for name in ("to_trinh.docx", "phu_luc_kcdp.xlsx"):
        with page.expect_download() as download:
            page.locator("li", has_text=name).locator("a").first.click()
        download.value.save_as(tmp_path / name)
    letter = "\n".join(
        each.text for each in docx.Document(str(tmp_path / "to_trinh.docx")).paragraphs
    )
    assert str(year) in letter
    cells = [
        str(cell.value)
        for each in openpyxl.load_workbook(tmp_path / "phu_luc_kcdp.xlsx").worksheets
        for row in each.iter_rows()
        for cell in row
    ]
    assert any("Máy cắt CNC" in text or "Máy sấy gỗ" in text for text in cells)

    with page.expect_navigation():
        page.click("a:has-text('Bỏ chấp nhận')")
    looks_right(page)
    page.fill("[name=reason]", "Thử lại với số tiền khác")
    page.click("main form .button--main")
    page.wait_for_url("**/office/plans/*/")
    assert "Đã bỏ chấp nhận." in page.inner_text("main")
