"""Somebody asks on a phone why he was left out; the officer answers with the planner's reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import sign_in


@pytest.fixture
def phone(browser: Any, site: Any) -> Iterator[Callable[[], Any]]:
    """Open a fresh phone: another person, nobody signed in."""
    opened: list[Any] = []

    def take() -> Any:
        context = browser.new_context(
            base_url=site.url, viewport={"width": 360, "height": 800}, locale="vi-VN"
        )
        opened.append(context)
        return context.new_page()

    yield take
    for context in opened:
        context.close()


def test_the_answer_gives_the_reason_of_the_plan(phone: Callable[[], Any]) -> None:
    officer, person = phone(), phone()
    sign_in(officer, "canbo")
    officer.goto("/office/complaints/?state=new&about=left_out")
    officer.locator("main a[href^='/office/complaints/']", has_text="KN-").first.click()
    reason = officer.locator("section[aria-labelledby=why] [lang=vi]").first.inner_text()
    follow = officer.locator("main a[href^='/khieu-nai/']").get_attribute("href")
    person.goto(str(follow))
    said = person.locator("section[aria-labelledby=said] .soft").inner_text()
    code = said.rsplit("Mã ", 1)[1].strip()

    person.goto(f"/khieu-nai/?code={code}")
    assert person.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(person.locator("[name=about][value=left_out]")).to_be_checked()
    if person.locator("[name=province]").count():
        person.select_option("[name=province]", index=1)
    person.locator("[name=says]").press_sequentially("Vì sao cơ sở tôi không được chọn?", delay=40)
    person.locator("[name=sender_name]").press_sequentially("Cơ sở hỏi lý do", delay=40)
    person.fill("[name=phone]", "0912 345 678")
    person.check("[name=consents]")
    with person.expect_navigation():
        person.get_by_role("button", name="Gửi đơn").click()
    number = person.locator("h1").inner_text().removeprefix("Đơn").strip()
    own_page = person.url

    officer.goto("/office/complaints/")
    officer.locator("main a", has_text=number).first.click()
    officer.get_by_role("link", name="Thụ lý", exact=True).click()
    with officer.expect_navigation():
        officer.locator("main form .button--main").click()
    officer.get_by_role("link", name="Trả lời", exact=True).click()
    field = officer.locator("[name=answer]")
    assert reason.rstrip(".") in field.input_value()
    box = field.bounding_box()
    line = field.evaluate("each => parseFloat(getComputedStyle(each).lineHeight)")
    assert box["height"] >= 8 * line
    field.fill(field.input_value() + "\n\nMời cơ sở đăng ký lại cho năm sau.")
    with officer.expect_navigation():
        officer.get_by_role("button", name="Gửi trả lời").click()

    person.goto(own_page)
    answer = person.locator("section[aria-labelledby=answer]")
    expect(answer).to_contain_text("Mời cơ sở đăng ký lại")
    expect(answer).to_contain_text(reason.rstrip("."))
    assert "0912" not in person.content()
    answer.get_by_role("link", name="Chưa đồng ý: gửi tiếp lên Sở").click()
    expect(person.locator("main")).to_contain_text(number)
