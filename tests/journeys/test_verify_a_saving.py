"""A saving is measured from bills: baseline, adjustment, verdict; confirmed, a report counts it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.journeys.life_walk import desk, send
from tests.journeys.test_office_shows_the_plan import looks_right

__all__ = ["desk"]
PLACE = "Xưởng mộc và lò sấy"
TITLE = "Bảo ôn đường ống hơi (số liệu minh họa)"
MONTHS = {
    "before_starts_on": "11/2024",
    "before_ends_before": "10/2025",
    "after_starts_on": "11/2025",
    "after_ends_before": "10/2026",
}
MUCH = 500_000
"""kWh the site would have used more by a new machine: far beyond the error of any line of it."""


def test_bills_become_a_saving_that_a_report_counts(desk: Callable[[str], Any]) -> None:
    tab = desk("canbo")
    before = counted(tab)
    measure_from_bills(tab)
    verdict = tab.locator("[aria-labelledby=verdict]")
    expect(verdict).not_to_contain_text("Có tiết kiệm")
    looks_right(tab)

    adjust(tab)
    expect(verdict).to_contain_text("Có tiết kiệm")
    told = re.search(r"Tránh dùng ([\d.]+) kWh", verdict.inner_text())
    assert told is not None
    saved = int(told[1].replace(".", ""))
    assert "0,0001543 TOE/kWh" in verdict.inner_text()

    tab.get_by_role("button", name="Xác nhận kết quả").click()
    expect(tab.locator("main, header").get_by_text("Đã xác nhận", exact=True)).to_be_visible()
    looks_right(tab)
    after = counted(tab)
    assert after["verified"] - before["verified"] == 1
    assert after["kwh"] - before["kwh"] == saved
    assert abs(after["kgoe"] - before["kgoe"] - saved * 0.1543) <= 1


def measure_from_bills(tab: Any) -> None:
    """Compare two years of electricity of the workshop, by what it made."""
    tab.goto("/office/energy-use/")
    tab.locator("main").get_by_role("link", name=PLACE, exact=True).click()
    tab.wait_for_url(re.compile(r"/energy-use/\d+/"))
    site = re.search(r"/(\d+)/", tab.url)
    assert site is not None
    tab.goto(f"/office/energy-use/sites/{site[1]}/verifications/new/")
    tab.fill("[name=title]", TITLE)
    tab.locator("[name=columns]").first.check()
    for name, month in MONTHS.items():
        tab.fill(f"[name={name}]", month)
    send(tab)


def adjust(tab: Any) -> None:
    """Say that a machine came beside the measure."""
    tab.get_by_role("link", name="Ghi điều chỉnh").click()
    tab.fill("[name=amount]", f"{MUCH}")
    tab.fill("[name=reason]", "Thêm một lò sấy từ tháng này (minh họa)")
    send(tab)


def counted(tab: Any) -> dict[str, int]:
    """Return what the report of the year says was verified."""
    tab.goto("/office/reports/run/energy/?period=2026")
    rows = {
        "verified": "Lần đo kiểm được xác nhận",
        "kwh": "Điện tiết kiệm đã đo kiểm (kWh)",
        "kgoe": "Năng lượng tiết kiệm đã đo kiểm (kgOE)",
    }
    found = {}
    for name, words in rows.items():
        row = tab.locator("main tbody tr").filter(has_text=words)
        digits = re.sub(r"\D", "", row.locator("td").first.inner_text()) if row.count() else ""
        found[name] = int(digits or 0)
    return found
