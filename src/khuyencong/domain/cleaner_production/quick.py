"""Quick assessment of one day: questions, how each area stands, where to look first.

It hints, it never promises a saving: no figure of money or energy comes out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from khuyencong.domain.cleaner_production.method import Named, document_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row

POINTS = {"yes": 2, "partly": 1, "no": 0}
"""An answer that is no key ("not_here") leaves the question out."""
ANSWERS = (*POINTS, "not_here")
MOST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, its area, and what is hinted where the answer is "partly" or "no"."""

    id: str
    area: str
    ask_vi: str
    hint_vi: str
    option_class: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaScore:
    """How an area stands: share of the points it could have [-]; None: nothing was answered."""

    area: Named
    answered: int
    asked: int
    share: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A place to look at, from a question that was answered "no" or "partly"."""

    question: Question
    answer: str


@cache
def list_areas() -> tuple[Named, ...]:
    """Return the areas in the order of the walk."""
    return tuple(build_row(row, kind=Named, name="quick.yaml") for row in _document()["areas"])


@cache
def list_questions() -> tuple[Question, ...]:
    """Return the questions, those of an area together."""
    rows = _document()["questions"]
    return tuple(build_row(row, kind=Question, name="quick.yaml") for row in rows)


def basis_note() -> str:
    """Return the sentence that says whose questions they are."""
    return str(_document()["note_vi"])


def check_answers(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that say something. Raises BadInput that names the question."""
    known = {each.id for each in list_questions()}
    for question, answer in answers.items():
        if question not in known or (answer and answer not in ANSWERS):
            raise BadInput(
                "cleaner_production.unknown_answer",
                "Câu này trả lời: có, một phần, chưa, hoặc không có ở đây",
                field=question,
            )
    said = {question: answer for question, answer in answers.items() if answer}
    if not any(answer in POINTS for answer in said.values()):
        raise BadInput("cleaner_production.nothing_answered", "Trả lời ít nhất một câu rồi ghi")
    return said


def score_areas(answers: Mapping[str, str]) -> list[AreaScore]:
    """Return how each area stands: points of its answered questions over what they could give."""
    return [_score(area, answers) for area in list_areas()]


def top_hints(answers: Mapping[str, str], *, most: int | None = None) -> list[Hint]:
    """Return the hints, a plain "no" before "partly", in the order of the walk."""
    worst_first = [
        Hint(question=each, answer=answer)
        for answer in ("no", "partly")
        for each in list_questions()
        if answers.get(each.id) == answer
    ]
    return worst_first[:most]


def _score(area: Named, answers: Mapping[str, str]) -> AreaScore:
    asked = [each for each in list_questions() if each.area == area.id]
    points = [POINTS[answers[e.id]] for e in asked if answers.get(e.id) in POINTS]
    share = Decimal(sum(points)) / (MOST * len(points)) if points else None
    return AreaScore(area=area, answered=len(points), asked=len(asked), share=share)


def _document() -> dict[str, list[dict[str, str]]]:
    return document_of("quick")
