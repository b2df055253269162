"""An administrator finds a person by a name without accents and locks her; the toast undoes it."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import Site, sign_in


def test_locked_out_with_the_next_click_and_let_in_again(
    page: Any, browser: Any, site: Site
) -> None:
    window = {"base_url": site.url, "viewport": page.viewport_size, "locale": "vi-VN"}
    officer = browser.new_context(**window).new_page()
    reason = f"Mất điện thoại {page.viewport_size['width']}"
    sign_in(officer, "taichinh")
    sign_in(page, "quantri")
    page.goto("/office/people/")
    page.get_by_label("Tìm trong danh sách").fill("so tai chinh")
    page.get_by_role("button", name="Lọc", exact=True).click()
    page.get_by_role("link", name="Sở Tài chính", exact=True).click()
    page.get_by_role("link", name="Khóa tài khoản").click()
    page.get_by_label("Lý do").fill(reason)
    page.get_by_role("button", name="Khóa tài khoản").click()
    page.get_by_text("Đã khóa tài khoản của Sở Tài chính").wait_for()
    assert page.get_by_text("Đang khóa", exact=True).is_visible()

    officer.goto("/office/needs/")
    assert "/office/sign-in/" in officer.url
    officer.fill("input[name=username]", "taichinh")
    officer.fill("input[name=password]", "khuyencong-tap-su")
    officer.press("input[name=password]", "Enter")
    officer.get_by_text("Tài khoản này đang khóa").first.wait_for()

    page.get_by_role("button", name="Hoàn tác").click()
    page.get_by_text("Đã mở khóa").wait_for()
    page.get_by_text(f"Lý do: {reason}").wait_for()
    page.get_by_text("Lý do: Hoàn tác ngay sau khi khóa").first.wait_for()
    sign_in(officer, "taichinh")
    officer.context.close()
