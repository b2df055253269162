"""Projects of both funds walk from a need to their acceptance, each step by the person whose it is.

One local project is amended, one is stopped; a national group project waits for its working plan;
a project of 2014 is entered from its papers and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.journeys.conftest import Site, sign_in
from tests.journeys.installation import ask
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
Step = Callable[..., None]


@pytest.fixture
def desk(browser: Any, site: Site) -> Iterator[Callable[[str], Any]]:
    """Return the tab of a person, signed in once; a script error fails the test."""
    tabs: dict[str, Any] = {}
    errors: list[str] = []

    def of(username: str) -> Any:
        if username not in tabs:
            size = {"width": 1280, "height": 800}
            context = browser.new_context(base_url=site.url, viewport=size, locale="vi-VN")
            tabs[username] = context.new_page()
            tabs[username].on("pageerror", lambda error: errors.append(str(error)))
            sign_in(tabs[username], username)
        return tabs[username]

    yield of
    for tab in tabs.values():
        tab.context.close()
    assert errors == []


@pytest.fixture
def step(desk: Callable[[str], Any]) -> Step:
    """Return what takes a step: who, of which project, with which fields; papers get a number."""

    def take(who: str, project: int, transition: str, **fields: str) -> None:
        tab = desk(who)
        tab.goto(f"/office/projects/{project}/steps/{transition}/")
        for field in tab.locator("main fieldset input[name$=_number]").all():
            field.fill(f"{transition}/2017")
        for name, value in fields.items():
            tab.fill(f"main [name={name}]", value)
        send(tab)
        assert tab.url.endswith(f"/projects/{project}/life/"), tab.inner_text("main")

    return take


def send(tab: Any) -> None:
    """Press the button by key: what is read back below a field moves it under a mouse."""
    with tab.expect_navigation():
        tab.locator("main .form-end .button--main").press("Enter")


def state_of(site: Site, project: int) -> str:
    return str(ask(site, "SELECT state FROM projects_project WHERE id = %s", project)[0][0])


def project_named(site: Site, title: str) -> int:
    return int(ask(site, "SELECT id FROM projects_project WHERE title = %s", title)[0][0])


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


def test_local_and_national_projects_reach_their_acceptance(
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
    step("thamdinh", training, "accept")
    assert state_of(site, training) == "accepted"
    officer.goto(f"/office/projects/{training}/life/")
    said = officer.inner_text("main")
    for amount in ("150.000.000", "140.000.000", "130.000.000"):
        assert amount in said


def test_a_project_of_2014_comes_in_from_its_papers(page: Any, site: Site) -> None:
    sign_in(page, "canbo")
    page.goto("/office/projects/")
    page.click("a:has-text('Nhập đề án cũ')")
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
    assert "Ghi cả số và ngày của văn bản." in page.inner_text("main")
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
