"""Norms: list, show, check. Public: shipped norms with the lines of this installation."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.batch import answer_json
from khuyencong.interfaces.api.schemas import Check, CheckAnswer, Norm
from khuyencong.interfaces.api.shapes import Problem

MAX_QUESTIONS = 1000
router = Router(tags=["norms"])


@router.get("", response=list[Norm], summary="Danh sách định mức")
def list_norms(request: HttpRequest, line: str = "", fund: str = "") -> list[dict[str, Any]]:
    """List every norm line, of one content or one fund when asked."""
    return [
        norm.to_json()
        for norm in installation_norms().lines
        if (not line or norm.line == line) and (not fund or norm.fund.value == fund)
    ]


@router.post(
    "/check", response={200: list[CheckAnswer], 400: Problem}, summary="Đối chiếu mức hỗ trợ"
)
def check(request: HttpRequest, questions: list[Check]) -> Any:
    """Answer each question in its place; a question that cannot be read answers its error."""
    if len(questions) > MAX_QUESTIONS:
        raise BadInput(
            "api.too_many", "Mỗi lần hỏi tối đa {most} câu", field="body", most=MAX_QUESTIONS
        )
    asked = [question.model_dump(exclude_unset=True) for question in questions]
    return answer_json(asked, library=installation_norms())


@router.get("/{norm_id}", response={200: Norm, 400: Problem}, summary="Một định mức")
def show_norm(request: HttpRequest, norm_id: str) -> dict[str, Any]:
    """Show one norm by its id."""
    return installation_norms().get(norm_id).to_json()
