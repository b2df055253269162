"""One audit as a file that another installation can take in: the schema, its check, one form.

The schema (``data/audit.schema.json``, draft 2020-12) is published as it is. A document in its
one form (``canonical``) has every optional field, decimals without needless zeros, and keeps what
the schema does not name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from khuyencong.domain.foundation.errors import BadInput

SCHEMA = Path(__file__).parent / "data" / "audit.schema.json"
FORMAT = "khuyencong.energy-audit"
VERSION = 1
DECIMAL, INSTANT, DAY = "decimal", "date-time", "date"
LONGEST_WHY = 160

Document = dict[str, Any]


@cache
def audit_schema() -> Document:
    """Return the published schema; not to be changed."""
    read: Document = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return read


def read_document(text: str | bytes) -> Document:
    """Return an audit from a file, in its one form.

    Raises
    ------
    BadInput
        On the field ``file``: what is not JSON, or which place of it does not fit the schema.
    """
    try:
        told = json.loads(text, parse_constant=_no_number)
        written = json.dumps(told, ensure_ascii=False)
        written.encode()
        found = canonical(told)
    except (ValueError, RecursionError):
        raise _refused("Tệp không phải JSON đọc được") from None
    if "\\u0000" in written:
        raise _refused("Tệp có ký tự không được phép (U+0000)")
    return found


def _no_number(text: str) -> float:
    raise ValueError(text)


def canonical(document: Any) -> Document:
    """Return the document in its one form. Raises BadInput that names the place that is wrong.

    Examples
    --------
    >>> told = canonical({"format": FORMAT, "version": 1, "kind": "detailed",
    ...                   "id": "00000000-0000-4000-8000-000000000001",
    ...                   "visited_on": "2026-05-04", "discount_share": 0.10, "ours": "kept"})
    >>> told["discount_share"], told["measures"], told["ours"]
    ('0.1', [], 'kept')
    """
    if not isinstance(document, Mapping):
        raise _refused("Tệp phải là một đối tượng JSON")
    found: Document = _formed(document, audit_schema())
    _check(found)
    _check_links(found)
    _exclude_both_ways(found["measures"])
    return found


def unknown_of(part: Mapping[str, Any], *path: str) -> Document:
    """Return the fields of a part that the schema does not name; ``path`` leads to its schema."""
    schema = audit_schema()
    for step in path:
        schema = schema["properties"][step]["items"]
    return {key: value for key, value in part.items() if key not in schema["properties"]}


def _formed(value: Any, schema: Mapping[str, Any]) -> Any:
    """Return the value with defaults filled in and decimals in one form; read-only parts go."""
    if isinstance(value, Mapping):
        return _formed_object(value, schema)
    if isinstance(value, list):
        return [_formed(each, schema.get("items", {})) for each in value]
    form = {DECIMAL: plain_decimal, INSTANT: plain_instant}.get(schema.get("format", ""))
    return form(value) if form else value


def _formed_object(value: Mapping[str, Any], schema: Mapping[str, Any]) -> Document:
    named: Mapping[str, Any] = schema.get("properties", {})
    others = schema.get("additionalProperties")
    rest = others if isinstance(others, Mapping) else {}
    told = {
        str(key): _formed(each, named.get(key, rest))
        for key, each in value.items()
        if not named.get(key, {}).get("readOnly")
    }
    missing = {
        key: json.loads(json.dumps(each["default"]))
        for key, each in named.items()
        if "default" in each and key not in told
    }
    return {**told, **missing}


def plain_decimal(value: Any) -> Any:
    """Return a number, or its text, without needless zeros; anything else as it is.

    Examples
    --------
    >>> plain_decimal("10.50"), plain_decimal(0.1), plain_decimal("-0.0"), plain_decimal("x")
    ('10.5', '0.1', '0', 'x')
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return value
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > 40:
        return value
    return f"{number.normalize():f}" if number else "0"


def plain_instant(value: Any) -> Any:
    """Return an instant in UTC; anything else as it is.

    Examples
    --------
    >>> plain_instant("2026-05-04T09:00:00+07:00"), plain_instant("2026-05-04")
    ('2026-05-04T02:00:00+00:00', '2026-05-04')
    """
    try:
        told = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return value if told.tzinfo is None else told.astimezone(UTC).isoformat()


