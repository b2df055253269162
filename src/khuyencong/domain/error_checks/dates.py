"""Checks of days: papers, steps, invoices and money in an order that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from khuyencong.domain.error_checks.facts import ProjectFacts, PurchaseFact
from khuyencong.domain.error_checks.model import Check, Hit

ORDER = ("submit", "appraise", "approve", "sign_contract", "accept", "settle", "close")
"""Steps that every chain takes in this order, the last time it takes them."""


def steps_out_of_order(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A later step of the life happened on an earlier day."""
    taken = [step for name in ORDER if (step := facts.step(name))]
    for before, after in pairwise(taken):
        if after.happened_on < before.happened_on:
            yield Hit(
                subject=f"{before.transition}-{after.transition}",
                told_vi=f"“{after.label_vi}” ngày {_day(after.happened_on)}, trước "
                f"“{before.label_vi}” ngày {_day(before.happened_on)}",
            )


def step_before_its_paper(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """The paper of a step is dated after the day it is said to have been taken."""
    for step in facts.steps:
        if step.paper_on and step.paper_on > step.happened_on:
            yield Hit(
                subject=f"{step.transition}-{step.happened_on}",
                told_vi=f"“{step.label_vi}” ghi làm ngày {_day(step.happened_on)} nhưng văn bản "
                f"đề ngày {_day(step.paper_on)}",
            )


def paper_after_use(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A paper of the dossier is dated after the step that rests on it."""
    for paper in facts.papers:
        if paper.issued_on > paper.used_on:
            yield Hit(
                subject=paper.kind,
                told_vi=f"{paper.label_vi} đề ngày {_day(paper.issued_on)}, sau bước "
                f"“{paper.used_by_vi}” ngày {_day(paper.used_on)} cần đến nó",
            )


def purchase_out_of_order(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """An invoice or a transfer is dated before the contract it belongs to."""
    for bought in facts.purchases:
        for label, on in (("hóa đơn", bought.invoice_on), ("chuyển tiền", bought.paid_on)):
            if on and bought.contract_on and on < bought.contract_on:
                yield Hit(
                    subject=f"{bought.key}-{label}",
                    told_vi=f"{bought.item}: {label} ngày {_day(on)}, trước hợp đồng mua ngày "
                    f"{_day(bought.contract_on)}",
                )


def bought_before_approval(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Something was bought before the project was approved: shown, a person judges."""
    approved = facts.step("approve")
    for bought in facts.purchases:
        first = _first_day(bought)
        if approved and first and first < approved.happened_on:
            yield Hit(
                subject=bought.key,
                told_vi=f"{bought.item}: mua từ ngày {_day(first)}, trước ngày phê duyệt "
                f"{_day(approved.happened_on)}. Vốn tự đầu tư trước vẫn có thể được tính là vốn "
                "đối ứng: cần người xem",
            )


def accepted_before_installed(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Accepted before the machine stood there, or before it was invoiced."""
    accepted = facts.step("accept")
    if accepted is None:
        return
    for machine in facts.machines:
        if machine.installed_on and machine.installed_on > accepted.happened_on:
            yield Hit(
                subject=machine.key,
                told_vi=f"{machine.name}: lắp đặt ngày {_day(machine.installed_on)}, sau ngày "
                f"nghiệm thu {_day(accepted.happened_on)}",
            )
    for bought in facts.purchases:
        if bought.invoice_on and bought.invoice_on > accepted.happened_on:
            yield Hit(
                subject=bought.key,
                told_vi=f"{bought.item}: hóa đơn ngày {_day(bought.invoice_on)}, sau ngày nghiệm "
                f"thu {_day(accepted.happened_on)}",
            )


def done_late(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A step was done after its last day."""
    for due in facts.dues:
        if due.done_on > due.last_on:
            yield Hit(
                subject=due.step,
                told_vi=f"{due.label_vi}: hạn cuối {_day(due.last_on)}, làm ngày "
                f"{_day(due.done_on)}",
                source=due.source,
            )


def _first_day(bought: PurchaseFact) -> date | None:
    days = [day for day in (bought.contract_on, bought.invoice_on, bought.paid_on) if day]
    return min(days) if days else None


def _day(on: date) -> str:
    return f"{on:%d/%m/%Y}"
