"""Papers are examined and kept; what may not be kept is refused; the owner follows by code."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdf
from playwright.sync_api import expect

from tests.journeys.conftest import sign_in

TITLE = "Hỗ trợ máy phân loại hạt điều"


def pdf(path: Path) -> Path:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.write(path)
    return path


def macro_sheet(path: Path) -> Path:
    """A workbook with a macro, named as one without."""
    with ZipFile(path, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    return path


def test_files_come_in_one_by_one_and_the_code_tells_where_they_are(
    phone: Any, tmp_path: Path
) -> None:
    page = phone
    sign_in(page, "canbo")
    page.goto("/office/projects/?q=hạt điều")
    page.locator("main a", has_text=TITLE).first.click()
    page.get_by_role("link", name="Hồ sơ", exact=True).click()
    good = pdf(tmp_path / "Báo giá thiết bị.pdf")
    bad = macro_sheet(tmp_path / "Dự toán.xlsx")
    page.set_input_files("#files", [str(good), str(bad)])
    page.get_by_role("button", name="Gửi", exact=True).click()
    page.get_by_text("macro").first.wait_for()
    page.reload()
    kept = page.inner_text("main")
    assert "Báo giá thiết bị.pdf" in kept
    assert "Dự toán.xlsx" not in kept

    with page.expect_download() as download:
        page.get_by_role("link", name="Cả hồ sơ (.zip)").click()
    with ZipFile(BytesIO(Path(download.value.path()).read_bytes())) as dossier:
        assert any(name.endswith(".pdf") for name in dossier.namelist())
        assert dossier.testzip() is None

    page.get_by_role("link", name="Giấy nhận hồ sơ").click()
    expect(page.locator("main svg").first).to_be_visible()
    code = page.locator(".figure").first.inner_text()
    page.context.clear_cookies()
    page.goto("/tra-cuu/")
    page.fill("[name=code]", code.lower())
    with page.expect_navigation():
        page.get_by_role("button", name="Xem").click()
    found = page.inner_text("main")
    assert "Chờ Sở thẩm định" in found
    assert TITLE not in found  # a stranger with a code learns where it is, not whose it is
