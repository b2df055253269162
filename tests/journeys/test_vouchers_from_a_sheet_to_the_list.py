"""The centre sends its vouchers, the department cuts one, the list for the settlement adds up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.journeys.conftest import sign_in

TITLE = "Hỗ trợ máy sấy nông sản"
HEADS = "Nội dung chi;Loại chứng từ;Ký hiệu;Số chứng từ;Ngày chứng từ;Bên bán;Số tiền;Nguồn chi\n"
GOOD = "Tủ điện;Hóa đơn;MH/26;0000073;08/06/2026;Công ty điện (minh họa);30.000.000;KCĐP\n"


@pytest.fixture
def person(browser: Any, site: Any) -> Iterator[Callable[[str], Any]]:
    """Open a fresh window for somebody, signed in."""
    opened: list[Any] = []

    def take(name: str) -> Any:
        context = browser.new_context(base_url=site.url, locale="vi-VN", accept_downloads=True)
        opened.append(context)
        page = context.new_page()
        sign_in(page, name)
        return page

    yield take
    for context in opened:
        context.close()


def send(page: Any, text: str) -> None:
    sheet = {"name": "ke.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.set_input_files("[name=sheet]", sheet)
    page.get_by_role("button", name="Gửi bảng").click()


def test_vouchers_from_a_sheet_to_the_list(person: Callable[[str], Any], tmp_path: Path) -> None:
    officer = person("canbo")
    officer.goto("/office/vouchers/?q=máy sấy")
    officer.get_by_role("link", name="Buồng sấy và khay").click()
    project = officer.url.partition("#")[0]
    officer.get_by_role("link", name="Nhập bảng").click()

    # One cell is wrong: it is named, and nothing enters.
    send(officer, HEADS + GOOD + GOOD.replace("0000073", "0000074").replace("KCĐP", "quỹ lạ"))
    officer.get_by_text("Chưa nhập dòng nào").first.wait_for()
    assert "H3" in officer.inner_text("section[aria-labelledby=errors]")
    send(officer, HEADS + GOOD)
    officer.get_by_text("Đã nhập 1 chứng từ").wait_for()

    # The department cuts what was sent and accepts the rest as it stands.
    appraiser = person("thamdinh")
    appraiser.goto(project)
    row = appraiser.locator("main tr", has_text="Tủ điện")
    row.get_by_role("link", name="Xem").click()
    appraiser.fill("[name=accepted_vnd]", "25 triệu")
    appraiser.get_by_role("button", name="Ghi", exact=True).click()
    appraiser.get_by_text("Ghi lý do").first.wait_for()
    appraiser.fill("[name=reason]", "Dây dẫn ngoài dự toán")
    appraiser.get_by_role("button", name="Ghi", exact=True).click()
    appraiser.get_by_text("Đã ghi số được chấp nhận").wait_for()
    appraiser.get_by_role("button", name="Chấp nhận cả 2 chứng từ chưa xem").click()
    appraiser.get_by_text("Đã chấp nhận 2 chứng từ").wait_for()

    # 170 own share, 84 and 30 of the local fund, 6 nobody's yet: 290; 5 cut of it: 285.
    with appraiser.expect_download() as told:
        appraiser.get_by_role("link", name=".xlsx Mẫu 8b").click()
    path = tmp_path / "8b.xlsx"
    told.value.save_as(path)
    [sheet] = openpyxl.load_workbook(path, data_only=True).worksheets
    [total] = [row for row in sheet.iter_rows(values_only=True) if row[1] == "Cộng"]
    million = 1_000_000
    assert total[5:10] == (
        114 * million,
        170 * million,
        6 * million,
        290 * million,
        285 * million,
    )
    assert "Dây dẫn ngoài dự toán" in [row[-1] for row in sheet.iter_rows(values_only=True)]
