"""Sums of a register: by who pays and by budget line, planned, spent and accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.vouchers.models import PaidFrom, Voucher
from khuyencong.apps.vouchers.queries import list_vouchers
from khuyencong.domain.norms.rules.vouchers import kinds_that_count

SUPPORT = (PaidFrom.KCQG, PaidFrom.KCDP)
"""Whose money is the support that is settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumRow:
    """One payer or budget line [VND]; ``planned_vnd`` None: the budget does not say."""

    key: str
    label: str
    planned_vnd: int | None
    spent_vnd: int
    accepted_vnd: int
    cut_vnd: int

    @property
    def left_vnd(self) -> int | None:
        """What the budget still has; below nothing where more was spent."""
        return None if self.planned_vnd is None else self.planned_vnd - self.spent_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSums:
    """What a register says [VND]. ``waiting`` vouchers nobody looked at, of which ``ready`` say
    amount and payer; ``unclear`` ones do not."""

    by_payer: tuple[SumRow, ...]
    by_line: tuple[SumRow, ...]
    total: SumRow
    open_vnd: int
    """Support the budget asks without naming the fund."""
    waiting: int
    ready: int
    unclear: int

    @property
    def short_vnd(self) -> int:
        """What the vouchers lack of the total cost."""
        return max(0, (self.total.planned_vnd or 0) - self.total.spent_vnd)

    def accepted_from(self, *payers: str) -> int:
        """Return what was accepted of the money of these payers."""
        return sum(row.accepted_vnd for row in self.by_payer if row.key in payers)


def register_sums(project: Project, vouchers: Sequence[Voucher] | None = None) -> RegisterSums:
    """Return the sums of a project; ``vouchers`` when the caller has read them already."""
    rows = list_vouchers(project) if vouchers is None else vouchers
    counted = [row for row in rows if row.kind in kinds_that_count()]
    lines = list(project.budget_lines.all())
    return RegisterSums(
        by_payer=tuple(_payers(lines, counted)),
        by_line=tuple(_lines(lines, counted)),
        total=_row("", "", sum(line.eligible_cost_vnd for line in lines) or None, counted),
        open_vnd=sum(line.open_vnd for line in lines),
        waiting=sum(row.accepted_vnd is None for row in counted),
        ready=sum(row.accepted_vnd is None and _is_clear(row) for row in counted),
        unclear=sum(not _is_clear(row) for row in counted),
    )


def _is_clear(row: Voucher) -> bool:
    return row.amount_vnd is not None and bool(row.paid_from)


def _payers(lines: Sequence[BudgetLine], rows: Sequence[Voucher]) -> Iterable[SumRow]:
    for payer in PaidFrom:
        own = [row for row in rows if row.paid_from == payer]
        planned = _planned(lines, payer)
        if own or planned or payer in (*SUPPORT, PaidFrom.OWN):
            yield _row(payer.value, payer.label, planned, own)
    if unknown := [row for row in rows if not row.paid_from]:
        yield _row("", "Chưa ghi nguồn chi", None, unknown)


def _planned(lines: Sequence[BudgetLine], payer: PaidFrom) -> int | None:
    told = [getattr(line, f"{payer.value}_vnd") for line in lines]
    known = [amount for amount in told if amount is not None]
    return sum(known) if known else None


def _lines(lines: Sequence[BudgetLine], rows: Sequence[Voucher]) -> Iterable[SumRow]:
    for line in lines:
        own = [row for row in rows if row.budget_line_id == line.pk]
        yield _row(str(line.pk), line.cost_item, line.eligible_cost_vnd, own)
    if others := [row for row in rows if row.budget_line_id is None]:
        yield _row("", "Chưa ghi khoản mục", None, others)


def _row(key: str, label: str, planned: int | None, rows: Sequence[Voucher]) -> SumRow:
    return SumRow(
        key=key,
        label=label,
        planned_vnd=planned,
        spent_vnd=_sum(rows, lambda row: row.amount_vnd),
        accepted_vnd=_sum(rows, lambda row: row.accepted_vnd),
        cut_vnd=sum(
            (row.amount_vnd or 0) - row.accepted_vnd for row in rows if row.accepted_vnd is not None
        ),
    )


def _sum(rows: Iterable[Voucher], of: Callable[[Voucher], Any]) -> int:
    return sum(of(row) or 0 for row in rows)
