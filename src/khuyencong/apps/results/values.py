"""The figures of a row: read from what was given, kept in the column of their kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.results.models import ResultRow, ResultValue
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.results.contents import FieldKind, ResultContent, ResultField, Side, Value

LONGEST = 300
MOST = {"whole": 10**7, "year": 2100, "money": 10**15}
LEAST = {"whole": 0, "year": 1950, "money": 0}
COLUMNS: dict[FieldKind, str] = {
    "text": "text",
    "whole": "whole",
    "money": "whole",
    "year": "whole",
    "day": "day",
    "yes_no": "is_true",
    "photo": "file",
}
Given = Mapping[str, Any]


def read_values(content: ResultContent, given: Given, *, side: Side) -> dict[str, Value]:
    """Return the figures of one side that were given, empty ones left out.

    Raises BadInput that names the figure when one is not of this content, not asked on this side,
    or not of its kind; and when the row has no name.
    """
    known = {each.id: each for each in content.fields_on(side) if each.kind != "photo"}
    for key in given:
        if key not in known:
            raise BadInput(
                "results.unknown_field",
                "“{content}” không có mục “{key}”",
                field=str(key)[:40],
                key=str(key)[:40],
                content=content.label_vi,
            )
    values = {key: _read(known[key], value) for key, value in given.items()}
    kept = {key: value for key, value in values.items() if value is not None and value != ""}
    name = content.name_field
    if name.id not in kept:
        raise BadInput(
            "results.name_missing", "Ghi {what}", field=name.id, what=name.label_vi.lower()
        )
    return kept


def values_of(row: ResultRow, side: Side) -> dict[str, Value]:
    """Return the stored figures of one side by name; photographs are ``photos_of``."""
    found: dict[str, Value] = {}
    for each in row.values.all():
        if each.side == side and (value := _value_of(each)) is not None:
            found[each.field] = value
    return found


def photos_of(row: ResultRow) -> list[StoredFile]:
    """Return the photographs of a row."""
    return [each.file for each in row.values.all() if each.file]


def keep_values(
    row: ResultRow, values: Mapping[str, Value], content: ResultContent, side: Side
) -> None:
    """Put these figures in place of those of one side; photographs stay."""
    row.values.filter(side=side, file__isnull=True).delete()
    kinds = {each.id: each.kind for each in content.fields}
    ResultValue.objects.bulk_create(
        ResultValue(
            province_id=row.province_id,
            unit_id=row.unit_id,
            row=row,
            side=side,
            field=key,
            **{COLUMNS[kinds[key]]: value},
        )
        for key, value in values.items()
    )


def told(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return figures as the journal keeps them."""
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in values.items()}


def _value_of(stored: ResultValue) -> Value | None:
    columns: Iterable[Value | None] = (stored.whole, stored.day, stored.is_true)
    return next((each for each in columns if each is not None), stored.text or None)


def _read(field: ResultField, value: Any) -> Value | None:
    """Return one figure in the type of its kind; None when nothing was given."""
    if value is None or value == "":
        return None
    if field.kind == "text":
        return _read_text(field, value)
    if field.kind in MOST:
        return _read_whole(field, value)
    wanted, name = (date, "một ngày") if field.kind == "day" else (bool, "có hoặc không")
    if not isinstance(value, wanted) or isinstance(value, datetime):
        raise _not_of_kind(field, name)
    return value


def _read_text(field: ResultField, value: Any) -> str:
    if not isinstance(value, str):
        raise _not_of_kind(field, "một dòng chữ")
    text = nfc(value.replace("\x00", ""))
    if len(text) > LONGEST:
        raise _not_of_kind(field, f"nhiều nhất {LONGEST} ký tự")
    return text


def _read_whole(field: ResultField, value: Any) -> int:
    least, most = LEAST[field.kind], MOST[field.kind]
    if type(value) is not int or not least <= value <= most:
        between = f"một số nguyên từ {format_vnd(least)} đến {format_vnd(most)}"
        if field.kind == "year":
            between = f"một năm từ {least} đến {most}"
        raise _not_of_kind(field, between)
    return value


def _not_of_kind(field: ResultField, wanted: str) -> BadInput:
    return BadInput(
        "results.not_of_kind",
        "{what}: cần {wanted}",
        field=field.id,
        what=field.label_vi,
        wanted=wanted,
    )
