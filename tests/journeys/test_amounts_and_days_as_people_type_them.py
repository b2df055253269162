"""While an amount or a day is typed, the page says how it is understood."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import sign_in


def said_below(page: Any, name: str) -> Any:
    return page.locator(f".field:has([name={name}]) .read-back")


def test_the_page_says_back_what_is_typed(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/norms/")
    cost, day = page.locator("[name=eligible_cost_vnd]"), page.locator("[name=on]")
    cost.press_sequentially("200 triệu")
    said_below(page, "eligible_cost_vnd").get_by_text("200.000.000 đồng", exact=True).wait_for()
    cost.fill("")
    assert said_below(page, "eligible_cost_vnd").inner_text() == ""
    day.fill("")
    day.press_sequentially("23-11-16")
    said_below(page, "on").get_by_text("Thứ Tư, 23/11/2016", exact=True).wait_for()
    day.fill("30/02/2016")
    day.blur()
    said_below(page, "on").get_by_text("tháng 2 năm 2016 có 29 ngày").wait_for()
    assert "read-back--unread" in (said_below(page, "on").get_attribute("class") or "")


def test_half_an_amount_is_not_called_wrong_while_it_is_typed(page: Any) -> None:
    sign_in(page, "canbo")
    page.goto("/office/norms/")
    cost = page.locator("[name=eligible_cost_vnd]")
    with page.expect_response("**/read-back/money/**"):
        cost.press_sequentially("2 tri")
    page.wait_for_timeout(100)
    assert said_below(page, "eligible_cost_vnd").inner_text() == ""
    cost.press_sequentially("ệu")
    said_below(page, "eligible_cost_vnd").get_by_text("2.000.000 đồng", exact=True).wait_for()
