"""An officer picks rows of a list, by keys or by hand, and sees what can be done with them."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right


def test_picked_rows_bring_up_a_bar_that_goes_on_to_the_deed(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/projects/?year=2018")  # drafts: each may still be changed
    bar, boxes = page.locator("[data-bulk]"), page.locator("tbody input[name=pick]")
    assert bar.is_hidden()

    for key in ("j", "x", "j", "k", "ArrowDown", "x"):  # the first row, then the second
        page.keyboard.press(key)
    assert [boxes.nth(at).is_checked() for at in range(3)] == [True, True, False]
    assert page.inner_text("[data-bulk-count]") == "2 hàng đã chọn"
    looks_right(page)

    boxes.nth(1).uncheck()
    boxes.nth(3).click(modifiers=["Shift"])  # from the last one that was clicked
    assert page.inner_text("[data-bulk-count]") == "4 hàng đã chọn"

    page.click("[data-bulk] button:has-text('Đánh dấu đề án điểm')")
    page.get_by_text("4 đề án sẽ đổi").wait_for()
    looks_right(page)
    page.click("main a:has-text('Thôi')")
    boxes.first.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/office/projects/*/")


def test_letters_rest_when_switched_off(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/projects/?clear")
    page.evaluate("localStorage.setItem('keys', 'off')")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("[data-bulk]").is_hidden()
