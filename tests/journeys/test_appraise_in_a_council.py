"""A council: one declares a conflict, one writes while the line drops, the chair concludes."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import sign_in

LATE = "hồ sơ đến sau"
ANSWERS_COME_LATE = """() => {
  const ask = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await ask(...asked);
    await new Promise((go) => setTimeout(go, 4000));
    return answer;
  };
}"""


def open_session(page: Any, who: str) -> None:
    page.context.clear_cookies()
    sign_in(page, who)
    page.goto("/office/appraisals/")
    with page.expect_navigation():
        page.locator("main table a").first.click()


def open_sheet(page: Any, title: str) -> None:
    row = page.locator("main tr", has_text=title)
    with page.expect_navigation():
        row.locator("a.button").first.click()


def test_a_sheet_survives_a_dropped_line_and_the_chair_concludes(browser: Any, site: Any) -> None:
    context = browser.new_context(
        base_url=site.url, viewport={"width": 360, "height": 800}, locale="vi-VN"
    )
    page = context.new_page()
    title = "cưa xẻ gỗ"

    # The guest is not free to judge: the project is gone from his session.
    open_session(page, "moitruong")
    assert LATE in page.inner_text("main")
    open_sheet(page, title)
    page.check("input[name=has_conflict][value=yes]")
    page.fill("[name=reason]", "Em ruột là chủ cơ sở")
    page.click("main .form-end .button--main")
    page.get_by_text("không hiện với ông/bà").wait_for()
    assert title not in page.inner_text("main table")

    # The secretary writes on a phone; the line drops; nothing is lost.
    open_session(page, "thamdinh")
    open_sheet(page, title)
    page.check("input[name=has_conflict][value=no]")
    page.click("main .form-end .button--main")
    page.wait_for_selector("[data-keep]")
    context.set_offline(True)
    page.fill("[name=remark_fit]", "Phù hợp quy hoạch của huyện")
    page.get_by_text("Mất mạng").wait_for(timeout=15_000)
    context.set_offline(False)
    page.get_by_text("Đã lưu lúc").wait_for(timeout=20_000)
    page.reload()
    assert page.input_value("[name=remark_fit]") == "Phù hợp quy hoạch của huyện"
    _hand_in(page)

    # The chair hands his in too: quorum of two; he concludes.
    open_session(page, "lanhdao")
    open_sheet(page, title)
    page.check("input[name=has_conflict][value=no]")
    page.click("main .form-end .button--main")
    page.wait_for_selector("[data-keep]")
    page.evaluate(ANSWERS_COME_LATE)
    with page.expect_response(lambda answer: "x-keep" in answer.request.headers):
        page.fill("[name=remark_fit]", "Nhất trí")
    _hand_in(page)  # while the draft is still on its way
    page.check("input[name=outcome][value=passed]")
    page.fill("[name=minutes_number]", "05/BB-HĐTĐ")
    page.fill("aside [name=kcdp_vnd]", "140 triệu")
    page.locator("aside .form-end .button--main").click()
    page.get_by_text("Đã kết luận").first.wait_for()
    assert "Không tham gia" in page.inner_text("main")
    context.close()


def _hand_in(page: Any) -> None:
    for field in page.locator("[name^=score_]").all():
        field.fill("16")
    page.check("input[name=verdict][value=pass]")
    page.fill("[name=kcdp_vnd]", "140 triệu")
    page.click("[name=hand_in]")
    page.get_by_text("Đã nộp phiếu").first.wait_for()
