"""The books of one project as its officer keeps them in a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.journeys.conftest import Site
from tests.journeys.installation import ask
from tests.journeys.life_walk import send

DESCRIPTION = "Máy và lắp đặt (thử)"


@dataclass
class Books:
    """Money of one project; the officer is ``canbo``."""

    desk: Callable[[str], Any]
    site: Site
    project: int

    @property
    def tab(self) -> Any:
        """Return the officer's tab."""
        return self.desk("canbo")

    @property
    def today(self) -> str:
        """Return today in Việt Nam, as people type it."""
        return f"{datetime.now(ZoneInfo('Asia/Ho_Chi_Minh')):%d/%m/%Y}"

    def write(self, deed: str, **fields: str) -> None:
        """Send a form of the project's money, whatever comes of it."""
        self.tab.goto(f"/office/projects/{self.project}/money/{deed}/")
        self._fill(fields)
        send(self.tab)

    def send(self, deed: str, **fields: str) -> None:
        """Send it and see the money of the project again."""
        self.write(deed, paper_number=f"{deed}/2017", **fields)
        assert self.tab.url.endswith(f"/{self.project}/money/"), self.tab.inner_text("main")

    def assign(self, fund: str, year: int, amount: str) -> None:
        """Enter the assigned estimate of a year."""
        self.tab.goto("/office/money/assign/")
        given = {"year": str(year), "fund": fund, "amount_vnd": amount, "paper_number": "88/QĐ"}
        self._fill(given)
        send(self.tab)
        assert "/money/lines/" in self.tab.url, self.tab.inner_text("main")

    def buy(self, payer: str, amount: str) -> None:
        """Enter one voucher."""
        self.tab.goto(f"/office/projects/{self.project}/vouchers/new/")
        self._fill({"description": DESCRIPTION, "paid_from": payer, "amount_vnd": amount})
        self._fill({"number": f"{payer}-1", "issued_on": self.today})
        send(self.tab)
        assert self.tab.url.endswith("/vouchers/"), self.tab.inner_text("main")

    def accept_all(self, who: str) -> None:
        """Have the department accept every voucher."""
        tab = self.desk(who)
        tab.goto(f"/office/projects/{self.project}/vouchers/")
        tab.get_by_role("button", name="Chấp nhận cả").click()
        tab.get_by_text("Đã chấp nhận").first.wait_for()

    def settle(self, fund: str, *, by: str, **fields: str) -> None:
        """Compute the settlement of a fund by a way of counting and see its page."""
        self.tab.goto(f"/office/projects/{self.project}/money/settlement/")
        self.tab.get_by_role("link", name="Tính quyết toán").click()
        self.tab.wait_for_url(f"**/settlement/{fund}/**")
        self.tab.get_by_role("link", name=by).click()
        self._fill(fields)
        send(self.tab)
        assert self.tab.url.endswith("/settlement/"), self.tab.inner_text("main")

    def end_contract(self) -> None:
        """Record the liquidation of the contract the project is in."""
        contract = "SELECT contract_id FROM money_contractitem WHERE project_id = %s"
        number = ask(self.site, contract, self.project)[0][0]
        self.tab.goto(f"/office/money/contracts/{number}/end/")
        self._fill({"on": self.today, "number": "5/BBTL"})
        send(self.tab)
        assert self.tab.url.endswith(f"/contracts/{number}/"), self.tab.inner_text("main")

    def sums(self) -> tuple[int, int, int]:
        """Return what was sent less refunds, settled, and is still open [VND], by the database."""
        sql = (
            "SELECT SUM(transferred_vnd - refunded_vnd), SUM(settled_vnd), "
            "SUM(CASE WHEN closed = 0 THEN 1 ELSE 0 END) FROM ledger_position WHERE project_id = %s"
        )
        advanced, settled, still_open = ask(self.site, sql, self.project)[0]
        return int(advanced), int(settled), int(still_open)

    def _fill(self, fields: dict[str, str]) -> None:
        for name, value in fields.items():
            field = self.tab.locator(f"main [name={name}]")
            if field.evaluate("each => each.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
