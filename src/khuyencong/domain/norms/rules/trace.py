"""Steps of a reasoning: what was looked at, what it gave, and where the law says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.norms.rules.fact import Fact

Answer = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a Vietnamese sentence, its answer and its source.

    ``is_reading`` marks a conclusion that no source states in words: it is our reading of the text.
    """

    text: str
    answer: Answer
    source: LegalSource | None
    is_reading: bool = False

    @property
    def grade(self) -> Grade | None:
        return self.source.grade if self.source else None


def step(text: str, answer: Answer, fact: Fact | None, on: date, *, reading: bool = False) -> Step:
    """Return a step that cites a fact as it stands on that day."""
    return Step(text, answer, fact.source(on) if fact else None, reading)


def all_of(answers: list[Answer]) -> Answer:
    """Return ``no`` if any is no, else ``unknown`` if any is unknown, else ``yes``."""
    if "no" in answers:
        return "no"
    return "unknown" if "unknown" in answers else "yes"
