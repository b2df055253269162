"""A collaborator sees what his commune lacks, asks on the spot, and hears what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.journeys.conftest import sign_in

FIRM = "Cơ sở xay xát lúa gạo An Nhơn (minh họa)"
NEED = "Máy cắt sợi và sấy bún khô"
WISH = "Máy tách màu gạo"


def button(page: Any, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def link(page: Any, name: str, **more: Any) -> None:
    with page.expect_navigation():
        page.locator("main").get_by_role("link", name=name, **more).first.click()


def test_from_a_list_of_gaps_to_a_decided_need(phone: Any, computer: Callable[[], Any]) -> None:
    # He signs in on his phone and finds his commune alone.
    sign_in(phone, "congtacvien")
    assert phone.url.endswith("/cong-tac-vien/")
    text = phone.inner_text("main")
    assert "Xã Nhơn Phúc, An Nhơn" in text
    assert FIRM in text
    assert "Tuy Phước" not in text

    # The form of the survey was kept by opening this page: he opens it where there is no signal.
    phone.wait_for_load_state("networkidle")
    kept = (
        "async () => (await (await caches.open('kc-survey-1')).keys())"
        ".some((each) => new URL(each.url).pathname === '/s/minh-hoa/')"
    )
    for _ in range(60):
        if phone.evaluate(kept):
            break
        phone.wait_for_timeout(500)
    phone.context.set_offline(True)
    link(phone, "Ghi một nhu cầu")
    assert phone.input_value("[name=commune]") == "Xã Nhơn Phúc, An Nhơn"
    phone.fill("[name=establishment_name]", FIRM)
    phone.fill("[name=wish]", WISH)
    phone.check("[name=consents]")
    phone.click("form.survey .button--main")
    phone.get_by_text("Đã lưu trên máy, chưa gửi (1)").wait_for()

    # With the signal back it goes by itself, also from his own page.
    phone.context.set_offline(False)
    phone.goto("/cong-tac-vien/")
    phone.get_by_text("Đã gửi (1)").wait_for(timeout=40_000)
    phone.goto("/cong-tac-vien/phieu/")
    assert WISH in phone.inner_text("main")
    assert "Đã nhận, đang chờ xem" in phone.inner_text("main")

    # He asked the owner what a need of the commune lacks, and what the record lacks.
    phone.goto("/cong-tac-vien/nhu-cau/")
    link(phone, NEED)
    phone.fill("[name=own_vnd]", "220 triệu")
    phone.fill("[name=note]", "Đã gặp chủ cơ sở")
    button(phone, "Gửi bổ sung")
    assert "Chờ xem" in phone.inner_text("main")
    need = phone.url
    phone.goto("/cong-tac-vien/co-so/")
    link(phone, FIRM)
    link(phone, "Đề nghị sửa")
    phone.fill("[name=workers]", "7")
    button(phone, "Gửi đề nghị")
    firm = phone.url

    # The officer finds both, accepts one and refuses the other with a reason.
    desk = computer()
    sign_in(desk, "canbo")
    desk.goto("/office/needs/")
    link(desk, "Bổ sung chờ xem")
    link(desk, NEED)
    assert "220.000.000" in desk.inner_text("main")
    button(desk, "Nhận bổ sung")
    desk.goto("/office/establishments/proposals/")
    link(desk, FIRM)
    desk.get_by_label("Lý do, nếu không sửa").fill("Cơ sở báo 9 lao động")
    button(desk, "Không sửa")

    # He reads how each ended.
    phone.goto(need)
    assert "Đã nhận" in phone.inner_text("main")
    assert "220.000.000" in phone.inner_text("main")
    phone.goto(firm)
    assert "Cơ sở báo 9 lao động" in phone.inner_text("main")

    # From the record a need is noted with name and place filled in.
    link(phone, "Ghi nhu cầu của cơ sở")
    assert phone.input_value("[name=establishment_name]") == FIRM
    assert phone.input_value("[name=commune]") == "xã Nhơn Phúc, An Nhơn"

    # Nothing of another commune, nothing of the office.
    assert phone.goto("/office/establishments/").status == 403
    phone.goto("/office/")
    assert phone.url.endswith("/cong-tac-vien/")
