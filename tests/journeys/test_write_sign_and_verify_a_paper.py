"""A province's own template, minutes of an acceptance written with it, signed, and checked."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import Any

import docx
from pypdf import PdfReader

from tests.apps.papers.signing_cast import PASSWORD, Authority
from tests.apps.papers.templates_cast import template
from tests.journeys.conftest import sign_in

OWN = "Biên bản theo mẫu riêng của tỉnh: {{ ten_de_an }}"


def download(page: Any, name: str) -> bytes:
    """Return what a link of that name leads to."""
    address = page.get_by_role("link", name=name).first.get_attribute("href")
    return bytes(page.context.request.get(page.url.split("/office")[0] + address).body())


def test_a_paper_from_its_template_to_the_page_that_checks_it(browser: Any, site: Any) -> None:
    context = browser.new_context(base_url=site.url, locale="vi-VN")
    page = context.new_page()

    # The department sends a template with a slip, reads which word was meant, sends it again.
    sign_in(page, "thamdinh")
    page.goto("/office/papers/templates/acceptance_minutes/")
    for text in (OWN.replace("ten_de_an", "ten_de_na"), OWN):
        file = {
            "name": "mau.docx",
            "mimeType": "application/octet-stream",
            "buffer": template(text),
        }
        page.set_input_files("[name=file]", file)
        page.fill("[name=valid_from]", "01/01/2015")
        page.fill("[name=note]", "Theo quy chế văn thư của tỉnh")
        with page.expect_navigation():
            page.get_by_role("button", name="Kiểm tra và nhận mẫu").click()
        if "na" in text.split("ten_de_")[1][:2]:
            assert "có phải “ten_de_an”?" in page.inner_text("main")
    assert "đang dùng" in page.inner_text("main")

    # The officer writes the minutes of a project of 2020; both files say what the template says.
    context.clear_cookies()
    sign_in(page, "canbo")
    page.goto("/office/projects/?year=2020&q=sấy+bún")
    page.locator("main table a", has_text="sấy bún").first.click()
    page.get_by_role("link", name="Văn bản", exact=True).click()
    page.get_by_role("link", name="Biên bản nghiệm thu cơ sở").first.click()
    page.get_by_role("button", name="Soạn .docx và .pdf").click()
    page.get_by_text("Đã soạn văn bản").wait_for()
    words = "Biên bản theo mẫu riêng của tỉnh: Hỗ trợ máy sấy bún khô"
    made = docx.Document(io.BytesIO(download(page, "Tải .docx")))
    assert words in made.paragraphs[0].text
    printed = PdfReader(io.BytesIO(download(page, "Xem .pdf"))).pages[0].extract_text()
    assert words in " ".join(printed.split())

    # He signs with a certificate; the unsigned one stays.
    page.get_by_role("link", name="Ký bằng chứng thư").click()
    key = Authority(datetime.now(UTC)).key_file("Giám đốc Trung tâm (thử)")
    held = {"name": "khoa.p12", "mimeType": "application/x-pkcs12", "buffer": key}
    page.set_input_files("[name=key_file]", held)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Ký", exact=True).click()
    page.get_by_text("Đã ký").first.wait_for()
    signed = download(page, "Xem bản đã ký")
    page.get_by_role("button", name="Đưa vào hồ sơ").click()
    page.get_by_text("Đã đưa văn bản vào hồ sơ").wait_for()

    # A stranger checks it on the portal: whole, of an unknown authority, the newest.
    context.clear_cookies()
    page.goto("/kiem-tra/")
    sent = {"name": "bien-ban.pdf", "mimeType": "application/pdf", "buffer": signed}
    page.set_input_files("[name=file]", sent)
    with page.expect_navigation():
        page.get_by_role("button", name="Kiểm tra tệp").click()
    told = re.sub(r"\s+", " ", page.inner_text("main"))
    assert "Giám đốc Trung tâm (thử)" in told
    assert "không rõ nơi cấp chứng thư" in told
    assert "bản mới nhất đơn vị đã ban hành" in told
    context.close()
