"""Findings that show only when the lines of a budget are seen together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.budget_lines import BudgetLine, Grant
from khuyencong.domain.norms.conditions import NO_DOUBLE_FUNDING, source_of_condition
from khuyencong.domain.norms.labels import FUNDS
from khuyencong.domain.norms.rules.wording import line_entry


def double_funding(cost_item: str, grants: Sequence[Grant], *, on: date) -> Finding:
    source, facts = source_of_condition(NO_DOUBLE_FUNDING, on)
    paid = ", ".join(
        f"dòng {grant.number} {FUNDS[grant.fund]} {format_vnd(grant.amount_vnd)} đồng"
        for grant in grants
    )
    return Finding(
        Level.REFUSAL,
        "norms.cost_item_funded_twice",
        "Khoản chi {item} được đề nghị hỗ trợ {count} lần ({paid}): chỉ được một lần ({source}).",
        {"item": cost_item, "count": str(len(grants)), "paid": paid, "source": source},
        {"cost_item": cost_item, "lines": [grant.number for grant in grants], **facts},
    )


def own_missing(number: int, line: BudgetLine) -> Finding:
    return Finding(
        Level.WARNING,
        "norms.own_capital_missing",
        "Dòng {number}: còn thiếu {missing} đồng vốn đối ứng để đủ chi phí {cost} đồng.",
        {
            "number": str(number),
            "missing": format_vnd(line.missing_own_vnd()),
            "cost": format_vnd(line.eligible_cost_vnd),
        },
        {"line_number": number, "missing_vnd": line.missing_own_vnd()},
    )


def wrong_activity(number: int, line: BudgetLine, *, stated: str, expected: str) -> Finding:
    return Finding(
        Level.WARNING,
        "norms.line_of_another_activity",
        "Dòng {number} ({line}) thuộc nội dung {expected}, đề án ghi nội dung {stated}.",
        {
            "number": str(number),
            "line": line_entry(line.line).label_vi,
            "expected": expected,
            "stated": stated,
        },
        {"line_number": number, "expected": expected, "stated": stated},
    )
