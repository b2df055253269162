"""What the page of the money of a project shows, from rows that are read already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.money.advancing import advance_of
from khuyencong.apps.projects.amounts import LABELS, current_amounts
from khuyencong.apps.projects.models import Project
from khuyencong.domain.money.advances import Advance

FLOW = (
    ("approved_vnd", "Phê duyệt"),
    ("contracted_vnd", "Hợp đồng"),
    ("advanced_vnd", "Đã chuyển, trừ thu hồi"),
    ("settled_vnd", "Quyết toán"),
)
SHOWN = ("vnd", "share")


@dataclass(frozen=True, slots=True)
class Purse:
    """A position with its bars, each beside the largest, and what may be sent from it today."""

    position: Position
    bars: list[tuple[str, int]]
    top: int
    answer: Advance | None

    @property
    def left_vnd(self) -> int:
        """Return what of the contract was not sent yet [VND]."""
        return self.position.contracted_vnd - self.position.advanced_vnd


def money_context(project: Project, account: Account, *, today: date) -> dict[str, Any]:
    """Return amounts, purses, entries and what the person may do."""
    current = current_amounts(project)
    purses = [purse_of(project, each, today=today) for each in project.positions.all()]
    contracts = {item.contract for item in project.contract_items.select_related("contract")}
    may = can(account, "money.book", unit=project.unit)
    return {
        "project": project,
        "amounts": [(kind, current.get(kind)) for kind in LABELS],
        "purses": purses,
        "entries": [each for each in reversed(project.money_entries.all()) if _is_shown(each)],
        "contracts": sorted(contracts, key=lambda each: each.signed_on),
        "may_carry": can(account, "money.assign", unit=project.unit),
        "may": may,
        "may_send": may and any(each.position.contracted_vnd for each in purses),
        "may_refund": may and any(each.position.advanced_vnd > 0 for each in purses),
    }


def purse_of(project: Project, position: Position, *, today: date) -> Purse:
    """Return a position as the page shows it; an answer only while there is a contract to pay."""
    bars = [(label, getattr(position, column)) for column, label in FLOW]
    is_open = position.contracted_vnd and not position.closed
    answer = advance_of(project, position, on=today) if is_open else None
    return Purse(position, bars, max((amount for _, amount in bars), default=0) or 1, answer)


def _is_shown(entry: Entry) -> bool:
    return entry.sort.unit in SHOWN or entry.kind in ("accepted", "closed")
