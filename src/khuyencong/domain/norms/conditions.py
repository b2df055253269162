"""Conditions of support that stand beside the level: no double funding, own capital committed."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.table import load_facts

NO_DOUBLE_FUNDING = "no_double_funding"
OWN_CAPITAL = "own_capital"


def condition_findings(question: NormQuestion, *, bars: bool) -> list[Finding]:
    """Return the conditions that fail; they bar the support only where a norm gives an amount."""
    level = Level.REFUSAL if bars else Level.WARNING
    found = []
    if question.other_state_vnd:
        source, facts = source_of_condition(NO_DOUBLE_FUNDING, question.on)
        found.append(
            Finding(
                level,
                "norms.double_funding",
                "Cùng khoản chi đã có {amount} đồng vốn ngân sách khác: không được hỗ trợ hai lần "
                "({source}).",
                {"amount": format_vnd(question.other_state_vnd), "source": source},
                {"other_state_vnd": question.other_state_vnd, **facts},
            )
        )
    if question.own_committed is False:
        source, facts = source_of_condition(OWN_CAPITAL, question.on)
        found.append(
            Finding(
                level,
                "norms.no_own_contribution",
                "Chưa cam kết đủ vốn đối ứng cho phần còn lại: không được hỗ trợ ({source}).",
                {"source": source},
                facts,
            )
        )
    return found


def source_of_condition(name: str, on: date) -> tuple[str, dict[str, Any]]:
    """Return the wording of that day, else the one we have read, and say which it is."""
    wordings = [fact for fact in load_facts("appraisal", Fact, "conditions") if fact.id == name]
    ruling = next((fact for fact in wordings if fact.is_on and fact.covers(on)), None)
    source = (ruling or wordings[-1]).source(on)
    facts = {"legal_basis": source.act, "article": source.article, "grade": source.grade.value}
    words = str(source) if ruling else f"theo {source}; chưa đọc được quy định của ngày này"
    return words, facts