@cache
def _validator() -> Draft202012Validator:
    checker = FormatChecker(formats=())
    checker.checks(DAY, raises=ValueError)(lambda text: _is_told(text, date.fromisoformat))
    checker.checks(INSTANT, raises=ValueError)(lambda text: _is_told(text, _instant))
    return Draft202012Validator(audit_schema(), format_checker=checker)


def _is_told(text: Any, read: Any) -> bool:
    return not isinstance(text, str) or bool(read(text))


def _instant(text: str) -> bool:
    return datetime.fromisoformat(text).tzinfo is not None


def _check(document: Document) -> None:
    fault = next(iter(_validator().iter_errors(document)), None)
    if fault is None:
        return
    place = _place(fault.absolute_path, fault.schema)
    raise _refused(f"{place}: {_why(fault)}")


def _place(path: Any, schema: Any) -> str:
    steps = ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in path)
    label = schema.get("title", "") if isinstance(schema, Mapping) else ""
    return " ".join(part for part in (label, f"({steps})" if steps else "") if part) or "Tệp"


def _why(fault: Any) -> str:
    wanted = fault.validator_value
    shown = json.dumps(fault.instance, ensure_ascii=False)[:60]
    told = {
        "required": f"thiếu trường bắt buộc {', '.join(map(str, _lacking(fault)))}",
        "enum": f"cần một trong {wanted}, gặp {shown}",
        "const": f"cần {wanted}, gặp {shown}",
        "type": f"cần kiểu {wanted}, gặp {shown}",
        "pattern": f"cần đúng dạng {wanted}, gặp {shown}",
        "minimum": f"cần từ {wanted}, gặp {shown}",
        "maximum": f"cần tới {wanted}, gặp {shown}",
        "maxLength": f"dài nhất {wanted} ký tự",
        "maxItems": f"nhiều nhất {wanted} mục",
        "format": f"không phải ngày, giờ có thật: {shown}",
        "minLength": "không được để trống",
        "additionalProperties": "có trường không được phép ở đây",
    }
    return told.get(fault.validator, "không đúng lược đồ")[:LONGEST_WHY]


def _lacking(fault: Any) -> list[str]:
    if fault.validator != "required":
        return []
    return [name for name in fault.validator_value if name not in fault.instance]


def _check_links(document: Document) -> None:
    """Refuse ids used twice, and references to what the document does not hold."""
    systems = _ids(document["systems"])
    measures = _ids(document["measures"])
    runs = [run for each in document["measures"] for run in each["runs"]]
    own = [systems, measures, _ids(runs), _ids(document["findings"]), _ids(document["packages"])]
    every = [key for keys in own for key in keys] + [document["id"]]
    if twice := [key for key, count in Counter(every).items() if count > 1]:
        raise _refused(f"mã {min(twice)} dùng hai lần")
    for each in (*document["findings"], *document["measures"]):
        _require_known(each["system"], systems, "hệ thống")
    for measure in document["measures"]:
        known = _ids(measure["runs"])
        for key in measure["excludes"]:
            _require_known(key, measures, "giải pháp")
        for line in measure["savings"]:
            _require_known(line["run"], known, "lần tính")
            _require_known(line["less_run"], known, "lần tính")
    for package in document["packages"]:
        for key in package["measures"]:
            _require_known(key, measures, "giải pháp")


def _exclude_both_ways(measures: list[Document]) -> None:
    others: dict[str, set[str]] = {each["id"]: set(each["excludes"]) for each in measures}
    for each in measures:
        for key in each["excludes"]:
            others[key].add(each["id"])
    for each in measures:
        each["excludes"] = sorted(others[each["id"]] - {each["id"]})


def _ids(rows: list[Document]) -> list[str]:
    return [row["id"] for row in rows]


def _require_known(key: str | None, known: list[str], what: str) -> None:
    if key is not None and key not in known:
        raise _refused(f"nhắc tới {what} {key} không có trong tệp")


def _refused(why: str) -> BadInput:
    return BadInput("energy_audit.bad_document", "{why}", field="file", why=why)
