"""The projects of a contract as its page shows them, from rows that are read already."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.money.closing import ENDED
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project

SUMMED = ("contracted_vnd", "advanced_vnd", "settled_vnd")


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A project with what was contracted, transferred less refunds, and settled [VND]."""

    project: Project
    contracted_vnd: int
    advanced_vnd: int
    settled_vnd: int

    @property
    def is_ended(self) -> bool:
        return self.project.state in ENDED

    @property
    def is_ready(self) -> bool:
        """Tell whether liquidation may take its closing step."""
        return self.project.state == "settled" and self.is_balanced

    @property
    def is_balanced(self) -> bool:
        return self.advanced_vnd == self.settled_vnd


def contract_rows(contract: Contract) -> list[ContractRow]:
    """Return a row for each project."""
    found = []
    for item in contract.items.all():
        positions = list(item.project.positions.all())
        sums = (sum(getattr(each, name) for each in positions) for name in SUMMED)
        found.append(ContractRow(item.project, *sums))
    return found
