"""Answer plain JSON questions, one or many, each in its place."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.answer import Answer, error_to_json
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.question import read_question


def answer_item(raw: Any, *, library: NormLibrary) -> Answer | BadInput:
    """Return the answer to one JSON object, or the refusal that says what is wrong with it."""
    try:
        return check_norm(read_question(raw, library=library), library=library)
    except BadInput as error:
        return error


def answer_json(raw: Any, *, library: NormLibrary) -> Any:
    """Return the JSON answer to a JSON object, or the list of answers to a list.

    Raises BadInput if the value is neither.
    """
    if isinstance(raw, list):
        return [_to_json(answer_item(each, library=library)) for each in raw]
    if isinstance(raw, dict):
        return _to_json(answer_item(raw, library=library))
    raise BadInput(
        "norms.not_questions", "Cần một đối tượng JSON hoặc một danh sách đối tượng", field="FILE"
    )


def _to_json(answer: Answer | BadInput) -> dict[str, Any]:
    return error_to_json(answer) if isinstance(answer, BadInput) else answer.to_json()
