"""A campaign to the owners of one trade: asked, answered, and one of them has an audit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.journeys.life_walk import desk
from tests.journeys.test_office_shows_the_plan import looks_right

__all__ = ["desk"]
NAME = "Thư mời xưởng gỗ xem lò sấy (số liệu minh họa)"
WILLING = "Cơ sở đồ gỗ Tuy Phước (minh họa)"
SILENT = "DNTN An Đức"
WILLING_SITE = "Xưởng mộc và lò sấy"


def test_a_campaign_ends_in_an_audit(desk: Callable[[str], Any]) -> None:
    tab = desk("canbo")
    today = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
    tab.goto("/office/outreach/")
    tab.get_by_role("link", name="Đợt mới").click()
    tab.fill("[name=name]", NAME)
    tab.select_option("[name=occasion]", "leaflet")
    for field, day in (
        ("starts_on", today),
        ("ends_on", today + timedelta(days=7)),
        ("follows_until", today + timedelta(days=90)),
    ):
        tab.fill(f"[name={field}]", f"{day:%d/%m/%Y}")
    send(tab, "Ghi")
    campaign = tab.url.removesuffix("audience/")
    choose_the_trade(tab)
    mark_letters_and_answers(tab)
    tab.goto(campaign)
    assert step(tab, "Trong đó khảo sát năng lượng") == 0
    begin_an_audit(tab)
    tab.goto(campaign)
    assert [step(tab, name) for name in ("Đã dự", "Trong đó khảo sát năng lượng")] == [1, 1]
    row(tab, WILLING).get_by_role("link", name=f"khảo sát {today:%d/%m/%Y}").click()
    expect(tab.locator("h1")).to_contain_text(WILLING_SITE)


def choose_the_trade(tab: Any) -> None:
    """Of the register only owners of that trade are counted, then taken."""
    tab.select_option("[name=trade]", "b")
    send(tab, "Đếm lại")
    found = tab.locator("[aria-labelledby=first] tbody")
    expect(found).to_contain_text(WILLING)
    expect(found).not_to_contain_text("bún khô")
    count = found.locator("tr").count()
    send(tab, "Thêm vào đợt")
    expect(tab.locator("main")).to_contain_text(f"Đã thêm {count} cơ sở")
    assert step(tab, "Trong danh sách") == count


def mark_letters_and_answers(tab: Any) -> None:
    """Both got a letter, one came; what was marked by mistake is taken back."""
    row(tab, SILENT).locator("[name^=came]").check()
    send(tab, "Ghi mời, dự, ghi chú")
    assert step(tab, "Đã dự") == 1
    send(tab, "Hoàn tác")
    assert [step(tab, name) for name in ("Đã mời", "Đã dự")] == [0, 0]
    for owner in (WILLING, SILENT):
        row(tab, owner).locator("[name^=invited]").check()
    row(tab, WILLING).locator("[name^=came]").check()
    row(tab, WILLING).locator("[name^=note]").fill("Đồng ý cho xem lò sấy")
    looks_right(tab)
    send(tab, "Ghi mời, dự, ghi chú")
    expect(tab.locator("main")).to_contain_text("Đã ghi 2 dòng")
    assert [step(tab, name) for name in ("Đã mời", "Đã dự", "Có việc tiếp theo")] == [2, 1, 0]
    assert row(tab, WILLING).locator("[name^=note]").input_value() == "Đồng ý cho xem lò sấy"


def begin_an_audit(tab: Any) -> None:
    """From the owner in the table to his site, and an audit of today."""
    row(tab, WILLING).get_by_role("link", name=WILLING).click()
    tab.get_by_role("navigation", name="Các trang của cơ sở").get_by_text("Năng lượng").click()
    tab.locator("main").get_by_role("link", name=WILLING_SITE, exact=True).click()
    tab.get_by_role("link", name="Bắt đầu khảo sát").click()
    send(tab, "Bắt đầu")
    expect(tab.locator("main")).to_contain_text("Đã bắt đầu khảo sát")


def row(tab: Any, owner: str) -> Any:
    return tab.locator("[aria-labelledby=reached] tbody tr", has_text=owner)


def step(tab: Any, name: str) -> int:
    """Return the figure of a step of the funnel."""
    line = tab.locator("[aria-labelledby=funnel] .bars__head")
    told = line.filter(has=tab.get_by_text(name, exact=True)).locator(".number")
    return int(told.inner_text())


def send(tab: Any, button: str) -> None:
    with tab.expect_navigation():
        tab.locator("main").get_by_role("button", name=button, exact=True).first.click()
