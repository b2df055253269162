"""From the bills of three workshops to a letter, a report and a project that may be paid for.

A rice mill, a brick kiln and a wood workshop with a boiler that burns sawdust, as the practice
data have them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site
from tests.journeys.life_walk import desk
from tests.journeys.test_office_shows_the_plan import looks_right

__all__ = ["desk"]
EIGHT = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
MEASURES = {
    "Nhà máy xay xát": "Lắp biến tần cho quạt hút cám",
    "Lò nung gạch": "Ốp bông gốm vòm lò, trám khe nứt",
    "Xưởng mộc và lò sấy": "Bảo ôn đường ống hơi tới lò sấy",
}


@pytest.mark.parametrize("place", MEASURES)
def test_bills_become_a_letter_a_report_and_a_project(
    desk: Callable[[str], Any], site: Site, place: str
) -> None:
    tab = desk("canbo")
    tab.goto("/office/energy-use/")
    tab.locator("main").get_by_role("link", name=place, exact=True).click()
    expect(tab.locator("main")).to_contain_text("đồng/kWh")
    assert tab.locator("main figure svg").count() > 0
    looks_right(tab)

    tab.goto("/office/audits/")
    tab.locator("main").get_by_role("link", name=place, exact=True).first.click()
    audit = tab.url
    tab.locator("[aria-labelledby=bills] table").get_by_text("Điện", exact=True).wait_for()
    looks_right(tab)

    tab.goto(audit)
    tab.get_by_role("link", name="Báo cáo và thư", exact=True).click()
    letter = pypdf.PdfReader(io.BytesIO(fetched(tab, "Thư hai trang .pdf")))
    assert len(letter.pages) == 2
    assert MEASURES[place] in flat(letter)
    report = pypdf.PdfReader(io.BytesIO(fetched(tab, "Báo cáo .pdf")))
    assert "KHẢO SÁT SƠ BỘ" in flat(report).upper()
    written = docx.Document(io.BytesIO(fetched(tab, "Báo cáo .docx")))
    said = "\n".join(each.text for each in written.paragraphs)
    assert [number for number in EIGHT if f"\n{number}. " not in said] == []

    tab.goto(audit)
    tab.locator("main").get_by_role("link", name=MEASURES[place], exact=True).first.click()
    measure = tab.url
    tab.get_by_role("link", name="Lập đề án").click()
    tab.select_option("[name=line]", "machinery")
    tab.fill("[name=lines-0-kcqg_vnd]", "2 triệu")
    cost = int(tab.input_value("[name=lines-0-eligible_cost_vnd]").replace(".", ""))
    tab.fill("[name=lines-0-own_vnd]", str(cost - 2_000_000))
    check = tab.locator("#lines-0-check")
    check.get_by_text("Điều").first.wait_for()
    check.get_by_text("Đủ nguồn").wait_for()
    looks_right(tab)
    tab.click("main .form-end .button--main")
    tab.wait_for_url(re.compile(r"/office/projects/\d+/$"))
    assert MEASURES[place] in tab.inner_text("h1")
    looks_right(tab)

    tab.goto(measure)
    assert tab.get_by_role("link", name="Lập đề án").count() == 0


def fetched(tab: Any, button: str) -> bytes:
    """Press a button that gives a file; return its bytes."""
    with tab.expect_download() as coming:
        tab.get_by_role("button", name=button).click()
    return Path(coming.value.path()).read_bytes()


def flat(reader: pypdf.PdfReader) -> str:
    """Return the words of all pages on one line."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
