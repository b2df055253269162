"""An owner asks for advice and pays for it: request, contract, work, invoice, money of the year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.journeys.life_walk import desk
from tests.journeys.test_office_shows_the_plan import looks_right

__all__ = ["desk"]
CLIENT = "Cơ sở bánh tráng An Nhơn (minh họa)"
WORK = "Khảo sát lò hơi và hệ hấp bánh (số liệu minh họa)"
TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def test_advice_is_asked_for_done_and_paid(desk: Callable[[str], Any]) -> None:
    tab = desk("canbo")
    before = earned(tab)
    record_the_request(tab)
    work = tab.url
    sign_the_contract(tab)
    do_the_work(tab)
    be_paid(tab)
    looks_right(tab)
    assert earned(tab) - before == 20_000_000
    tab.goto("/office/consultancy/?q=hệ hấp bánh")
    found = tab.locator("main tbody").get_by_role("link", name=WORK)
    assert work.endswith(str(found.first.get_attribute("href")))


def record_the_request(tab: Any) -> None:
    """The client stands in the register: his name is there already."""
    tab.goto("/office/consultancy/")
    tab.get_by_role("link", name="Ghi yêu cầu tư vấn").click()
    tab.fill("main [name=q]", "bánh tráng")
    tab.get_by_role("button", name="Tìm", exact=True).click()
    tab.locator("main").get_by_role("link", name=CLIENT).click()
    assert tab.input_value("[name=client_name]") == CLIENT
    tab.fill("[name=title]", WORK)
    tab.fill("[name=says]", "Củi tốn hơn năm ngoái, không biết vì sao.")
    save(tab)
    expect(tab.locator("[aria-labelledby=next]")).to_contain_text("Chào giá")
    looks_right(tab)


def sign_the_contract(tab: Any) -> None:
    """What was offered stands in the contract."""
    tab.get_by_role("link", name="Ghi chào giá").click()
    tab.fill("[name=offer_vnd]", "40 triệu")
    save(tab)
    tab.get_by_role("link", name="Ghi hợp đồng").click()
    assert tab.input_value("[name=value_vnd]") == "40.000.000"
    tab.fill("[name=number]", "07/HĐ-TV")
    save(tab)
    expect(tab.locator("[aria-labelledby=contract]")).to_contain_text("07/HĐ-TV")


def do_the_work(tab: Any) -> None:
    """Who does it, what has to be done: half of 40 million for the report."""
    tab.get_by_role("link", name="Thêm người thực hiện").click()
    tab.select_option("[name=account]", label="Chuyên viên trung tâm")
    tab.fill("[name=role]", "chủ trì")
    save(tab)
    expect(tab.locator("[aria-labelledby=team]")).to_contain_text("chủ trì")
    tab.get_by_role("link", name="Thêm mốc").click()
    tab.fill("[name=what]", "Nộp báo cáo khảo sát")
    tab.fill("[name=due_on]", f"{TODAY + timedelta(days=30):%d/%m/%Y}")
    tab.fill("[name=share]", "50")
    save(tab)
    milestone = tab.locator("[aria-labelledby=milestones] tbody tr")
    expect(milestone).to_contain_text("20.000.000")
    milestone.get_by_role("link", name="Ghi đã xong").click()
    save(tab)
    expect(milestone).to_contain_text(f"{TODAY:%d/%m/%Y}")


def be_paid(tab: Any) -> None:
    """No invoice above the contract; 20 million come as 12 and 8."""
    tab.get_by_role("link", name="Ghi hóa đơn").click()
    tab.fill("[name=number]", "0000152")
    tab.fill("[name=amount_vnd]", "41 triệu")
    save(tab)
    expect(tab.locator("main")).to_contain_text("40.000.000")
    assert tab.input_value("[name=number]") == "0000152"
    tab.fill("[name=amount_vnd]", "20 triệu")
    save(tab)
    invoice = tab.locator("[aria-labelledby=invoices] tbody tr", has_text="0000152").first
    for amount, left in (("12 triệu", "8.000.000"), ("8 triệu", "Đã thu đủ")):
        invoice.get_by_role("link", name="Ghi đã thu").click()
        tab.fill("[name=amount_vnd]", amount)
        save(tab)
        expect(invoice).to_contain_text(left)


def earned(tab: Any) -> int:
    """Return what came this year, as the page of revenue says."""
    tab.goto("/office/consultancy/revenue/")
    row = tab.locator("[aria-labelledby=table] tbody tr").filter(
        has=tab.get_by_role("rowheader", name=str(TODAY.year), exact=True)
    )
    told = row.locator("td").first.inner_text() if row.count() else "0"
    return int(told.replace(".", ""))


def save(tab: Any) -> None:
    with tab.expect_navigation():
        tab.locator("main .form-end .button--main").click()
