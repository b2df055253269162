"""Search from any page by keyboard while typing, on a phone on its own page, without script too."""

from __future__ import annotations

import re
from typing import Any

from tests.journeys.conftest import sign_in

WHICH = (
    """[...document.querySelectorAll("#found a, #suggested a")].indexOf(document.activeElement)"""
)
RECORD = re.compile(r"/office/(needs|projects)/\d+/$")


def test_slash_type_arrow_enter(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/plans/")
    if page.viewport_size["width"] < 500:  # a phone has no room for the box: its own page
        page.locator("a.find-link").click()
        page.locator("#search-text").fill("hạt điều")
        hit = page.locator("#found a", has_text="hạt điều").first
    else:
        page.keyboard.press("/")
        page.keyboard.type("hạt điều")
        hit = page.locator("#suggested a", has_text="hạt điều").first
    hit.wait_for()
    assert hit.locator("mark").all_inner_texts() == ["hạt", "điều"]
    at = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        at.append(page.evaluate(WHICH))
    assert at == [0, 1, 0]
    page.keyboard.press("Enter")
    page.wait_for_url(RECORD)  # needs stand before projects


def test_escape_closes_what_was_suggested(page: Any) -> None:
    sign_in(page, "canbo")
    if page.viewport_size["width"] < 500:
        return
    box, sheet = page.locator("#global-search"), page.locator("#suggested")
    box.fill("điều")
    sheet.locator("a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert sheet.is_hidden()
    assert box.evaluate("each => each === document.activeElement")
    box.fill("điều ")
    box.press("Enter")
    page.wait_for_url("**/office/search/?q=**")


def test_a_slip_of_the_finger_is_offered_mended(page: Any) -> None:
    sign_in(page, "congtacvien")
    page.goto("/office/search/")
    page.locator("#search-text").fill("tra cuu muc ho trwo")
    page.locator("#found a[href='/office/search/?q=tra%20cuu%20muc%20ho%20tro']").wait_for()
    assert page.url.endswith("?q=tra+cuu+muc+ho+trwo")


def test_without_script_the_form_answers(browser: Any, site: Any) -> None:
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, "canbo")
    page.fill("#global-search", "hat dieu")
    page.press("#global-search", "Enter")
    page.wait_for_url("**/office/search/?q=hat+dieu")
    assert page.locator("#found mark", has_text="hạt").count() > 0
    context.close()
