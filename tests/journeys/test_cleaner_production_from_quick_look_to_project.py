"""From a walk through a fish-sauce shed to a file of cleaner production and a project of it.

The practice data know the owner but no site of his; all figures below are made up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.journeys.conftest import Site
from tests.journeys.life_walk import desk
from tests.journeys.test_office_shows_the_plan import looks_right

__all__ = ["desk"]
OWNER = "Cơ sở nước mắm Phù Mỹ (minh họa)"
OPTION = "Lắp vòi tự ngắt và máy rửa cá áp lực"


def test_a_walk_becomes_a_file_an_option_and_a_project(
    desk: Callable[[str], Any], site: Site
) -> None:
    tab = desk("canbo")
    look_around(tab)
    open_a_file(tab)
    balance_the_washing(tab)
    price_the_water(tab)
    screen_an_option(tab)
    write_its_project(tab)


def look_around(tab: Any) -> None:
    """He writes down the place, then answers what he sees on one walk."""
    tab.goto("/office/establishments/?q=nước mắm")
    tab.locator("main").get_by_role("link", name=OWNER, exact=True).click()
    tab.get_by_role("link", name="Năng lượng", exact=True).last.click()
    tab.get_by_role("link", name="Ghi địa điểm").click()
    tab.fill("[name=name]", "Nhà thùng")
    save(tab)
    tab.get_by_role("link", name="Đánh giá nhanh").click()
    for question, answer in (("water_leaks", "no"), ("cleaning_dry", "partly")):
        tab.check(f"[name={question}][value={answer}]")
    looks_right(tab)
    save(tab)
    hints = tab.locator("[aria-labelledby=hints]")
    expect(hints).to_contain_text("Sửa vòi rò, lắp vòi tự ngắt")


def open_a_file(tab: Any) -> None:
    """One batch is a ton of fish, sixty batches a year."""
    tab.get_by_role("link", name="Mở hồ sơ ở đây").click()
    tab.fill("[name=opened_on]", "01/11/2026")
    tab.fill("[name=product]", "Nước mắm")
    tab.fill("[name=product_unit]", "lít")
    tab.fill("[name=basis]", "mẻ 1 tấn cá")
    tab.fill("[name=bases_per_year]", "60")
    tab.fill("[name=product_per_basis]", "1.000")
    save(tab)
    expect(tab.locator("main")).to_contain_text("Lập đội sản xuất sạch hơn")


def balance_the_washing(tab: Any) -> None:
    """In: 1 t of fish and 2 m³; out: 0,95 t; lost: 1,5 m³. 3000 - 950 - 1500 = 550 kg, 18,3 %."""
    part(tab, "Sơ đồ dòng")
    tab.get_by_role("link", name="Thêm công đoạn").click()
    tab.fill("[name=name]", "Rửa cá")
    save(tab)
    for direction, material, quantity, unit in (
        ("in", "Cá tươi", "1", "tấn"),
        ("in", "Nước rửa", "2", "m³"),
        ("out", "Cá sạch", "950", "kg"),
        ("loss", "Nước thải rửa cá", "1,5", "m³"),
    ):
        flow(tab, direction, material, quantity, unit)
    part(tab, "Cân bằng")
    whole = tab.locator("main tbody tr", has_text="Cả quá trình").first
    expect(whole).to_contain_text("550")
    expect(whole).to_contain_text("18,3")
    expect(whole).to_contain_text("vào nhiều hơn ra")
    looks_right(tab)
    part(tab, "Sơ đồ dòng")
    flow(tab, "loss", "Nước đọng sàn, ruột cá", "500", "kg")  # 550 - 500 = 50 kg, 1,7 %
    part(tab, "Cân bằng")
    expect(whole).to_contain_text("cân")
    expect(whole).not_to_contain_text("vào nhiều hơn ra")


def price_the_water(tab: Any) -> None:
    """1,5 m³ of 12 000 đồng in each of 60 batches: 1 080 000 đồng a year."""
    part(tab, "Dòng thải")
    tab.get_by_role("link", name="Ghi dòng thải").click()
    tab.fill("[name=name]", "Nước rửa cá")
    tab.fill("[name=quantity]", "1,5")
    tab.fill("[name=counted_in]", "m³")
    save(tab)
    tab.get_by_role("link", name="Phần chi phí").click()
    tab.locator("[name=kind]").nth(1).check()
    tab.fill("[name=what]", "Nước giếng bơm, nước máy")
    tab.fill("[name=quantity]", "1,5")
    tab.fill("[name=counted_in]", "m³")
    tab.fill("[name=unit_cost_vnd]", "12.000")
    save(tab)
    expect(tab.locator("main")).to_contain_text("1.080.000 đồng một năm")


def screen_an_option(tab: Any) -> None:
    """The hint of the walk is offered; he writes his own, screens it, and it pays back."""
    part(tab, "Giải pháp")
    expect(tab.locator("main")).to_contain_text("Sửa vòi rò, lắp vòi tự ngắt")
    tab.get_by_role("link", name="Ghi giải pháp").click()
    tab.fill("[name=title]", OPTION)
    tab.select_option("[name=option_class]", "equipment_change")
    tab.select_option("[name=stream_id]", label="Nước rửa cá")
    tab.check("[name=screening][value=study]")
    tab.fill("[name=investment_vnd]", "30 triệu")
    tab.fill("[name=saving_vnd]", "12 triệu")
    tab.fill("[name=saving_water_m3]", "60")
    save(tab)
    row = tab.locator("main tbody tr", has_text=OPTION)
    expect(row).to_contain_text("Nghiên cứu thêm")
    expect(row).to_contain_text("2 năm 6 tháng")  # 30 over 12
    looks_right(tab)


def write_its_project(tab: Any) -> None:
    row = tab.locator("main tbody tr", has_text=OPTION)
    row.get_by_role("link", name="Lập đề án").click()
    tab.select_option("[name=line]", "machinery")
    assert tab.input_value("[name=lines-0-eligible_cost_vnd]") == "30.000.000"
    tab.fill("[name=lines-0-kcqg_vnd]", "10 triệu")
    tab.fill("[name=lines-0-own_vnd]", "20 triệu")
    check = tab.locator("#lines-0-check")
    check.get_by_text("Điều").first.wait_for()
    check.get_by_text("Đủ nguồn").wait_for()
    looks_right(tab)
    save(tab)
    tab.wait_for_url(re.compile(r"/office/projects/\d+/$"))
    expect(tab.locator("h1")).to_contain_text(OPTION)


def part(tab: Any, name: str) -> None:
    """Open a part of the file."""
    tab.get_by_role("navigation", name="Các phần của hồ sơ").get_by_role("link", name=name).click()


def flow(tab: Any, direction: str, material: str, quantity: str, unit: str) -> None:
    tab.get_by_role("link", name="Ghi dòng", exact=True).first.click()
    tab.check(f"[name=direction][value={direction}]")
    tab.fill("[name=material]", material)
    tab.fill("[name=quantity]", quantity)
    tab.select_option("[name=counted_in]", unit)
    save(tab)


def save(tab: Any) -> None:
    with tab.expect_navigation():
        tab.locator("main .form-end .button--main").click()
