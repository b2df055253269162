"""Why a support is what it is: the answer, what was cut, and the versions before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from khuyencong.domain.norms.answer import Answer, Finding, Level
from khuyencong.domain.norms.check import check_norm, judge
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.versions import neighbours


@dataclass(frozen=True, slots=True)
class SupportExplanation:
    """Answer to a question, and to the same question under the versions before and after.

    ``cut_vnd`` is what the norm takes off the support asked for [VND], None without a verdict on
    money. ``previous`` and ``following`` are None when no such version is known.
    """

    question: NormQuestion
    answer: Answer
    cut_vnd: int | None
    previous: Answer | None
    following: Answer | None

    @property
    def cut_because(self) -> tuple[Finding, ...]:
        """The findings that say what was cut and why, each with its article."""
        return tuple(each for each in self.answer.findings if each.level is Level.REFUSAL)

    def to_json(self) -> dict[str, Any]:
        return {
            "answer": self.answer.to_json(),
            "cut_vnd": self.cut_vnd,
            "previous": _version_to_json(self.previous),
            "current": _norm_to_json(self.answer.norm),
            "next": _version_to_json(self.following),
        }


def explain_support(*, question: NormQuestion, library: NormLibrary) -> SupportExplanation:
    """Answer a question, with what the versions before and after would have allowed."""
    answer = check_norm(question, library=library)
    previous, following = neighbours(question, library=library)
    return SupportExplanation(
        question=question,
        answer=answer,
        cut_vnd=_cut_vnd(question, answer),
        previous=_ask_on(previous, previous.valid_to, question, library) if previous else None,
        following=_ask_on(following, following.valid_from, question, library)
        if following
        else None,
    )


def _ask_on(
    norm: NormLine, on: date | None, question: NormQuestion, library: NormLibrary
) -> Answer:
    """Put the question to a version on a day of its own."""
    return judge(replace(question, on=on or question.on), norm=norm, library=library)


def _cut_vnd(question: NormQuestion, answer: Answer) -> int | None:
    if answer.allowed_vnd is None:
        return None
    return max(0, question.support_vnd - answer.allowed_vnd)


def _version_to_json(answer: Answer | None) -> dict[str, Any] | None:
    if answer is None:
        return None
    return {"norm": _norm_to_json(answer.norm), "answer": answer.to_json()}


def _norm_to_json(norm: NormLine | None) -> dict[str, Any] | None:
    return norm.to_json() if norm else None
