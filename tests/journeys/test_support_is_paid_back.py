"""Support that is paid back comes from its papers, is scheduled and repaid: nothing is left.

300 million in three parts of 100: one on its day, one early, one written wrongly and taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.journeys.conftest import Site
from tests.journeys.installation import ask
from tests.journeys.life_walk import desk, project_named, send
from tests.journeys.test_office_shows_the_plan import looks_right

TITLE = "Máy sấy gỗ có thu hồi (thử)"
AMOUNT = "300 triệu"
KINDS = ("approved", "contracted", "advanced", "settled")
PARTS = "15/06/2022 100.000.000\n15/06/2023 100.000.000\n15/06/2024 100.000.000"
__all__ = ["desk"]


def test_recoverable_support_is_scheduled_and_repaid_until_nothing_is_owed(
    desk: Callable[[str], Any], site: Site
) -> None:
    tab = desk("canbo")
    enter_from_papers(tab)
    project = project_named(site, TITLE)
    assign_what_comes_back(tab)

    write(tab, project, "schedule", paper_number="05/HĐ", paper_on="15/06/2021", parts=PARTS)
    assert owed(site, project) == 300_000_000
    assert "Quá hạn 300.000.000 đồng" in main_of(tab)
    looks_right(tab)

    # On its day, then three months and a half before the next one.
    repay(tab, project, "100 triệu", "15/06/2022", "UNC 1")
    assert "Quá hạn 200.000.000 đồng" in main_of(tab)
    repay(tab, project, "100 triệu", "01/03/2023", "UNC 2")
    assert done_on(site, project) == ["2022-06-15", "2023-03-01", None]

    # The third names the wrong amount: it is taken back, and the debt stands as before.
    repay(tab, project, "90 triệu", "14/06/2024", "UNC 3")
    assert owed(site, project) == 10_000_000
    row = tab.locator("table tr", has_text="UNC 3")
    row.get_by_role("link", name="Ghi đảo").click()
    tab.fill("main [name=reason]", "Sai số tiền")
    send(tab)
    assert "bút toán đảo" in main_of(tab)
    assert owed(site, project) == 100_000_000

    write(tab, project, "new", **paid("101 triệu", "14/06/2024", "UNC 3"))
    assert "không quá số còn phải hoàn trả 100.000.000 đồng" in main_of(tab)
    repay(tab, project, "100 triệu", "14/06/2024", "UNC 3")

    assert owed(site, project) == 0
    assert done_on(site, project) == ["2022-06-15", "2023-03-01", "2024-06-14"]
    assert "Quá hạn" not in main_of(tab)
    assert tab.get_by_role("link", name="Ghi hoàn trả").count() == 0
    looks_right(tab)
    tab.goto(f"/office/projects/{project}/money/")
    assert "Đã hoàn trả 300.000.000 đồng, còn nợ 0 đồng" in main_of(tab)


def enter_from_papers(tab: Any) -> None:
    """Enter the closed project by its form, "có thu hồi" ticked."""
    tab.goto("/office/projects/past/one/")
    tab.select_option("[name=state]", "closed")
    tab.check("[name=is_recoverable]")
    given = {f"{kind}.kcdp_vnd": AMOUNT for kind in KINDS}
    given |= {"year": "2021", "title": TITLE, "beneficiary": "Cơ sở gỗ số 1 (minh họa)"}
    for name, value in given.items():
        tab.fill(f"[name='{name}']", value)
    send(tab)
    tab.get_by_text("Nhập từ hồ sơ cũ", exact=True).wait_for()
    assert "Có thu hồi" in main_of(tab)


def assign_what_comes_back(tab: Any) -> None:
    """Enter what the province assigned of that money: the line of the year begins."""
    tab.goto("/office/money/assign/")
    tab.select_option("main [name=fund]", "KCDP")
    tab.check("main [name=is_recoverable]")
    for name, value in {"year": "2021", "amount_vnd": AMOUNT, "paper_number": "88/QĐ"}.items():
        tab.fill(f"main [name={name}]", value)
    tab.fill("main [name=happened_on]", "10/01/2021")
    send(tab)
    assert "/money/lines/" in tab.url, main_of(tab)


def write(tab: Any, project: int, deed: str, **fields: str) -> None:
    """Send a form of what comes back."""
    tab.goto(f"/office/projects/{project}/repayments/{deed}/")
    for name, value in fields.items():
        tab.fill(f"main [name={name}]", value)
    send(tab)


def paid(amount: str, on: str, number: str) -> dict[str, str]:
    return {"amount_vnd": amount, "paid_on": on, "paper_number": number, "paper_on": on}


def repay(tab: Any, project: int, amount: str, on: str, number: str) -> None:
    write(tab, project, "new", **paid(amount, on, number))
    assert tab.url.endswith("/repayments/"), main_of(tab)


def main_of(tab: Any) -> str:
    return str(tab.inner_text("main"))


def owed(site: Site, project: int) -> int:
    """Return what is still to come back [VND], by the database."""
    sql = (
        "SELECT SUM(transferred_vnd - refunded_vnd - repaid_vnd - written_off_vnd) "
        "FROM ledger_position WHERE project_id = %s"
    )
    return int(ask(site, sql, project)[0][0])


def done_on(site: Site, project: int) -> list[str | None]:
    """Return the day each part of the schedule was whole."""
    sql = (
        "SELECT cleared_on FROM money_instalment WHERE schedule_id IN (SELECT id FROM "
        "money_repaymentschedule WHERE project_id = %s AND is_current) ORDER BY number"
    )
    return [str(on) if on else None for (on,) in ask(site, sql, project)]
