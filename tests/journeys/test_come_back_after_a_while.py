"""The session ends while an officer types; after signing in again the words are there."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import Site

PASSWORD = "khuyencong-tap-su"


def test_what_was_typed_is_there_after_signing_in_again(site: Site, browser: Any) -> None:
    context = browser.new_context(base_url=site.url, locale="vi-VN")
    page = context.new_page()
    page.goto("/office/sign-in/")

    def sign_in() -> None:
        page.get_by_label("Tên đăng nhập").fill("canbo")
        page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
        with page.expect_navigation():
            page.get_by_role("button", name="Đăng nhập", exact=True).click()

    sign_in()
    page.goto("/office/me/")
    name = page.locator("main form input[name=full_name]")
    before = name.input_value()
    name.fill("Tên đang gõ dở")
    context.clear_cookies(name="sessionid")
    with page.expect_navigation():
        page.locator("main form:has([name=full_name]) button").first.click()
    assert "/office/sign-in/?next=/office/me/" in page.url
    sign_in()
    page.wait_for_url("**/office/me/")
    assert name.input_value() == "Tên đang gõ dở"
    assert page.locator("[data-sent-again]").is_visible()
    page.reload()
    assert name.input_value() == before  # nothing lingers
    context.close()
