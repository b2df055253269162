"""The first day of an officer: the tour, my day, the keys, the manual, the journal."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import sign_in

MOST_BYTES = 250_000

TRY_TOAST = "main form[method=post][action$='/components/'] button.button"


def take_tour(page: Any) -> None:
    """Go through the tour that has come by itself, to its end."""
    tour = page.locator("[data-tour]")
    while tour.locator("[data-tour-next]").is_visible():
        assert page.locator(".tour-target").count() == 1
        tour.locator("[data-tour-next]").click()
    with page.expect_response("**/help/tour/"):
        tour.locator("[data-tour-end]").click()
    expect(tour).to_have_count(0)


def test_the_tour_comes_once_and_when_asked(page: Any) -> None:
    sign_in(page, "taichinh")
    if page.locator("[data-tour]").count():  # the phone comes after the desk: same account
        take_tour(page)
    page.goto("/office/")
    assert page.locator("[data-tour]").count() == 0
    page.goto("/office/help/")
    page.click("a[href$='tour=1']")
    expect(page.locator("[data-tour]")).to_be_visible()


def test_keys_open_pages_and_can_be_switched_off(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/help/")
    page.keyboard.press("?")
    expect(page.locator("dialog[data-shortcuts]")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("p")
    page.wait_for_url("**/office/plans/")
    page.keyboard.press("?")
    page.check("[data-keys-off]")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("h")
    assert page.url.endswith("/office/plans/")


def test_a_toast_offers_the_way_back(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/components/")
    page.locator(TRY_TOAST).click()
    toast = page.locator(".toasts")
    toast.locator("form button").click()
    page.get_by_text("Đã hoàn tác (thử).").wait_for()


def test_the_first_page_is_light_on_the_wire(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/", wait_until="networkidle")
    taken = page.evaluate(
        """() => [performance.getEntriesByType("navigation")[0],
          ...performance.getEntriesByType("resource")]
          .reduce((sum, each) => sum + (each.transferSize || each.encodedBodySize), 0)"""
    )
    assert 20_000 < taken < MOST_BYTES


def test_without_script_nothing_is_lost(browser: Any, site: Any) -> None:
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, "thamdinh")
    page.goto("/office/?tour=1")
    assert page.locator("[data-tour] li").count() == 5
    assert page.locator("[data-tour] li").last.is_visible()
    page.click("[data-tour-end]")
    page.wait_for_url("**/office/")
    assert page.locator("[data-tour]").count() == 0
    page.goto("/office/components/")
    page.locator(TRY_TOAST).click()
    page.locator(".notices form button").wait_for()
    context.close()
