"""Two officers want one instrument whose calibration is over: both are warned, one is told by whom
and until when it is taken, and takes the hours after."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site, environment_of, sign_in
from tests.journeys.second_officer import SHOWN, USERNAME
from tests.journeys.test_office_shows_the_plan import looks_right

FACILITY = re.compile(r"/office/facilities/\d+/$")
BOOKING = re.compile(r"/office/bookings/\d+/$")
KEEP = "main .form-end .button--main"
NAME = "Ampe kìm (thử)"


@pytest.fixture
def colleague(browser: Any, site: Site) -> Any:
    """A second officer of the centre, signed in at his own machine."""
    command = [sys.executable, "-m", "tests.journeys.second_officer"]
    subprocess.run(command, env=environment_of(site.data), check=True)
    context = browser.new_context(base_url=site.url, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    tab = context.new_page()
    sign_in(tab, USERNAME)
    yield tab
    context.close()


def fill(page: Any, values: dict[str, str]) -> None:
    for name, value in values.items():
        page.fill(f"main [name={name}]", value)
    page.click(KEEP)


def ask_for(page: Any, facility: str, starts: str, ends: str) -> None:
    """Send the form of a booking on 05/03/2035."""
    page.goto(facility)
    page.get_by_role("link", name="Đặt", exact=True).click()
    hours = {"starts_on": "05/03/2035", "starts_at": starts, "ends_at": ends}
    fill(page, {**hours, "what": f"Đo ở xưởng từ {starts}"})


def test_the_second_is_told_whose_it_is_and_takes_the_hours_after(
    page: Any, colleague: Any
) -> None:
    sign_in(page, "canbo")
    page.goto("/office/facilities/")
    page.get_by_role("link", name="Thêm phòng, xe, thiết bị").click()
    page.get_by_label("Thiết bị đo").check()
    fill(page, {"code": f"THU-{page.viewport_size['width']}", "name": NAME})
    page.wait_for_url(FACILITY)
    facility, said = page.url, page.locator("main")
    page.get_by_role("link", name="Ghi lần hiệu chuẩn").click()
    days = {"calibrated_on": "01/02/2025", "valid_until": "31/01/2026"}
    fill(page, {**days, "by_whom": "Tổ chức hiệu chuẩn (thử)"})
    expect(said).to_contain_text("Hiệu chuẩn hết hạn ngày 31/01/2026")
    looks_right(page)

    ask_for(colleague, facility, "8h", "11:30")
    theirs = colleague.locator("main")
    expect(theirs).to_contain_text("số đo không còn căn cứ")
    colleague.get_by_label("Vẫn đặt").check()
    colleague.click(KEEP)
    colleague.wait_for_url(BOOKING)
    expect(theirs).to_contain_text("Đặt khi hiệu chuẩn của thiết bị đã hết hạn")
    looks_right(colleague)

    ask_for(page, facility, "9:00", "16:00")
    page.get_by_label("Vẫn đặt").check()
    page.click(KEEP)
    expect(said).to_contain_text(f"{SHOWN}, từ 08:00 05/03/2035 đến 11:30 05/03/2035")
    looks_right(page)
    fill(page, {"starts_at": "11:30"})
    page.wait_for_url(BOOKING)
    page.goto(f"{facility}?week=05/03/2035")
    for hours in ("08:00 – 11:30", "11:30 – 16:00"):
        expect(said).to_contain_text(hours)
    looks_right(page)

    colleague.get_by_role("link", name="Hủy lượt đặt").click()
    colleague.get_by_label("Lý do").fill("Hoãn")
    colleague.click(KEEP)
    expect(theirs).to_contain_text("Đã hủy")
    colleague.get_by_role("button", name="Hoàn tác").click()
    expect(theirs).not_to_contain_text("Lý do hủy")
