"""Turn one mapping of norm data into a NormLine, or into a list of what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms import field_readers as read
from khuyencong.domain.norms.labels import OFF_REASONS, UNITS
from khuyencong.domain.norms.lines import Fund, NormLine, Origin, ShareState

READERS: dict[str, Callable[[Any], Any]] = {
    "norm_id": read.read_required_text,
    "fund": read.one_of(Fund),
    "content_vi": read.read_required_text,
    "content_en": read.read_text,
    "unit": read.one_of(UNITS),
    "share": read.read_share,
    "share_state": read.one_of(ShareState),
    "ceiling_vnd": read.read_amount,
    "special_case": read.read_text,
    "note_vi": read.read_text,
    "valid_from": read.read_day,
    "valid_to": read.read_day,
    "legal_basis": read.read_required_text,
    "article": read.read_text,
    "grade": read.one_of(Grade),
    "status": read.one_of(("on", "off")),
    "off_reason": read.one_of(("", *OFF_REASONS)),
    "checked_on": read.read_day,
}
"""The keys of a norm and how each is read; all must be there."""


def read_line(
    raw: Mapping[str, Any],
    *,
    line: str,
    territory: str | None = None,
    province: str | None = None,
    origin: Origin = Origin.SHIPPED,
) -> tuple[NormLine | None, list[tuple[str, str]]]:
    """Return the norm, or None and the problems as (key, Vietnamese sentence)."""
    problems = [(str(key), "khóa không có trong mẫu") for key in raw if key not in READERS]
    values: dict[str, Any] = {}
    for key, reader in READERS.items():
        if key not in raw:
            problems.append((key, "thiếu khóa này"))
            continue
        value = "" if key == "off_reason" and raw[key] is None else raw[key]
        try:
            values[key] = reader(value)
        except ValueError as fault:
            problems.append((key, str(fault)))
    if problems:
        return None, problems
    problems = _contradictions(values, is_local=territory is not None)
    if problems:
        return None, problems
    return _build(values, line=line, territory=territory, province=province, origin=origin), []


def _build(values: dict[str, Any], **more: Any) -> NormLine:
    typed = {
        **values,
        "fund": Fund(values["fund"]),
        "share_state": ShareState(values["share_state"]),
        "grade": Grade(values["grade"]),
        "is_on": values["status"] == "on",
    }
    del typed["status"]
    return NormLine(**typed, **more)


def _contradictions(values: dict[str, Any], *, is_local: bool) -> list[tuple[str, str]]:
    problems = []
    start, end = values["valid_from"], values["valid_to"]
    if start and end and end < start:
        problems.append(("valid_to", "trước valid_from"))
    try:
        read.check_share_range(values["share"], values["unit"])
    except ValueError as fault:
        problems.append(("share", str(fault)))
    state = values["share_state"]
    has_share = values["share"] is not None
    if has_share != (state == ShareState.STATED) and state != ShareState.UNKNOWN:
        problems.append(("share_state", "không khớp với share"))
    if is_local and values["fund"] != Fund.LOCAL:
        problems.append(("fund", "định mức của tỉnh phải là KCDP"))
    return problems + _status_problems(values)


def _status_problems(values: dict[str, Any]) -> list[tuple[str, str]]:
    """A line nobody read, or without a first day, is never on; off always has its reason."""
    if values["status"] == "off":
        return [] if values["off_reason"] else [("off_reason", "dòng tắt phải nêu lý do")]
    problems = []
    if values["off_reason"]:
        problems.append(("off_reason", "dòng bật không có lý do tắt"))
    if values["grade"] == Grade.MEMORY:
        problems.append(("status", "dòng ghi theo trí nhớ phải tắt"))
    if values["valid_from"] is None:
        problems.append(("status", "dòng chưa rõ ngày bắt đầu phải tắt"))
    return problems
