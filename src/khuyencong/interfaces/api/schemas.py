"""Shapes of what anybody may ask."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field, StrictBool, StrictInt

VND = Annotated[StrictInt, Field(ge=0, le=10**15, description="Đồng, số nguyên")]


class Norm(Schema):
    """One norm line with its dates, source and grade."""

    norm_id: str
    line: str
    fund: str
    province: str | None
    content_vi: str
    unit: str
    share: str | None
    share_state: str
    ceiling_vnd: int | None
    valid_from: str | None
    valid_to: str | None
    legal_basis: str
    article: str
    grade: str
    status: str
    off_reason: str
    checked_on: str | None


class Check(Schema):
    """May this support be paid?"""

    model_config = ConfigDict(extra="forbid")

    on: str = Field(description="Ngày, dạng 2016-11-23")
    fund: str = Field(description="KCQG hoặc KCDP")
    province: str | None = None
    line: str
    eligible_cost_vnd: VND
    support_vnd: VND
    other_state_vnd: VND | None = None
    own_committed: StrictBool | None = None


class CheckAnswer(Schema):
    """The verdict on one question, or its error."""

    verdict: str | None = None
    allowed_vnd: int | None = None
    binding: str | None = None
    norm_id: str | None = None
    grade: str | None = None
    legal_basis: str | None = None
    article: str | None = None
    findings: list[dict[str, Any]] = []
    error: dict[str, Any] | None = None
