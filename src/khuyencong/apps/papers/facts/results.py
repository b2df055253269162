"""What a paper says of results: promised beside found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from khuyencong.apps.papers.facts.words import Facts, long_day, numbered, told
from khuyencong.apps.results.acceptance import Acceptance
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.domain.results.comparing import Compared
from khuyencong.domain.results.contents import Value

VERDICTS = {"agrees": "Đúng", "differs": "Khác", "short": "Thiếu", "missing": "Chưa ghi"}


def result_facts(acceptance: Acceptance) -> Facts:
    """Return every figure of every row, explanations, and the last day somebody looked."""
    days = [row.inspected_on for row in acceptance.rows if row.inspected_on]
    return {
        "ket_qua_thuc_hien": numbered(_rows(acceptance)),
        "giai_trinh": [
            {"ten": told(row.name), "cau": told(row.explanation)}
            for row in acceptance.rows
            if row.explanation
        ],
        "ngay_kiem_tra": long_day(max(days, default=None)),
    }


def _rows(acceptance: Acceptance) -> Iterator[dict[str, str]]:
    for row in acceptance.rows:
        for each in row.figures:
            if each.field.kind == "photo":
                continue
            unit = f" ({each.field.unit_vi})" if each.field.unit_vi else ""
            yield {
                "ten": row.name,
                "noi": row.place,
                "chi_tieu": f"{each.field.label_vi}{unit}",
                "du_kien": _value(each.planned, each),
                "thuc_te": _value(each.found, each),
                "danh_gia": VERDICTS.get(each.verdict, "–"),
            }


def _value(value: Value | None, compared: Compared) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, date):
        return format_day(value)
    if isinstance(value, int) and compared.field.kind != "year":
        return format_vnd(value)
    return str(value)
