"""Rows of the library as the norm engine wants them, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.library.models import LocalNorm, NormConfirmation
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.line_reader import READERS, read_line
from khuyencong.domain.norms.lines import Confirmation, NormLine, Origin

_DAYS = ("valid_from", "valid_to", "checked_on")


def to_confirmation(record: NormConfirmation) -> Confirmation:
    """Return the confirmation in a row."""
    supplied = record.supplied
    return Confirmation(
        norm_id=record.norm_id,
        act=record.act,
        article=record.article,
        read_on=record.read_on,
        confirmed_by=record.recorded_by.display_name,
        read_in_document=record.read_in_document,
        share=Decimal(supplied["share"]) if supplied.get("share") else None,
        has_no_share=bool(supplied.get("has_no_share")),
        ceiling_vnd=supplied.get("ceiling_vnd"),
        valid_from=_day(supplied.get("valid_from")),
        valid_to=_day(supplied.get("valid_to")),
    )


def to_fields(norm: NormLine) -> dict[str, Any]:
    """Return a norm as the JSON of a row."""
    return {key: value for key, value in norm.to_json().items() if key in READERS}


def to_norm(record: LocalNorm, *, last_on: date | None = None) -> NormLine:
    """Return the norm in a row, up to the last day a later document gave it.

    Raises BadInput if the row no longer makes one.
    """
    raw = record.fields | {key: _day(record.fields.get(key)) for key in _DAYS}
    if last_on:
        raw["valid_to"] = last_on
    norm, problems = read_line(
        raw,
        line=record.line,
        territory=record.province.uid,
        province=record.province.name,
        origin=Origin.INSTALLATION,
    )
    if norm is None:
        raise BadInput(
            "library.bad_local_norm",
            "Định mức địa phương {norm_id} đã ghi không còn đọc được: {why}",
            field="norm_id",
            norm_id=record.norm_id,
            why="; ".join(f"{key}: {fault}" for key, fault in problems),
        )
    return norm


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
