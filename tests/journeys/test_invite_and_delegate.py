"""An administrator invites a colleague, who comes in by the link; a role is lent while away."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import sign_in

GOOD = "bao-li-xi-77"


def sign_out(page: Any) -> None:
    page.locator("details.pull--person summary").click()
    page.get_by_role("button", name="Đăng xuất").click()


def link_for(page: Any, mail: str) -> str:
    """Read the link in the visible outbox; the background worker writes the mail there."""
    for _ in range(60):
        page.goto("/office/outbox/")
        letter = page.locator("article", has_text=mail).first
        if letter.count():
            found = re.search(r"https?://\S+", letter.locator(".mail").inner_text())
            assert found is not None
            return found[0]
        page.wait_for_timeout(500)
    raise AssertionError(f"no mail to {mail}")


def test_invited_by_mail_then_at_work(page: Any) -> None:
    width = page.viewport_size["width"]
    name = f"moi{width}"
    sign_in(page, "quantri")
    page.goto("/office/units/")
    page.get_by_role("link", name="Sở Công Thương tỉnh Bình Định").click()
    page.get_by_role("link", name="Mời người vào đơn vị").click()
    page.get_by_label("Họ tên hoặc chức danh").fill(f"Chuyên viên mới {width}")
    page.get_by_label("Địa chỉ thư điện tử").fill(f"{name}@khuyencong.example")
    page.get_by_label("Vai trò").select_option("appraiser")
    page.get_by_role("button", name="Gửi lời mời").click()
    page.get_by_text("Đã gửi lời mời").wait_for()
    link = link_for(page, f"{name}@khuyencong.example")
    sign_out(page)
    page.goto(link)
    assert page.get_by_label("Tên đăng nhập").input_value() == name
    page.get_by_label("Mật khẩu mới", exact=True).fill("12345678")
    page.get_by_label("Ghi lại mật khẩu mới").fill("12345678")
    page.get_by_role("button", name="Đặt mật khẩu và vào làm việc").click()
    expect(page.locator(".notice--bad")).to_contain_text("rất dễ đoán")
    page.get_by_label("Mật khẩu mới", exact=True).fill(GOOD)
    page.get_by_label("Ghi lại mật khẩu mới").fill(GOOD)
    page.get_by_role("button", name="Đặt mật khẩu và vào làm việc").click()
    page.wait_for_url("**/office/")
    page.goto("/office/norms/lines/")
    assert page.locator("h1").is_visible()


def test_a_role_lent_while_away(page: Any) -> None:
    today = date.today()
    sign_in(page, "lanhdao")
    page.goto("/office/me/")
    page.get_by_role("link", name="Giao vai trò", exact=True).click()
    colleague = "Chuyên viên thẩm định của Sở (Chuyên viên thẩm định)"
    page.get_by_label("Giao cho").select_option(label=colleague)
    page.get_by_label("Đến hết ngày").fill(f"{today + timedelta(days=3):%d/%m/%Y}")
    page.get_by_label("Lý do vắng mặt").fill("Đi công tác")
    page.get_by_role("button", name="Giao vai trò").click()
    page.get_by_text("Giao cho Chuyên viên thẩm định của Sở").wait_for()
    sign_out(page)
    sign_in(page, "thamdinh")
    page.goto("/office/units/")
    assert page.get_by_role("link", name="Sở Công Thương tỉnh Bình Định").is_visible()
    page.goto("/office/me/")
    page.get_by_text("Làm thay Lãnh đạo Sở").wait_for()
    page.get_by_role("link", name="Kết thúc sớm").click()
    page.get_by_role("button", name="Kết thúc ngay").click()
    page.get_by_text("Đã kết thúc việc giao vai trò").wait_for()
    page.get_by_role("button", name="Hoàn tác").click()
    page.get_by_text("Việc giao vai trò lại có hiệu lực").wait_for()
    page.get_by_role("link", name="Kết thúc sớm").click()
    page.get_by_role("button", name="Kết thúc ngay").click()
    page.get_by_text("Đã kết thúc việc giao vai trò").wait_for()
    page.goto("/office/")
    assert page.get_by_role("link", name="Người dùng").count() == 0
