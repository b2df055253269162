"""A statement meets the ledger: sent, confirmed, explained, printed, held."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
from playwright.sync_api import expect

from tests.journeys.conftest import Site, environment_of, sign_in

STATEMENT = (
    "Số tài khoản: 9523.2.1012345;Từ ngày 01/05/2016 đến ngày 31/05/2016;;;\n"
    "Ngày hạch toán;Số chứng từ;Nội dung;Phát sinh nợ;Phát sinh có\n"
    ";;Số dư đầu kỳ;;100.000.000\n"
    "06/05/2016;UNC 12;Chi hỗ trợ đề án (số liệu minh họa);70.000.000;\n"
    "11/05/2016;;Phí chuyển tiền (số liệu minh họa);11.000;\n"
    ";;Số dư cuối kỳ;;29.989.000\n"
)


def test_a_statement_is_reconciled(computer: Any, site: Site, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.journeys.booked_money"]
    subprocess.run(command, env=environment_of(site.data), check=True, capture_output=True)
    sheet = tmp_path / "sao-ke-thang-5.csv"
    sheet.write_text(STATEMENT, encoding="utf-8-sig")
    page = computer()
    sign_in(page, "canbo")
    page.locator(".side summary", has_text="Tiền").click()
    page.locator(".side").get_by_role("link", name="Kho bạc", exact=True).click()
    page.get_by_role("link", name="Gửi sao kê").first.click()
    page.set_input_files("input[type=file]", str(sheet))
    page.get_by_role("button", name="Gửi sao kê").click()
    page.wait_for_url("**/treasury/statements/*/", timeout=60_000)
    assert "29.989.000" in page.inner_text("main")  # 100.000.000 - 70.000.000 - 11.000

    page.get_by_role("link", name="Đối chiếu", exact=True).click()
    expect(page.locator("main")).to_contain_text("Cùng số chứng từ và số tiền")
    page.get_by_role("button", name="Xác nhận mọi cặp chắc chắn").click()
    page.get_by_text("Đã xác nhận 1 cặp").wait_for()

    for who, why in (("Phí chuyển tiền", "Chi từ nguồn khác"), ("UNC 20", "Kho bạc chưa chi")):
        page.get_by_role("link", name="Chưa ghép").click()
        page.get_by_role("checkbox", name=who).check()
        page.get_by_role("button", name="Ghép hoặc giải trình").click()
        page.get_by_text("Ghi lý do của chênh lệch").wait_for()
        page.get_by_role("checkbox", name=who).check()
        page.get_by_label("Lý do").fill(why)
        page.keyboard.press("Enter")
        page.get_by_text("Đã giải trình.").wait_for()

    page.get_by_role("button", name="Ghi đã đối chiếu đến 31/05/2016").click()
    page.get_by_text("kỳ này đối chiếu xong").wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Biên bản .docx").click()
    paper = docx.Document(io.BytesIO(Path(download.value.path()).read_bytes()))
    told = "\n".join(cell.text for table in paper.tables for cell in table._cells)
    assert "Chi từ nguồn khác" in told
    assert "Kho bạc chưa chi" in told
