"""An owner is asked in, sees his project, brings papers, asks again, corrects his record."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from tests.journeys.conftest import sign_in

FIRM = "Cơ sở chiếu cói Hoài Nhơn (minh họa)"
MAIL = "chu-chieu-coi@khuyencong.example"
PASSWORD = "chieu-coi-hoai-nhon-9"
PLACE = "Thôn Công Thạnh, Hoài Nhơn (minh họa)"


def photograph(path: Path) -> str:
    Image.new("RGB", (800, 1100), "white").save(path)
    return str(path)


def link_in_the_outbox(page: Any) -> str:
    sign_in(page, "quantri")
    for _ in range(60):
        page.goto("/office/outbox/")
        letter = page.locator("article", has_text=MAIL).first
        if letter.count():
            found = re.search(r"https?://\S+", letter.locator(".mail").inner_text())
            assert found is not None
            return found[0]
        page.wait_for_timeout(500)
    raise AssertionError("no mail to the owner")


def owners_tab(page: Any) -> None:
    page.goto("/office/establishments/?q=chiếu cói Hoài Nhơn")
    page.locator("main a", has_text=FIRM).first.click()
    page.get_by_role("link", name="Chủ cơ sở", exact=True).click()
    page.wait_for_url("**/owners/")


def test_from_invitation_to_a_corrected_record(
    phone: Any, computer: Callable[[], Any], tmp_path: Path
) -> None:
    # The officer asks the owner in by mail.
    desk = computer()
    sign_in(desk, "canbo")
    owners_tab(desk)
    desk.get_by_label("Người được mời").fill("Chủ cơ sở chiếu cói (minh họa)")
    desk.get_by_label("Địa chỉ thư điện tử").fill(MAIL)
    with desk.expect_navigation():
        desk.get_by_role("button", name="Gửi lời mời").click()
    link = link_in_the_outbox(computer())

    # He opens the link on his phone, sets a password and sees his establishment alone.
    phone.goto(link)
    phone.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
    phone.get_by_label("Ghi lại mật khẩu mới").fill(PASSWORD)
    with phone.expect_navigation():
        phone.get_by_role("button", name="Đặt mật khẩu và xem cơ sở").click()
    assert phone.url.endswith("/co-so/")
    assert FIRM in phone.inner_text("main")
    assert phone.goto("/office/establishments/").status == 403
    phone.goto("/office/")
    assert phone.url.endswith("/co-so/")

    # Where is my project, what comes next, who has it.
    project = phone.locator("main article a").first
    with phone.expect_navigation():
        project.click()
    assert "Hồ sơ đang ở" in phone.inner_text("main")
    first = phone.url

    # He photographs the missing paper and sends it.
    with phone.expect_navigation():
        phone.get_by_role("link", name="Giấy tờ", exact=True).click()
    with phone.expect_navigation():
        phone.get_by_role("link", name="Gửi giấy này").first.click()
    label = phone.inner_text("h1")
    phone.set_input_files("[name=file]", photograph(tmp_path / "don.png"))
    phone.fill("[name=issued_on]", "02/11/2026")
    with phone.expect_navigation():
        phone.get_by_role("button", name="Gửi", exact=True).click()
    assert "ngày 02/11/2026" in phone.inner_text("main")

    # The same paper serves the other dossier.
    phone.goto("/co-so/")
    others = phone.locator("main article a")
    hrefs = [others.nth(at).get_attribute("href") for at in range(others.count())]
    other = next(each for each in hrefs if not first.endswith(each))
    phone.goto(f"{other}giay-to/")
    with phone.expect_navigation():
        phone.get_by_role("link", name="Gửi giấy này").first.click()
    with phone.expect_navigation():
        phone.get_by_role("button", name="Dùng lại giấy này").first.click()
    assert "Đã dùng lại giấy tờ" in phone.inner_text("main")
    assert "ngày 02/11/2026" in phone.inner_text("main")

    # He asks for something new: what is known stands there already.
    phone.goto("/co-so/")
    with phone.expect_navigation():
        phone.get_by_role("link", name="Gửi nhu cầu mới").first.click()
    assert phone.input_value("[name=email]") == MAIL
    phone.fill("[name=wish]", "Máy dệt chiếu khổ rộng")
    phone.check("[name=consents]")
    with phone.expect_navigation():
        phone.get_by_role("button", name="Gửi", exact=True).click()
    assert "Máy dệt chiếu khổ rộng" in phone.inner_text("main")

    # He proposes to correct where he works; nothing changes yet.
    with phone.expect_navigation():
        phone.get_by_role("link", name=FIRM).first.click()
    with phone.expect_navigation():
        phone.get_by_role("link", name="Đề nghị sửa").click()
    phone.fill("[name=production_place]", PLACE)
    phone.fill("[name=why]", "Đã chuyển xưởng")
    with phone.expect_navigation():
        phone.get_by_role("button", name="Gửi đề nghị").click()
    assert "chờ xem" in phone.inner_text("main").lower()

    # The officer sees old beside new and accepts; the owner finds his record right.
    desk.goto("/office/establishments/proposals/")
    with desk.expect_navigation():
        desk.get_by_role("link", name=FIRM).first.click()
    assert PLACE in desk.inner_text("main")
    with desk.expect_navigation():
        desk.get_by_role("button", name="Sửa theo đề nghị").click()
    phone.reload()
    facts = phone.locator("main section dl").first.inner_text()
    assert PLACE in facts
    assert label
