"""A year ends with money left: the reserve steps in, the rest is carried over, the books close."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

from tests.journeys.conftest import Site, environment_of, sign_in

LINE = "KCĐP 2015"


def test_a_year_ends_and_its_books_close(computer: Any, site: Site) -> None:
    command = [sys.executable, "-m", "tests.journeys.year_to_close"]
    subprocess.run(command, env=environment_of(site.data), check=True, capture_output=True)
    page = computer()
    sign_in(page, "canbo")
    open_year_end(page)
    told = page.inner_text("main")
    assert "80.000.000" in told  # approved and not signed
    assert "70.000.000" in told  # signed and not sent
    assert "200.000.000" in told  # all of it goes back if the books closed now

    # 50 million are for nobody, the reserve asks 60: it needs what 2015-901 did not sign.
    assert "Đủ, nếu chuyển phần chưa ký" in told
    page.get_by_role("link", name="Chuyển từ 2015-901").click()
    page.get_by_label("Số tiền", exact=True).fill("60 triệu")
    write_paper(page, "11/QĐ-KC")
    page.get_by_text("Đã chuyển kinh phí.").wait_for()
    open_year_end(page)
    assert "Không còn đề án dự phòng nào chờ nguồn này" in page.inner_text("main")

    # What is signed goes on into the next year.
    row = page.locator("#carry ~ ul li", has_text="2015-902")
    row.get_by_role("link", name="Ghi chuyển nguồn").click()
    write_paper(page, "12/QĐ-KC")
    page.get_by_text("Đã chuyển sang năm sau.").wait_for()
    open_year_end(page)
    told = page.inner_text("main")
    assert "130.000.000" in told  # 200 - 70 carried over: what would go back
    assert "Không còn tiền nào đã chuyển mà chưa quyết toán." in told

    leader = computer()
    sign_in(leader, "lanhdao")
    open_year_end(leader)
    leader.get_by_role("link", name="Khóa sổ năm").click()
    write_paper(leader, "01/BB-KS")
    leader.get_by_text("Đã khóa sổ.").wait_for()
    open_year_end(leader)
    told = leader.inner_text("main")
    assert "Sổ năm này đã khóa" in told
    assert "Trả lại ngân sách" in told

    # Nothing is booked any more.
    page.goto("/office/money/assign/?year=2015&fund=KCDP")
    page.get_by_label("Số tiền", exact=True).fill("1 triệu")
    write_paper(page, "13/QĐ-KC")
    assert "khóa" in page.inner_text("main").lower()
    open_year_end(page)
    assert "130.000.000" in page.inner_text("main")


def open_year_end(page: Any) -> None:
    page.goto("/office/money/")
    page.get_by_role("link", name=LINE, exact=True).first.click()
    page.get_by_role("link", name="Cuối năm").click()


def write_paper(page: Any, number: str) -> None:
    """Give the number of the paper and book."""
    page.get_by_label(re.compile("Số (chứng từ|quyết định), văn bản")).fill(number)
    page.locator("main form button.button--main").click()
    page.wait_for_load_state()
