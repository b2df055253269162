"""What the page of a settlement shows: the file with its days, the computation of each fund."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.money.contracts import contract_of
from khuyencong.apps.money.models import Contract, Settlement
from khuyencong.apps.money.queries import is_last_open, list_acceptance_days
from khuyencong.apps.money.settling import (
    funds_to_settle,
    held_of,
    is_fresh,
    live_settlements,
    routes_of,
)
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.money.settlement_file import SettlementFile, settlement_file
from khuyencong.domain.norms.rules.settlement import SettlementPaper

BINDINGS = {
    "share": "Tỷ lệ trên chi phí được nghiệm thu",
    "units": "Mức cho mỗi đơn vị được nghiệm thu",
    "ceiling": "Định mức, hoặc phần nguồn kia đã trả",
    "approved": "Số được phê duyệt",
    "contracted": "Số của hợp đồng",
}
READY = ("accepted", "stopped")


@dataclass(frozen=True, slots=True)
class FundSheet:
    """One fund: its computation, whether that still fits, and what follows in money [VND]."""

    fund: str
    kept: Settlement | None
    is_fresh: bool
    held_vnd: int

    @property
    def refund_vnd(self) -> int:
        """Return what was sent and is not earned."""
        return max(0, self.held_vnd - self.kept.settled_vnd) if self.kept else 0

    @property
    def remaining_vnd(self) -> int:
        """Return what is earned and was not sent."""
        return max(0, self.kept.settled_vnd - self.held_vnd) if self.kept else 0

    @property
    def missing_vnd(self) -> int:
        """Return what vouchers do not prove of what must be proven."""
        kept = self.kept
        if kept is None or kept.vouchered_vnd is None:
            return 0
        is_whole = kept.kind == Settlement.Kind.PERCENTAGE
        return max(0, (kept.total_cost_vnd if is_whole else kept.support_vnd) - kept.vouchered_vnd)

    @property
    def limits(self) -> list[tuple[str, int, bool]]:
        """Return what bounds the support: name, amount [VND], whether it is the one that holds."""
        kept = self.kept
        if kept is None:
            return []
        by_work = kept.item_cost_vnd * (kept.share_bp or 0) // 10_000
        if kept.kind == Settlement.Kind.LUMP_SUM:
            by_work = kept.unit_vnd * kept.units
        first = "units" if kept.kind == Settlement.Kind.LUMP_SUM else "share"
        rows = [(first, by_work), ("ceiling", kept.ceiling_vnd)]
        rows += [("approved", kept.approved_vnd), ("contracted", kept.contracted_vnd)]
        return [(BINDINGS[key], vnd, key == kept.binding) for key, vnd in rows if vnd is not None]


@dataclass(frozen=True, slots=True)
class FilePaper:
    """A paper of the file: its rule, and whether the dossier holds it; None: not told there."""

    rule: SettlementPaper
    is_there: bool | None


def settlement_context(project: Project, account: Account, *, today: date) -> dict[str, Any]:
    """Return the sheets of all funds, the file, and what the person may do."""
    kept = {each.fund: each for each in live_settlements(project).select_related("recorded_by")}
    is_open = project.state in READY
    sheets = [
        FundSheet(
            fund,
            kept.get(fund),
            fund in kept and (not is_open or is_fresh(project, kept[fund])),
            held_of(project, fund).transferred_vnd,
        )
        for fund in funds_to_settle(project)
    ]
    contract = contract_of(project)
    file, refused = _file_of(project, list(kept.values()), contract, today=today)
    may = can(account, "money.book", unit=project.unit)
    return {
        "project": project,
        "sheets": sheets,
        "file": file,
        "no_file": refused,
        "papers": _papers(project, file),
        "contract": contract,
        "is_open": is_open,
        "may_compute": may and is_open,
        "is_ready": is_open and bool(sheets) and all(each.is_fresh for each in sheets),
        "is_settled": project.state in ("settled", "closed", "archived"),
        "may": may,
    }


def _file_of(
    project: Project, kept: list[Settlement], contract: Contract | None, *, today: date
) -> tuple[SettlementFile | None, str]:
    """Return the file to lay together by the route chosen, or the first there is; or why not."""
    funds = funds_to_settle(project)
    if not funds:
        return None, ""
    fund = funds[0]
    chosen = next((each.route for each in kept if each.fund == fund and each.route), "")
    routes = routes_of(project, fund)
    try:
        return settlement_file(
            fund="KCQG" if fund == "KCQG" else "KCDP",
            route=chosen or (routes[0].id if routes else ""),
            rules_on=project.pinned_on,
            today=today,
            plan_year=project.year,
            last_accepted_on=_last_accepted_on(project, contract),
            is_percentage=_is_percentage(kept),
            is_last_of_year=fund == "KCQG" and contract is not None and is_last_open(contract),
        ), ""
    except BadInput as refusal:
        return None, str(refusal)


def _is_percentage(kept: list[Settlement]) -> bool:
    """Tell whether all money is to be listed; before it is computed the longer list is shown."""
    return not kept or any(each.kind == Settlement.Kind.PERCENTAGE for each in kept)


def _last_accepted_on(project: Project, contract: Contract | None) -> date | None:
    """Return the day of the last acceptance under the contract; None while one is to come."""
    days: list[date | None]
    if contract:
        days = list_acceptance_days(contract)
    else:
        steps = [step for step in project.steps.all() if step.undone_at is None]
        days = [step.happened_on for step in steps if step.transition == "accept"]
    return max((day for day in days if day), default=None) if all(days) else None


def _papers(project: Project, file: SettlementFile | None) -> list[FilePaper]:
    if file is None:
        return []
    there = {each.kind for each in project.papers.all() if each.counts}
    return [
        FilePaper(rule, rule.dossier in there if rule.dossier else None) for rule in file.papers
    ]
