"""The people of Bình Dương prepare a visit to Bình Định, hold it, bring home three lessons, and one
of them shows up while a machinery project is drafted."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right

VISIT = re.compile(r"/office/visits/\d+/$")
TITLE = "Bình Dương sang Bình Định học lập kế hoạch (thử)"
LESSONS = {
    "Hỏi nhu cầu thật trước khi chọn máy (thử)": "machinery",
    "Theo hướng dẫn hằng năm của Cục (thử)": "vocational_training",
    "Thuyết phục cơ sở bằng số liệu (thử)": "cleaner_production_assessment",
}
KEEP = "main .form-end .button--main"


def row(page: Any, button: str, values: dict[str, str]) -> None:
    """Add a row of the visit by its button."""
    page.get_by_role("link", name=button).first.click()
    for name, value in values.items():
        page.fill(f"[name={name}]", value)
    page.click(KEEP)


def test_a_visit_is_prepared_held_brought_home_and_a_lesson_acts(page: Any) -> None:
    sign_in(page, "canbo-binhduong")
    page.goto("/office/visits/")
    page.get_by_role("link", name="Chuyến mới").click()
    page.fill("[name=title]", TITLE)
    page.fill("[name=days]", "23-23/11/2016")
    for side, name in (("guest", "Bình Dương"), ("host", "Bình Định")):
        field = page.locator(f"[name={side}_province]")
        value = field.locator("option", has_text=name).first.get_attribute("value")
        field.select_option(value)
    page.fill("[name=figures_from]", "2012")
    page.fill("[name=figures_to]", "2016")
    page.click(KEEP)
    said = page.locator("main")
    expect(said).to_contain_text("Đoàn đi một ngày hay sai ngày kết thúc?")
    looks_right(page)
    page.fill("[name=days]", "22-23/11/2016")
    page.click(KEEP)
    page.wait_for_url(VISIT)
    visit = page.url

    row(page, "Thêm người dự", {"office": "Giám đốc Sở Công Thương Bình Dương"})
    row(page, "Thêm việc", {"what": "Làm việc tại Sở", "at_time": "08:00"})
    row(page, "Thêm câu hỏi", {"question": "Kế hoạch năm lập từ đâu?"})
    page.get_by_role("button", name="Điền số liệu hai bên").click()
    expect(said).to_contain_text("11.440.000.000")
    expect(said).to_contain_text("Nguồn thứ cấp")
    looks_right(page)

    page.get_by_role("button", name="Ghi là đã diễn ra").click()
    page.get_by_role("link", name="Kế hoạch năm lập từ đâu?").click()
    page.fill("[name=answer]", "Từ nhu cầu thật và hướng dẫn của Cục.")
    page.click(KEEP)
    expect(said).to_contain_text("Từ nhu cầu thật")
    page.get_by_role("link", name="Diễn ra", exact=True).click()
    row(page, "Thêm nơi", {"name": "Làng nghề"})
    page.get_by_role("link", name="Ghi biên bản").click()
    page.fill("[name=minutes]", "Hai bên trao đổi cách lập kế hoạch.")
    with page.expect_navigation():
        page.click(KEEP)
    looks_right(page)

    for title, content in LESSONS.items():
        page.goto(f"{visit}home/")
        page.get_by_role("link", name="Thêm bài học").click()
        page.fill("[name=title]", title)
        page.fill("[name=advice]", "Làm như bên bạn.")
        page.check(f"[name=content][value={content}]")
        page.click(KEEP)
        page.wait_for_url("**/home/")
    expect(page.locator("[aria-labelledby=lessons] li")).to_have_count(3)
    page.get_by_role("link", name="Thêm cam kết").click()
    page.fill("[name=what]", "Gửi mẫu phiếu khảo sát (thử)")
    page.fill("[name=due_on]", "31/12/2016")
    page.click(KEEP)
    expect(said).to_contain_text("quá hạn từ 31/12/2016")
    page.get_by_role("button", name="Ghi là đã mang về").click()
    expect(page.locator("[aria-current=step]")).to_have_text("Đã mang về")
    looks_right(page)

    page.goto("/office/projects/new/?year=2026")
    page.fill("[name=title]", "Máy bào bốn mặt (thử)")
    page.select_option("[name=line]", "machinery")
    page.fill("[name=pinned_on]", "23/11/2016")
    shown = page.locator("#check")
    first, *others = LESSONS
    shown.get_by_text(first).first.wait_for()
    assert not any(title in shown.inner_text() for title in others)
    looks_right(page)
    page.goto("/office/my-work/")
    expect(said).to_contain_text("Gửi mẫu phiếu khảo sát (thử)")
