"""A budget as a project states it, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One cost of a project and who pays it [VND].

    ``own_vnd`` and ``other_state_vnd`` None mean not stated. ``sponsor_vnd`` is given by others
    than the state. ``cost_item`` names the thing that is paid for: two lines with the same name pay
    for the same thing; empty means a thing of its own.
    """

    line: str
    eligible_cost_vnd: int
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0
    own_vnd: int | None = None
    other_state_vnd: int | None = None
    sponsor_vnd: int = 0
    cost_item: str = ""

    def support_by_fund(self) -> dict[Fund, int]:
        """Return the funds that are asked for money, with the amount."""
        asked = {Fund.NATIONAL: self.kcqg_vnd, Fund.LOCAL: self.kcdp_vnd}
        return {fund: amount for fund, amount in asked.items() if amount}

    def missing_own_vnd(self) -> int:
        """Return how much of the cost nobody pays, 0 when own capital is not stated."""
        if self.own_vnd is None:
            return 0
        state = self.kcqg_vnd + self.kcdp_vnd + (self.other_state_vnd or 0)
        return max(0, self.eligible_cost_vnd - state - self.sponsor_vnd - self.own_vnd)

    def is_own_committed(self) -> bool | None:
        """Say whether own capital covers all that state money does not; None when not stated."""
        return None if self.own_vnd is None else self.missing_own_vnd() == 0

    def fault(self, *, is_known: bool) -> str | None:
        """Return what is wrong with the line, in Vietnamese, or None."""
        if not is_known:
            return f"không có dòng định mức {self.line}"
        amounts = (
            self.eligible_cost_vnd,
            self.kcqg_vnd,
            self.kcdp_vnd,
            self.own_vnd or 0,
            self.other_state_vnd or 0,
            self.sponsor_vnd,
        )
        if any(not 0 <= amount <= MAX_VND for amount in amounts):
            return f"số tiền phải là số đồng nguyên từ 0 đến {MAX_VND}"
        return None


@dataclass(frozen=True, slots=True)
class Grant:
    """State money of one fund in one line."""

    number: int
    fund: Fund
    amount_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetProject:
    """A project as the norms see it: where it is, for whom, and its budget.

    ``activity`` is a code of the contents of activity ("3", "7b"); with it, lines of another
    content are reported. ``province`` is the name of the day asked about.
    """

    lines: tuple[BudgetLine, ...]
    province: str | None = None
    activity: str | None = None
    beneficiary: EstablishmentFacts | None = None

    def grants_by_cost_item(self) -> dict[str, list[Grant]]:
        """Return the state money asked for each cost item; a nameless one is its own line."""
        found: dict[str, list[Grant]] = {}
        for number, line in enumerate(self.lines, start=1):
            for fund, amount_vnd in line.support_by_fund().items():
                grant = Grant(number, fund, amount_vnd)
                found.setdefault(self._item(number), []).append(grant)
        return found

    def other_state_vnd(self, number: int, fund: Fund) -> int | None:
        """Return the state money that a line's cost item gets beside this grant."""
        stated = self.lines[number - 1].other_state_vnd
        beside = sum(
            grant.amount_vnd
            for grant in self.grants_by_cost_item()[self._item(number)]
            if (grant.number, grant.fund) != (number, fund)
        )
        return stated if not beside else beside + (stated or 0)

    def _item(self, number: int) -> str:
        return self.lines[number - 1].cost_item.strip() or f"#{number}"
