"""An administrator asks officers for a second step; one sets it up, and comes in by each way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.journeys.conftest import Site

PASSWORD = "khuyencong-tap-su"


@pytest.fixture
def named(browser: Any, site: Site) -> Any:
    """Give pages of other machines that open the site by name: passkeys need one."""
    contexts: list[Any] = []

    def start() -> Any:
        url = site.url.replace("127.0.0.1", "localhost")
        contexts.append(browser.new_context(base_url=url, locale="vi-VN"))
        return contexts[-1].new_page()

    yield start
    for context in contexts:
        context.close()


def first_step(page: Any, username: str) -> None:
    page.goto("/office/sign-in/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="Đăng nhập", exact=True).click()


def second_step(page: Any, code: str) -> None:
    page.get_by_label("Mã", exact=True).fill(code)
    with page.expect_navigation():
        page.get_by_role("button", name="Vào làm việc").click()
    page.wait_for_url("**/cong-tac-vien/")  # where a collaborator works


def code_of(secret: str, *, after: str = "") -> str:
    """Return the code an app would show: one that was not used yet."""
    from khuyencong.apps.accounts.second_step.app_codes import code_at

    while (code := code_at(secret, int(time.time()) // 30)) == after:
        time.sleep(1)
    return code


def test_a_second_step_from_rule_to_passkey(named: Callable[[], Any]) -> None:
    keeper = named()
    first_step(keeper, "quantri")
    keeper.goto("/office/people/")
    keeper.get_by_label("Tìm trong danh sách").fill("congtacvien")
    with keeper.expect_navigation():
        keeper.get_by_role("button", name="Lọc", exact=True).click()
    with keeper.expect_navigation():
        keeper.locator("main table tbody a").first.click()
    with keeper.expect_navigation():
        keeper.locator("main table a[href*='/office/units/']").first.click()
    with keeper.expect_navigation():
        keeper.get_by_role("link", name="Bước thứ hai theo vai trò").click()
    keeper.get_by_label("Vai trò").select_option("collaborator")
    with keeper.expect_navigation():
        keeper.get_by_role("button", name="Ghi quy định").click()
    keeper.get_by_text("Đã ghi quy định.").wait_for()

    person = named()
    first_step(person, "congtacvien")
    person.get_by_text("phải có bước thứ hai").wait_for()
    person.goto("/office/")
    assert person.url.endswith("/office/me/security/")
    person.get_by_role("link", name="Bật mã của ứng dụng").click()
    secret = person.locator("[data-secret]").inner_text().replace(" ", "")
    used = code_of(secret)
    person.get_by_label("Mã", exact=True).fill(used)
    with person.expect_navigation():
        person.get_by_role("button", name="Bật", exact=True).click()
    codes = person.locator("[data-recovery-codes] code").all_inner_texts()
    assert len(codes) == 10

    by_recovery = named()
    first_step(by_recovery, "congtacvien")
    second_step(by_recovery, codes[0])
    by_recovery.get_by_text("còn 9 mã").wait_for()

    by_code = named()
    first_step(by_code, "congtacvien")
    second_step(by_code, code_of(secret, after=used))

    device = by_code.context.new_cdp_session(by_code)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    by_code.goto("/office/me/security/")
    by_code.get_by_role("link", name="Thêm khóa truy cập").click()
    by_code.get_by_label("Tên của khóa").fill("Máy ở xã")
    with by_code.expect_navigation():
        by_code.get_by_role("button", name="Làm khóa").click()
    by_code.get_by_text("Máy ở xã").first.wait_for()
    by_recovery.goto("/office/")
    assert "/office/sign-in/" in by_recovery.url  # a new key ends the other sessions

    by_code.get_by_text("Tài khoản và cách hiển thị").locator("..").click()
    with by_code.expect_navigation():
        by_code.get_by_role("button", name="Đăng xuất").click()
    by_code.goto("/office/sign-in/")
    with by_code.expect_navigation():
        by_code.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()
    by_code.wait_for_url("**/cong-tac-vien/")

    again = named()
    first_step(again, "congtacvien")
    second_step(again, codes[1])
    by_code.goto("/office/me/security/")
    by_code.get_by_text("Mật khẩu và mã dự phòng").wait_for()
    with by_code.expect_navigation():
        by_code.get_by_role("button", name="Kết thúc", exact=False).first.click()
    by_code.get_by_text("Đã kết thúc phiên đó.").wait_for()
    again.goto("/office/")
    assert "/office/sign-in/" in again.url
