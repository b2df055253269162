"""Turn the cells of one row into the record of an establishment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from khuyencong.apps.documents.spreadsheets.amounts import is_blank_mark
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.counts import read_count
from khuyencong.apps.establishments.imports.register_columns import field_labels, kind_named
from khuyencong.apps.establishments.records import MOST_WORKERS, EstablishmentRecord
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.tax_codes import enterprise_code, personal_code
from khuyencong.domain.foundation.text import fold

_CODE_EXPECTED = "mã số thuế 10 số (chi nhánh thêm 3 số), hoặc mã số cá nhân 12 số"
DIGITS_WITHOUT_ZERO = 9
_BROKEN = re.compile("Ã[\u0080-\u00bf]|á[º»]|Ä[\u0090‘]|Æ[°¡]")
"""UTF-8 that was read as Latin: what "ã", "ệ", "đ" and "ư" look like then."""
_LONGEST = {"name": 300, "products": 500, "note": 2000}


def read_record(cells: Cells, *, villages: Mapping[str, int]) -> EstablishmentRecord | None:
    """Return the record of a row, None when one of its cells is wrong: ``cells.errors`` says."""
    name = _text(cells, "name", most=_LONGEST["name"])
    if not name and not cells.errors:
        cells.report("name", "Thiếu tên cơ sở", expected="tên cơ sở")
    code_kind, code = _code(cells)
    texts: dict[str, Any] = {
        field: _text(cells, field, most=_LONGEST.get(field, 300))
        for field in ("head_office", "production_place", "trade_words", "products", "note")
    }
    record = EstablishmentRecord(
        name=name or "?",
        kind=_kind(cells),
        code_kind=code_kind,
        code=code,
        workers=_workers(cells),
        capital_vnd=cells.amount("capital_vnd"),
        craft_village_id=_village(cells, villages),
        **texts,
    )
    if any(each.level == "error" for each in cells.errors):
        return None
    try:
        return replace(record, name=name).settled()
    except BadInput as fault:
        known = fault.field if fault.field in field_labels() else "name"
        cells.report(known or "name", str(fault), expected="giá trị sổ cơ sở nhận được")
        return None


def _text(cells: Cells, field: str, *, most: int = 300) -> str:
    """Return a cell as text; a dash and the like say nothing."""
    text = cells.text(field, most=most)
    if _BROKEN.search(text):
        cells.report(field, "Chữ bị vỡ mã", expected="chữ Việt đọc được; lưu lại bảng bằng UTF-8")
        return ""
    return "" if is_blank_mark(text) else text


def _code(cells: Cells) -> tuple[str, str]:
    """Return what a code is and the code in one shape: an enterprise's where its digits fit."""
    text = _text(cells, "code", most=40)
    if not text:
        return "none", ""
    if text.isdecimal() and len(text) == DIGITS_WITHOUT_ZERO:
        text = f"0{text}"  # a sheet that holds codes as numbers drops the zero in front
    for kind, read in (("enterprise", enterprise_code), ("personal", personal_code)):
        try:
            return kind, read(text)
        except BadInput as fault:
            why = str(fault)
            if kind == "enterprise" and "kiểm tra" in why:
                break  # ten digits whose check digit is wrong are a slip, not an older code
    cells.report("code", why, expected=_CODE_EXPECTED)
    return "none", ""


def _kind(cells: Cells) -> str:
    text = _text(cells, "kind")
    kind = kind_named(text) if text else ""
    if kind is None:
        cells.report(
            "kind",
            "Tên này chưa đủ để biết loại hình; để trống",
            expected="doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác, hộ kinh doanh…",
            is_warning=True,
        )
    return kind or ""


def _village(cells: Cells, villages: Mapping[str, int]) -> int | None:
    """Return the craft village of that name; one nobody knows is told, and the row comes in."""
    text = _text(cells, "craft_village")
    if not text:
        return None
    plain = fold(text).removeprefix("lang nghe ").strip()
    found = villages.get(fold(text)) or villages.get(plain)
    if found is None:
        cells.report(
            "craft_village",
            "Sổ chưa có làng nghề tên này, hoặc có nhiều làng cùng tên; để trống",
            expected="tên một làng nghề trong sổ",
            is_warning=True,
        )
    return found


def _workers(cells: Cells) -> int | None:
    text = _text(cells, "workers")
    if not text:
        return None
    count = read_count(text)
    if count is None or count > MOST_WORKERS:
        cells.report("workers", "Không đọc được số lao động", expected="số người, ví dụ 25")
        return None
    return count
