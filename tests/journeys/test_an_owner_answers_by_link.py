"""The owner answers on a phone by the link he was given; the officer confirms, then archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import sign_in

TITLE = "máy bào và máy chà nhám"


@pytest.fixture
def phone(browser: Any, site: Any) -> Iterator[Callable[[], Any]]:
    """Open a fresh phone: another person, nobody signed in."""
    opened: list[Any] = []

    def take() -> Any:
        context = browser.new_context(
            base_url=site.url,
            viewport={"width": 360, "height": 800},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
        )
        opened.append(context)
        return context.new_page()

    yield take
    for context in opened:
        context.close()


def hand_out(officer: Any) -> str:
    """Return the address as the page shows it, once."""
    sign_in(officer, "canbo")
    officer.goto("/office/follow-ups/?state=overdue")
    officer.locator("main tr", has_text=TITLE).locator("a").first.click()
    officer.get_by_role("link", name="Gửi cơ sở tự trả lời").click()
    officer.get_by_role("button", name="Tạo liên kết").click()
    return str(officer.locator("main a[href*='/theo-doi/']").get_attribute("href"))


def test_the_answer_survives_a_dropped_line_and_reaches_the_archive(
    phone: Callable[[], Any],
) -> None:
    officer, owner = phone(), phone()
    address = hand_out(officer)

    # The line drops while the owner types: nothing is sent, nothing is lost.
    owner.goto(address)
    assert owner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    owner.fill("[name=jobs]", "26")
    owner.context.set_offline(True)
    owner.get_by_role("button", name="Gửi trả lời").click()
    owner.get_by_text("chữ đã gõ được giữ trong máy này").wait_for()
    owner.context.set_offline(False)
    owner.reload()
    assert owner.input_value("[name=jobs]") == "26"
    owner.locator("input[value=yes]").first.check()
    owner.get_by_role("button", name="Gửi trả lời").click()
    owner.get_by_text("đã nhận trả lời").wait_for()

    # The same link answers no second time, and after that asks nothing.
    owner.goto(address)
    assert owner.locator("form [name=jobs]").count() == 0

    # The officer sees what was told beside what the register holds, and confirms.
    officer.get_by_role("link", name="Xong").click()
    officer.locator("main tr", has_text="24 tháng").get_by_role("link", name="Xác nhận").click()
    expect(officer.locator("main")).to_contain_text("26")
    officer.get_by_role("button", name="Xác nhận").click()
    officer.get_by_text("Đã xác nhận; số liệu không sửa được nữa").wait_for()

    archive(officer)


def archive(officer: Any) -> None:
    """Draw up the list, hand it over, take the last step; then nothing can be changed."""
    officer.goto("/office/archive/")
    row = officer.locator("main tr", has_text=TITLE)
    project = str(row.locator("a").first.get_attribute("href"))
    row.locator("input[name=pick]").check()
    officer.get_by_role("button", name="Lập mục lục nộp lưu").click()
    officer.get_by_role("link", name="Sửa").first.click()
    officer.fill("[name=pages]", "120")
    officer.get_by_role("button", name="Ghi").click()
    officer.fill("[name=receiver]", "Lưu trữ cơ quan")
    officer.get_by_role("button", name="Ghi giao nhận").click()
    officer.get_by_role("link", name="Nộp lưu trữ").click()
    with officer.expect_navigation():
        officer.locator("main form .button--main").first.click()
    officer.goto(f"{project}vouchers/new/")
    officer.get_by_text("chỉ đọc, không sửa được nữa").first.wait_for()
    assert officer.locator("main form .button--main").is_disabled()
