"""Conditions of support that stand beside the level: no double funding, own capital committed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.shipped_files import DATA, load_yaml

CONDITIONS = "conditions.yaml"


@dataclass(frozen=True, slots=True)
class Condition:
    """One wording of a condition, with the days it ruled (inclusive; None: open)."""

    source: LegalSource
    valid_from: date
    valid_to: date | None

    def is_in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@cache
def load_conditions() -> dict[str, tuple[Condition, ...]]:
    """Return every condition by name, earliest wording first."""
    raw = load_yaml((DATA / CONDITIONS).read_text(encoding="utf-8"))
    return {name: tuple(_read(each) for each in versions) for name, versions in raw.items()}


def _read(raw: dict[str, Any]) -> Condition:
    source = LegalSource(act=raw["act"], article=raw["article"], grade=Grade(raw["grade"]))
    return Condition(source, raw["valid_from"], raw["valid_to"])


def condition_findings(question: NormQuestion, *, bars: bool) -> list[Finding]:
    """Return the conditions that fail; they bar the support only where a norm gives an amount."""
    level = Level.REFUSAL if bars else Level.WARNING
    found = []
    if question.other_state_vnd:
        source, facts = source_of_condition("double_funding", question.on)
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
        source, facts = source_of_condition("own_contribution", question.on)
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
    versions = load_conditions()[name]
    ruling = next((each for each in versions if each.is_in_force(on)), None)
    source = (ruling or versions[-1]).source
    facts = {"legal_basis": source.act, "article": source.article, "grade": source.grade.value}
    words = str(source) if ruling else f"theo {source}; chưa đọc được quy định của ngày này"
    return words, facts
