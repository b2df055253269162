"""A vote: jurors declare and seal on their phones, cards are opened, a certificate is checked."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import sign_in

TITLE = "Bình chọn cấp tỉnh năm 2026"
CARD = {"market": "34,5", "technical": "33", "culture": "8", "extra": "6"}
"""34,5 + 33 + 8 + 6 = 81,5 points."""


def come_as(page: Any, who: str, path: str) -> None:
    page.context.clear_cookies()
    sign_in(page, who)
    page.goto(path)


def open_round(page: Any, tab: str) -> None:
    page.goto("/office/product-rounds/")
    with page.expect_navigation():
        page.locator("main a", has_text=TITLE).first.click()
    with page.expect_navigation():
        page.locator("nav.tabs a", has_text=tab).click()


def judge(page: Any, who: str, *, kept: str = "") -> None:
    """Declare, keep one product away when told, and seal a card for each of the others."""
    come_as(page, who, "/office/product-judging/")
    page.locator("main h2 a", has_text=TITLE).click()
    page.get_by_role("heading", name="Khai xung đột lợi ích").wait_for()
    if kept:
        row = page.locator("main li.card", has_text=kept)
        row.locator("input[type=checkbox]").check()
        row.locator("input[type=text]").fill("Em ruột là chủ cơ sở")
    page.locator("main .form-end .button--main").click()
    page.get_by_text("Đã khai cho").first.wait_for()
    while page.get_by_text("Chưa chấm", exact=True).count():
        row = page.locator("main li.card", has_text="Chưa chấm").first
        with page.expect_navigation():
            row.locator("a").click()
        for name, points in CARD.items():
            page.fill(f"[name={name}]", points)
        page.check("[name=sure]")
        page.click("[name=seal]")
        page.get_by_text("Đã niêm phong phiếu").first.wait_for()


def test_jurors_seal_the_cards_open_and_a_stranger_checks(browser: Any, site: Any) -> None:
    context = browser.new_context(
        base_url=site.url, viewport={"width": 360, "height": 800}, locale="vi-VN"
    )
    page = context.new_page()
    judge(page, "thamdinh", kept="Máy tráng bánh")
    main = page.locator("main")
    assert "Đã khai xung đột, không chấm" in main.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    # Who runs the round sees how many cards are sealed, and no points; two jurors are not all.
    come_as(page, "canbo", "/office/product-rounds/")
    open_round(page, "Kết quả")
    assert "5 trên 8 phiếu" in main.inner_text()
    assert page.get_by_role("button", name="Mở phiếu").count() == 0

    judge(page, "taichinh")
    come_as(page, "canbo", "/office/product-rounds/")
    open_round(page, "Kết quả")
    page.check("#sure")
    page.get_by_role("button", name="Mở phiếu").click()
    page.get_by_role("heading", name="Điểm bình quân").wait_for()

    # The council votes; the toast would take it back; then the decision and the certificates.
    for field in page.locator("[name^=for_]").all():
        field.fill("6")
    for field in page.locator("[name^=against_]").all():
        field.fill("1")
    page.get_by_role("button", name="Ghi phiếu của hội đồng").click()
    page.get_by_text("Đã ghi phiếu của").first.wait_for()
    page.get_by_role("link", name="Ghi quyết định công nhận").click()
    page.fill("[name=result_number]", "99/QĐ-UBND")
    page.fill("[name=result_on]", "20/11/2026")
    page.fill("[name=notified_on]", "23/11/2026")
    page.locator("main .form-end .button--main").click()
    page.get_by_text("Đã ghi quyết định").first.wait_for()
    page.locator("nav.tabs a", has_text="Giấy chứng nhận").click()
    page.locator("main a", has_text="giấy chứng nhận").first.click()
    page.fill("[name=issued_on]", "25/11/2026")
    page.fill("[name=tail]", "/2026/GCN")
    page.locator("main .form-end .button--main").click()
    page.get_by_text("giấy chứng nhận").first.wait_for()
    page.locator("main th a").first.click()
    page.get_by_text("31/12/2028").first.wait_for()

    # Anybody who holds the paper checks it, without an account.
    address = page.get_by_role("link", name="Mở trang kiểm tra").get_attribute("href")
    context.clear_cookies()
    page.goto(address)
    page.get_by_text("Giấy này còn giá trị").wait_for()
    context.close()
