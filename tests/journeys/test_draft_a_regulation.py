"""A leader drafts a regulation, sees it beside others, computes its cost, and puts it in force."""

from __future__ import annotations

import re
from typing import Any

from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right

WAIT_MS = 60_000


def test_from_a_draft_to_the_rule_that_answers(page: Any) -> None:
    # a content for the desk and one for the phone: what is in force stays for the next visitor
    is_desk = page.viewport_size["width"] > 1000
    line, act = ("establishment_pollution", "NQ thử A") if is_desk else ("contest", "NQ thử B")
    sign_in(page, "lanhdao-gialai")
    page.goto("/office/regulations/new/")
    looks_right(page)
    page.fill("[name=title]", f"Quy định thử {act}")
    page.fill("[name=planned_on]", "01/01/2030")
    press(page, "Mở dự thảo")
    assert re.search(r"/regulations/\d+/$", page.url), page.inner_text("main")

    page.click("text=Thêm mức hỗ trợ")
    page.select_option("select[name=line]", line)
    press(page, "Tiếp tục")
    assert "Mức quốc gia ngày đó" in page.inner_text("aside")
    looks_right(page)
    page.fill("[name=ceiling_vnd]", "250 triệu")
    press(page, "Lưu")
    page.click("text=Thêm thẩm quyền")
    press(page, "Lưu")
    assert "tối đa 250.000.000 đồng" in page.inner_text("main")
    looks_right(page)

    tab(page, "So sánh")
    assert "nội dung mới" in page.inner_text("main table")
    looks_right(page)

    tab(page, "Mô phỏng")
    page.fill("[name=from_year]", "2016")
    press(page, "Chạy mô phỏng")
    page.wait_for_url("**/simulation/", timeout=WAIT_MS)
    assert "Kết quả" in page.inner_text("main")
    looks_right(page)

    tab(page, "Văn bản")
    looks_right(page)
    with page.expect_download() as download:
        page.click("text=Tải .docx")
    assert download.value.suggested_filename.startswith("danh-gia-tac-dong")
    page.click("main a:has-text('Ghi có hiệu lực')")
    page.fill("[name=act]", act)
    page.fill("[name=signed_on]", "20/11/2026")
    page.fill("[name=starts_on]", "01/01/2030")
    looks_right(page)
    press(page, "Ghi có hiệu lực")
    assert "Đã ghi quy định mới" in page.inner_text("body")

    answers = {"line": line, "fund": "KCDP", "province": "Gia Lai"}
    assert act in asked(page, on="01/01/2030", **answers)
    assert "sau gần nhất: " in asked(page, on="31/12/2029", **answers)


def press(page: Any, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def tab(page: Any, words: str) -> None:
    with page.expect_navigation():
        page.locator("nav.tabs").get_by_role("link", name=words, exact=True).click()


def asked(page: Any, *, line: str, fund: str, province: str, on: str) -> str:
    """Return what the look-up says."""
    page.goto("/office/norms/")
    page.select_option("select[name=line]", line)
    page.select_option("select[name=fund]", fund)
    page.fill("[name=on]", on)
    page.fill("[name=province]", province)
    page.fill("[name=eligible_cost_vnd]", "600 triệu")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return str(page.inner_text("main"))
