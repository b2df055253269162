"""A need is written on a phone without a signal, arrives once, and its sender hears of its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import sign_in

FORM = "/s/minh-hoa/"
WISH = "Máy nghiền bột đá cho xưởng gạch không nung"


def fill(page: Any) -> None:
    page.fill("[name=establishment_name]", "Xưởng gạch (số liệu minh họa)")
    page.fill("[name=wish]", WISH)
    page.fill("[name=commune]", "xã An Nhơn Tây")
    page.fill("[name=total_vnd]", "600 triệu")
    page.fill("[name=phone]", "0900000000")
    page.check("[name=consents]")


def answers_in_office(page: Any) -> Any:
    sign_in(page, "canbo-gialai")
    page.goto("/office/surveys/answers/")
    return page.locator("main tr", has_text=WISH)


def test_is_kept_sent_once_and_answered(phone: Any, computer: Callable[[], Any]) -> None:
    # The page was opened once while there was a signal; its worker keeps it.
    phone.goto(FORM)
    phone.evaluate("navigator.serviceWorker.ready")
    phone.reload()
    phone.wait_for_load_state("networkidle")

    # What is missing is said on the spot, with no signal needed.
    phone.context.set_offline(True)
    phone.click("form.survey .button--main")
    expect(phone.locator("[aria-invalid=true]").first).to_be_visible()
    fill(phone)
    phone.wait_for_timeout(2_500)  # a person takes longer than a program
    phone.click("form.survey .button--main")
    phone.get_by_text("Đã lưu trên máy, chưa gửi (1)").wait_for()

    # The phone is put away and opened again, still without a signal: page and answer are there.
    phone.reload()
    phone.get_by_text("Đã lưu trên máy, chưa gửi (1)").wait_for()

    # The signal is back in two tabs at once; the answer goes by itself, and once.
    other = phone.context.new_page()
    phone.context.set_offline(False)
    other.goto(FORM)
    phone.get_by_text("Đã gửi (1)").wait_for(timeout=40_000)
    receipt = phone.get_by_role("link", name="Xem biên nhận").first.get_attribute("href")

    # The office has a machine of its own: it shares no cookies with the phone.
    desk = computer()
    rows = answers_in_office(desk)
    assert rows.count() == 1

    # The officer makes it a need and declines it; the sender reads why, by his receipt.
    rows.get_by_role("link").first.click()
    desk.get_by_role("button", name="Thành nhu cầu").click()
    desk.get_by_role("link", name="Để lại hoặc không hỗ trợ").click()
    desk.check("input[name=outcome][value=declined]")
    desk.fill("[name=reason]", "Máy đã được chương trình khác hỗ trợ")
    desk.click("main .form-end .button--main")
    phone.goto(receipt)
    assert "Máy đã được chương trình khác hỗ trợ" in phone.inner_text("main")
    assert "0900000000" not in phone.inner_text("body")
