"""How norms and answers look on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.domain.norms.answer import Answer
from khuyencong.domain.norms.labels import (
    FUNDS,
    GRADES,
    OFF_REASONS,
    UNITS,
    cite,
    level_of,
    note_of,
    period_of,
)
from khuyencong.domain.norms.lines import NormLine

_VERDICTS = {
    "within": "Trong mức",
    "breach": "Vượt mức hoặc không được hỗ trợ",
    "not_confirmed": "Chưa xác nhận được",
    "no_norm": "Không có định mức",
}
_BINDINGS = {
    "share": "tỷ lệ",
    "ceiling": "mức tối đa",
    "cost": "chi phí",
    "double_funding": "trùng vốn ngân sách",
    "own_contribution": "vốn đối ứng",
}
_HEADER = ("MÃ", "DÒNG", "NGUỒN", "TỈNH", "MỨC", "TỪ", "ĐẾN", "TRẠNG THÁI")
_LEVELS = {"info": "-", "warning": "!", "refusal": "x"}


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows in aligned columns, the first row as header."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    ]
    return "\n".join(lines)


def norm_table(norms: Sequence[NormLine]) -> str:
    """Return one row per norm."""
    return table([_HEADER, *(_row(norm) for norm in norms)])


def norm_markdown(norms: Sequence[NormLine]) -> str:
    """Return the same rows as a Markdown table, with the source of each norm."""
    header = (*_HEADER, "CĂN CỨ")
    rows = [header, ("---",) * len(header), *((*_row(norm), cite(norm)) for norm in norms)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(norm: NormLine) -> tuple[str, ...]:
    return (
        norm.norm_id,
        norm.line,
        FUNDS[norm.fund],
        norm.province or "",
        level_of(norm),
        format_day(norm.valid_from) if norm.valid_from else "?",
        format_day(norm.valid_to) if norm.valid_to else "",
        GRADES[norm.grade] if norm.is_on else f"tắt: {_off_reason(norm)}",
    )


def norm_card(norm: NormLine) -> str:
    """Return all that is known of a norm."""
    known = [
        ("Nội dung", norm.content_vi),
        ("Dòng", norm.line),
        ("Nguồn", FUNDS[norm.fund] + (f", {norm.province}" if norm.province else "")),
        ("Mức", level_of(norm)),
        ("Tính theo", UNITS[norm.unit]),
        ("Hiệu lực", period_of(norm)),
        ("Căn cứ", cite(norm)),
        ("Độ tin cậy", GRADES[norm.grade]),
        ("Trạng thái", "đang dùng" if norm.is_on else f"tắt: {_off_reason(norm)}"),
        ("Kiểm tra", format_day(norm.checked_on) if norm.checked_on else "chưa ai kiểm tra"),
        ("Lưu ý", note_of(norm)),
    ]
    return "\n".join([norm.norm_id, *(f"  {name:<11} {text}" for name, text in known if text)])


def answer_text(answer: Answer | BadInput) -> str:
    """Return an answer, or the refusal of a question, as lines to read."""
    if isinstance(answer, BadInput):
        return f"Lỗi: {answer}"
    lines = [f"{_VERDICTS[answer.verdict]}."]
    if answer.allowed_vnd is not None and answer.binding is not None:
        allowed = format_vnd(answer.allowed_vnd)
        lines.append(f"  Được hỗ trợ tối đa {allowed} đồng, theo {_BINDINGS[answer.binding]}.")
    if answer.norm is not None:
        lines.append(f"  Căn cứ: {cite(answer.norm)} ({answer.norm.norm_id}).")
    lines += [f"  {_LEVELS[finding.level]} {finding.message}" for finding in answer.findings]
    return "\n".join(lines)


def _off_reason(norm: NormLine) -> str:
    return OFF_REASONS.get(norm.off_reason, norm.off_reason)
