"""The document of a period: its schema, its canonical form, its hash and what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

SCHEMA = Path(__file__).parent / "data" / "period-return.schema.json"
FORMAT = "khuyencong.period-return"
VERSION = 1
MOST_FAULTS = 50
SHOWN = 60
"""Letters shown of what stood in a wrong place."""

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: the place as people read it, and what was expected there."""

    place: str
    why: str

    def as_plain(self) -> dict[str, str]:
        """Return it as JSON values."""
        return {"place": self.place, "why": self.why}


@cache
def return_schema() -> Document:
    """Return the published schema; not to be changed."""
    read: Document = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return read


def canonical_bytes(value: Any) -> bytes:
    """Return JSON values in their one form: UTF-8, keys sorted, no spaces, no NaN.

    Examples
    --------
    >>> canonical_bytes({"b": 1, "a": "đ"}).decode()
    '{"a":"đ","b":1}'
    """
    text = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def digest_of(value: Any) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def faults_of(document: Any) -> tuple[Fault, ...]:
    """Return what does not fit the schema or itself, place by place; nothing when all is well."""
    found = list(_schema_faults(document))
    if not found:
        found = [*_period_faults(document["period"]), *_twice(document), *_elsewhere(document)]
    return tuple(found[:MOST_FAULTS])


def _schema_faults(document: Any) -> Iterable[Fault]:
    for error in sorted(_validator().iter_errors(document), key=lambda each: each.json_path):
        yield Fault(_place(error), _why(error))


def _period_faults(period: Mapping[str, str]) -> Iterable[Fault]:
    if period["from"] > period["to"]:
        yield Fault("Kỳ (period)", f"ngày đầu {period['from']} sau ngày cuối {period['to']}")


def _twice(document: Document) -> Iterable[Fault]:
    """Yield figures and projects that are told more than once."""
    figures = Counter((each["indicator"], each["fund"]) for each in document["figures"])
    for (indicator, fund), count in figures.items():
        if count > 1:
            yield Fault("Số liệu (figures)", f"{indicator}, nguồn {fund} ghi {count} lần")
    projects = Counter((each["unit"], each["year"], each["code"]) for each in document["projects"])
    for (unit, year, code), count in projects.items():
        if count > 1:
            yield Fault("Đề án (projects)", f"đề án {code} năm {year} của {unit} ghi {count} lần")


def _elsewhere(document: Document) -> Iterable[Fault]:
    """Yield projects that belong to another province than the one that tells."""
    own = document["province"]["uid"]
    for number, each in enumerate(document["projects"], start=1):
        if each["province"] != own:
            place = f"Mã tỉnh của đề án (projects.{number}.province)"
            yield Fault(place, f"cần {own}, gặp {each['province']}: dòng của tỉnh khác")


@cache
def _validator() -> Draft202012Validator:
    checker = FormatChecker(formats=())
    checker.checks("date", raises=ValueError)(lambda told: _reads(told, date.fromisoformat))
    checker.checks("date-time", raises=ValueError)(lambda told: _reads(told, _instant))
    return Draft202012Validator(return_schema(), format_checker=checker)


def _reads(told: Any, read: Callable[[str], Any]) -> bool:
    return not isinstance(told, str) or bool(read(told))


def _instant(text: str) -> bool:
    return datetime.fromisoformat(text).tzinfo is not None


def _place(error: Any) -> str:
    steps = ".".join(
        str(step + 1) if isinstance(step, int) else str(step) for step in error.absolute_path
    )
    label = error.schema.get("title", "") if isinstance(error.schema, Mapping) else ""
    return " ".join(part for part in (label, f"({steps})" if steps else "") if part)


def _why(error: Any) -> str:
    wanted, shown = error.validator_value, json.dumps(error.instance, ensure_ascii=False)[:SHOWN]
    told = {
        "required": f"thiếu trường bắt buộc {_lacking(error)}",
        "enum": f"cần một trong {wanted}, gặp {shown}",
        "const": f"cần {wanted}, gặp {shown}",
        "type": f"cần kiểu {wanted}, gặp {shown}",
        "pattern": f"cần đúng dạng {wanted}, gặp {shown}",
        "minimum": f"cần từ {wanted}, gặp {shown}",
        "maximum": f"cần tới {wanted}, gặp {shown}",
        "maxLength": f"dài nhất {wanted} ký tự",
        "minLength": "không được để trống",
        "maxItems": f"nhiều nhất {wanted} mục",
        "format": f"không phải ngày, giờ có thật: {shown}",
        "additionalProperties": "có trường mà lược đồ không có",
    }
    return told.get(error.validator, "không đúng lược đồ")


def _lacking(error: Any) -> str:
    if error.validator != "required":
        return ""
    return ", ".join(name for name in error.validator_value if name not in error.instance)
