"""The question a check answers, and how it is read from plain JSON values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.territory import find_province

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MAX_NAME = 100
KEYS = frozenset(
    {
        "on",
        "fund",
        "province",
        "line",
        "eligible_cost_vnd",
        "support_vnd",
        "other_state_vnd",
        "own_committed",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NormQuestion:
    """May this support be paid for this line on this day?

    ``eligible_cost_vnd`` is the base the line names (cost, interest, booth rent, ...) [VND].
    ``territory`` and ``province`` are uid and name of the province, None when not stated.
    ``other_state_vnd`` and ``own_committed`` None mean not stated: they change no verdict.
    """

    on: date
    fund: Fund
    line: str
    eligible_cost_vnd: int
    support_vnd: int
    territory: str | None = None
    province: str | None = None
    other_state_vnd: int | None = None
    own_committed: bool | None = None
    ignored_keys: tuple[str, ...] = ()


def read_question(raw: Any, *, library: NormLibrary) -> NormQuestion:
    """Return the question in a JSON object. Raises BadInput naming the first wrong field."""
    if not isinstance(raw, Mapping):
        raise BadInput("norms.not_an_object", "Mỗi câu hỏi phải là một đối tượng JSON")
    on = _day(raw.get("on"))
    fund = _fund(raw.get("fund"))
    province = _province(raw.get("province"), on=on)
    return NormQuestion(
        on=on,
        fund=fund,
        territory=province.uid if province else None,
        province=province.name if province else None,
        line=_line(raw.get("line"), library=library),
        eligible_cost_vnd=_amount(raw, "eligible_cost_vnd"),
        support_vnd=_amount(raw, "support_vnd"),
        other_state_vnd=_stated_amount(raw, "other_state_vnd"),
        own_committed=_flag(raw, "own_committed"),
        ignored_keys=tuple(_short(str(key)) for key in raw if key not in KEYS),
    )


def _day(value: Any) -> date:
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _bad("on", 'cần một ngày có thật dạng "2016-11-23"', value)


def _fund(value: Any) -> Fund:
    if value in (Fund.NATIONAL.value, Fund.LOCAL.value) and isinstance(value, str):
        return Fund(value)
    raise _bad("fund", "cần KCQG hoặc KCDP", value)


def _province(value: Any, *, on: date) -> AdminUnit | None:
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or not _is_printable(value):
        raise _bad("province", "cần tên tỉnh, thành phố vào ngày đó, hoặc null", value)
    return find_province(value, on=on)


def _line(value: Any, *, library: NormLibrary) -> str:
    if not isinstance(value, str) or not library.has_line(value):
        raise _bad("line", "không có dòng định mức này; xem `khuyencong norms list`", value)
    return value


def _amount(raw: Mapping[str, Any], key: str) -> int:
    value = raw.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_VND:
        return value
    raise _bad(key, f"cần số đồng nguyên từ 0 đến {MAX_VND}", value)


def _stated_amount(raw: Mapping[str, Any], key: str) -> int | None:
    return None if raw.get(key) is None else _amount(raw, key)


def _flag(raw: Mapping[str, Any], key: str) -> bool | None:
    value = raw.get(key)
    if value is None or isinstance(value, bool):
        return value
    raise _bad(key, "cần true hoặc false", value)


def _bad(field: str, expected: str, value: Any) -> BadInput:
    return BadInput(
        "norms.bad_question",
        "{name}: {expected}; nhận được {value}",
        field=field,
        name=field,
        expected=expected,
        value="không có gì" if value is None else _shown(value),
    )


def _shown(value: Any) -> str:
    """Return the value as people would write it, short and safe to print."""
    return f'"{_short(value)}"' if isinstance(value, str) else _short(repr(value))


def _short(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= 80 else text[:77] + "..."


def _is_printable(text: str) -> bool:
    """Say whether the text may stand in a sentence: not too long, and valid Unicode."""
    return len(text) <= MAX_NAME and text.encode("utf-8", "replace").decode("utf-8") == text
