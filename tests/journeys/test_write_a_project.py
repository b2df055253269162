"""An officer writes a project by hand; the norms answer while he types; he takes an edit back."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right

PROJECT = re.compile(r"/office/projects/\d+/$")


def test_the_norm_answers_while_typing_and_an_edit_is_taken_back(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/projects/new/?year=2015")
    looks_right(page)
    page.fill("[name=title]", "Máy bào bốn mặt (thử)")
    page.select_option("[name=line]", "machinery")
    page.fill("[name=pinned_on]", "23/11/2016")
    page.fill("[name=lines-0-cost_item]", "Máy bào")
    page.fill("[name=lines-0-eligible_cost_vnd]", "514 triệu")
    page.fill("[name=lines-0-own_vnd]", "314 triệu")
    page.fill("[name=lines-0-kcqg_vnd]", "250 triệu")
    # TTLT 26/2014 art. 6.2.c: 50 % of the cost, at most 200 million
    check = page.locator("#lines-0-check")
    check.get_by_text("tối đa 200.000.000 đồng").first.wait_for()
    assert "Điều 6.2.c" in check.inner_text()
    check.get_by_role("button", name="Ghi mức tối đa").click()
    check.get_by_text("Đủ nguồn").wait_for()

    page.click("[data-lines-add]")
    page.fill("[name=lines-1-cost_item]", "Lắp đặt")
    page.fill("[name=lines-1-eligible_cost_vnd]", "10 triệu")
    page.locator("[data-line]").nth(1).locator("summary").click()
    page.fill("[name=lines-1-sponsor_vnd]", "10 triệu")
    page.locator("#check").get_by_text("524.000.000").wait_for()
    looks_right(page)
    page.click("main .form-end .button--main")
    expect(page.locator("main")).to_contain_text("ghi tên nhà tài trợ")
    looks_right(page)
    page.fill("[name=lines-1-sponsor_name]", "Hội nghề gỗ")
    page.click("main .form-end .button--main")
    page.wait_for_url(PROJECT)
    looks_right(page)
    said = page.inner_text("main")
    assert "Hội nghề gỗ" in said
    assert "lập phương án năm 2015" in said

    page.click("a:has-text('Sửa đề án')")
    page.fill("[name=place]", "Hoài Nhơn")
    page.click("main .form-end .button--main")
    page.wait_for_url(PROJECT)
    assert "Hoài Nhơn" in page.inner_text("main")
    page.click("button:has-text('Hoàn tác')")
    page.get_by_text("Đã đưa đề án về như trước khi sửa.").wait_for()
    assert "Hoài Nhơn" not in page.inner_text("main dl.facts")
