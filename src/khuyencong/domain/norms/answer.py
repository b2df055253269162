"""What a check answers: verdict, amount, the norm behind it, and findings a person can read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.lines import NormLine


class Verdict(StrEnum):
    """Outcome of a check."""

    WITHIN = "within"
    BREACH = "breach"
    NOT_CONFIRMED = "not_confirmed"
    NO_NORM = "no_norm"


class Binding(StrEnum):
    """What sets the allowed amount."""

    SHARE = "share"
    CEILING = "ceiling"
    COST = "cost"
    DOUBLE_FUNDING = "double_funding"
    OWN_CONTRIBUTION = "own_contribution"


class Level(StrEnum):
    """Weight of a finding."""

    INFO = "info"
    WARNING = "warning"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: a stable code, a Vietnamese template with its words, and facts for programs.

    ``template`` is the key of the translation; ``facts`` holds JSON values only.
    """

    level: Level
    code: str
    template: str
    words: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        return self.template.format(**self.words)

    def to_json(self) -> dict[str, Any]:
        return {
            "level": self.level.value,
            "code": self.code,
            "message": self.message,
            **self.facts,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer to one question. ``allowed_vnd`` and ``binding`` are None without a verdict on money;
    ``norm`` is None when no norm is known for that day, fund and territory."""

    verdict: Verdict
    allowed_vnd: int | None
    binding: Binding | None
    norm: NormLine | None
    findings: tuple[Finding, ...]

    def to_json(self) -> dict[str, Any]:
        norm = self.norm
        return {
            "verdict": self.verdict.value,
            "allowed_vnd": self.allowed_vnd,
            "binding": self.binding.value if self.binding else None,
            "norm_id": norm.norm_id if norm else None,
            "grade": norm.grade.value if norm else None,
            "legal_basis": norm.legal_basis if norm else None,
            "article": norm.article if norm else None,
            "findings": [finding.to_json() for finding in self.findings],
        }


def error_to_json(error: BadInput) -> dict[str, Any]:
    """Return the answer to a question that could not be understood."""
    return {"error": {"field": error.field, "message": str(error)}}
