"""Projects of both funds walk from a need to the end of their contract, money and all.

Each step is taken by the person whose it is. One local project is amended, one is stopped; a
national group project waits for its working plan; a project of 2014 comes from its papers.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter
from playwright.sync_api import expect

from tests.journeys.conftest import Site, sign_in
from tests.journeys.life_walk import Step, desk, project_named, send, state_of, step
from tests.journeys.money_walk import Books
from tests.journeys.test_office_shows_the_plan import looks_right

MACHINE, STOPPED, CLASS = "Máy sấy bánh tráng (thử)", "Máy in bao bì (thử)", "Dạy nghề đan (thử)"
HEAD = ("TT", "Tên đề án", "Đơn vị thụ hưởng", "Địa điểm", "Nội dung", "Tổng", "KCQG", "KCĐP")
NEEDS = (
    ("BẢNG NHU CẦU NĂM 2017 (đơn vị tính: triệu đồng)",),
    HEAD,
    (1, MACHINE, "HTX số 1 (minh họa)", "An Nhơn", "Ứng dụng máy móc", 300, "", 90),
    (2, STOPPED, "HTX số 2 (minh họa)", "Phù Cát", "Ứng dụng máy móc", 200, "", 60),
    (3, CLASS, "HTX số 3 (minh họa)", "Hoài Nhơn", "Đào tạo nghề", 150, 150, ""),
)
__all__ = ["desk", "step"]


def import_needs(tab: Any, path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Nhu cầu")
        for number, row in enumerate(NEEDS):
            sheet.write_row(number, 0, row)
    tab.goto("/office/needs/imports/new/")
    tab.set_input_files("[name=sheet]", path)
    tab.fill("[name=year]", "2017")
    tab.click("main .form-end .button--main")
    tab.wait_for_url("**/needs/imports/*/", timeout=30_000)


def decide(tab: Any, project: int, way: str) -> None:
    tab.goto(f"/office/projects/{project}/selection/")
    tab.check(f"[name=way][value={way}]")
    send(tab)
    assert tab.url.endswith("/life/")


def test_local_and_national_projects_go_from_need_to_liquidation(
    desk: Callable[[str], Any], step: Step, site: Site, tmp_path: Path
) -> None:
    officer = desk("canbo")
    import_needs(officer, tmp_path / "nhu-cau.xlsx")
    machine, stopped, training = (project_named(site, each) for each in (MACHINE, STOPPED, CLASS))

    # Local: centre, department, People's Committee, Finance before the contract.
    for project, asked in ((machine, "90 triệu"), (stopped, "60 triệu")):
        step("canbo", project, "submit")
        step("thamdinh", project, "appraise", kcdp_vnd=asked)
        step("ubnd", project, "approve", kcdp_vnd=asked)
    officer.goto(f"/office/projects/{machine}/steps/sign_contract/")
    assert "Sở Tài chính chưa thẩm tra dự toán" in officer.inner_text("main")
    step("taichinh", machine, "check_estimate")
    decide(officer, machine, "selection")
    step("canbo", machine, "sign_contract", kcdp_vnd="85 triệu")
    step("canbo", machine, "start")
    step("thamdinh", machine, "confirm_progress")

    # One is amended by its committee, the other one stopped.
    committee = desk("ubnd")
    committee.goto(f"/office/projects/{machine}/steps/amend/")
    committee.check("[name=changes][value=change_place]")
    step_fields = {"place": "Nhơn Hậu, An Nhơn", "reason": "Cơ sở dời xưởng"}
    for name, value in step_fields.items():
        committee.fill(f"main [name={name}]", value)
    for field in committee.locator("main fieldset input[name$=_number]").all():
        field.fill("amend/2017")
    send(committee)
    assert committee.url.endswith("/life/"), committee.inner_text("main")
    officer.goto(f"/office/projects/{machine}/")
    assert "Nhơn Hậu" in officer.inner_text("main dl.facts")
    step("ubnd", stopped, "stop", reason="Cơ sở không còn nhu cầu")
    assert state_of(site, stopped) == "stopped"

    step("thamdinh", machine, "accept")
    assert state_of(site, machine) == "accepted"
    _local_money(Books(desk, site, machine), step)
    officer.goto(f"/office/projects/{machine}/life/")
    looks_right(officer)
    assert "85.000.000" in officer.inner_text("main")

    # National: a group project, whose working plan the department approves before the contract.
    officer.goto(f"/office/projects/{training}/edit/")
    officer.check("[name=is_group]")
    send(officer)
    step("canbo", training, "submit")
    step("thamdinh", training, "appraise", kcqg_vnd="140 triệu")
    step("thamdinh", training, "register")
    step("cuc", training, "appraise_nationally")
    step("cuc", training, "approve", kcqg_vnd="130 triệu")
    decide(officer, training, "selection")
    officer.goto(f"/office/projects/{training}/steps/sign_contract/")
    assert "Mẫu 11" in officer.inner_text("main")
    step("thamdinh", training, "approve_working_plan")
    step("canbo", training, "sign_contract", kcqg_vnd="130 triệu")
    step("canbo", training, "start")
    step("thamdinh", training, "confirm_progress")
    books = Books(desk, site, training)
    books.write("transfer", amount_vnd="92 triệu")
    assert "Còn được chuyển 91.000.000 đồng" in officer.inner_text("main")  # 70 %, Điều 13.2.a
    books.send("transfer", amount_vnd="91 triệu")
    step("thamdinh", training, "accept")
    assert state_of(site, training) == "accepted"
    _national_money(books, step)
    officer.goto(f"/office/projects/{training}/life/")
    said = officer.inner_text("main")
    for amount in ("150.000.000", "140.000.000", "130.000.000"):
        assert amount in said


def _local_money(books: Books, step: Step) -> None:
    """85 million went; 30 % of the 240 that vouchers prove are 72: 13 come back, then it ends."""
    books.assign("KCDP", 2017, "900 triệu")
    books.send("transfer", amount_vnd="85 triệu")
    books.buy("kcdp", "85 triệu")
    books.buy("own", "155 triệu")
    books.accept_all("thamdinh")
    cost = {"total_cost_vnd": "240 triệu", "item_cost_vnd": "240 triệu"}
    books.settle("KCDP", by="Theo tỷ lệ trên chi phí", share="30", **cost)
    looks_right(books.tab)
    said = books.tab.inner_text("main")
    assert "72.000.000" in said
    assert "Phải thu hồi" in said
    assert "13.000.000" in said
    step("canbo", books.project, "settle")
    books.tab.goto(f"/office/projects/{books.project}/steps/close/")
    assert "chưa bằng số quyết toán" in books.tab.inner_text("main")
    books.send("refund", amount_vnd="13 triệu")
    step("canbo", books.project, "close")
    books.end_contract()
    assert state_of(books.site, books.project) == "closed"
    assert books.sums() == (72_000_000, 72_000_000, 0)


def _national_money(books: Books, step: Step) -> None:
    """130 million went; 30 learners at 4 million (illustrative) earn 120: 10 come back."""
    books.send("transfer", amount_vnd="39 triệu")
    invoice = {"invoice_number": "0000007", "invoice_on": books.today}
    level = {"unit_vnd": "4 triệu", "units": "30"}
    books.settle("KCQG", by="Theo mức cho mỗi đơn vị", route="with_invoice", **level, **invoice)
    assert "Mẫu 5b" in books.tab.inner_text("main")
    step("canbo", books.project, "settle")
    books.send("refund", amount_vnd="10 triệu")
    step("canbo", books.project, "close")
    books.end_contract()
    assert state_of(books.site, books.project) == "closed"
    assert books.sums() == (120_000_000, 120_000_000, 0)
    books.tab.goto(f"/office/projects/{books.project}/money/")
    looks_right(books.tab)


def test_a_project_of_2014_comes_in_from_its_papers(page: Any, site: Site) -> None:
    sign_in(page, "canbo")
    page.goto("/office/projects/")
    page.click("a:has-text('Nhập đề án cũ')")
    with page.expect_navigation():
        page.click("a:has-text('Nhập một đề án')")
    looks_right(page)
    title = f"Máy cắt đá năm 2014 (thử {page.viewport_size['width']})"
    given = {
        "year": "2014",
        "title": title,
        "beneficiary": "HTX đá số 1 (minh họa)",
        "former_code": "ĐA-07/2014",
        "approved.kcdp_vnd": "80 triệu",
        "contracted.kcdp_vnd": "80 triệu",
        "approve.number": "12/QĐ-UBND",
        "approve.on": "05/03/2014",
        "sign_contract.number": "05/HĐ",
    }
    page.select_option("[name=state]", "under_way")
    for name, value in given.items():
        page.fill(f"[name='{name}']", value)
    page.click("main .form-end .button--main")
    expect(page.locator("main")).to_contain_text("Ghi cả số và ngày của văn bản.")
    looks_right(page)
    page.fill("[name='sign_contract.on']", "01/04/2014")
    page.click("main .form-end .button--main")
    page.get_by_text("Nhập từ hồ sơ cũ", exact=True).wait_for()
    looks_right(page)
    assert "số cũ ĐA-07/2014" in page.inner_text("main")

    page.click("a:has-text('Sở Tài chính thẩm tra dự toán')")
    page.fill("[name=happened_on]", "20/03/2014")
    page.fill("[name=paper_number]", "33/STC")
    page.fill("[name=paper_on]", "20/03/2014")
    page.click("main .form-end .button--main")
    page.get_by_text("Đã ghi bước").wait_for()
    assert "33/STC" in page.inner_text("main")
    assert state_of(site, project_named(site, title)) == "under_way"
