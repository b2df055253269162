"""The shapes all routes of tokens share: strict bodies, whole đồng, problems, pages."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Path, Schema
from pydantic import ConfigDict, Field, StrictInt

MOST_VND = 10**15
Vnd = Annotated[StrictInt, Field(ge=0, le=MOST_VND, description="Đồng, số nguyên")]
MoneyMoved = Annotated[StrictInt, Field(description="Theo đơn vị của loại bút toán; âm khi đảo")]
Id = Annotated[int, Path(ge=1, le=2**63 - 1)]
Year = Annotated[int, Field(ge=2000, le=2100)]
NO_CONTROLS = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
TEXT = rf"^{NO_CONTROLS}*$"
WORDS = rf"^{NO_CONTROLS}*[^\s\x00-\x1f\x7f]{NO_CONTROLS}*$"
"""A text that says something."""


class Strict(Schema):
    """A body without a member nobody knows."""

    model_config = ConfigDict(extra="forbid")


class Fault(Strict):
    """What is wrong where: ``body.title``, ``query.limit``."""

    where: str = ""
    message: str = ""
    place: str = ""
    why: str = ""


class LegalPlace(Strict):
    """The place in the law a refusal rests on; ``grade``: text, secondary, memory."""

    document: str
    article: str
    grade: str


class Problem(Schema):
    """Why a request was refused (RFC 9457). ``code`` is stable; ``detail`` is for people."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[Fault]
    legal_source: list[LegalPlace]


def answers(shape: Any, *, status: int = 200, more: tuple[int, ...] = ()) -> dict[int, Any]:
    """Return what a route of a token may answer, for the schema."""
    not_changed = {304: None} if status == 200 else {}
    refusals = dict.fromkeys((401, 403, 404, 422, 429, *more), Problem)
    return {status: shape, **not_changed, **refusals}
