"""What a line of the journal remembers, as rows people can read: name, before, after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.numbers import format_day, format_number
from khuyencong.interfaces.common.figures import amount_text, percent_text
from khuyencong.interfaces.office.templatetags import wording
from khuyencong.interfaces.office.templatetags.energy_use_words import ENERGY_NUMBERS
from khuyencong.interfaces.office.templatetags.establishment_words import trade_label
from khuyencong.interfaces.office.templatetags.journal_fields import (
    FIELDS,
    HIDDEN,
    RECORDS,
    VALUES,
)

register = template.Library()
LONGEST_LIST = 12
MONTH = re.compile(r"\d{2}/\d{4}")
_BEFORE = "_before"
_TOLD_ELSEWHERE = {"before", "after", "acts_for", "row_keys", "removed_rows"}


class Difference(NamedTuple):
    """One thing a line tells; ``before`` is None where there was nothing to compare."""

    label: str
    before: str | None
    after: str


@register.filter
def record_label(kind: str) -> str:
    """Return what kind of record a line is about, in words."""
    return str(RECORDS.get(kind, kind))


@register.filter
def differences(entry: Entry) -> list[Difference]:
    """Return what the line tells, one row for each thing.

    Three shapes are known: ``{"x": new, "x_before": old}``, ``{"before": {...}, "after": {...}}``
    and plain values. A value that did not change is left out.
    """
    data = dict(entry.data)
    old = _taken(data, "before")
    new = {**data, **_taken(data, "after")}
    old |= {key.removesuffix(_BEFORE): new.pop(key) for key in list(new) if key.endswith(_BEFORE)}
    keys = [*new, *(key for key in old if key not in new)]
    rows = [_difference(key, old, new) for key in keys if key not in _TOLD_ELSEWHERE]
    return [row for row in rows if row.before != row.after and (row.after or row.before)]


def _taken(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = data.get(key)
    return dict(value) if isinstance(value, Mapping) else {}


def _difference(key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Difference:
    if key in HIDDEN and key in old:
        return Difference(field_label(key), None, _("đã đổi") if old[key] != new.get(key) else "")
    before = value_text(key, old[key]) if key in old else None
    return Difference(field_label(key), before, value_text(key, new.get(key)))


def field_label(key: str) -> str:
    """Return the words of a key; the key with spaces when it has none yet."""
    return str(FIELDS.get(key, key.replace("_", " ")))


def value_text(key: str, value: Any) -> str:  # noqa: PLR0911  # one line for each kind of value
    """Return a value as people write it, told apart by the end of its key."""
    if value is None or value == "":
        return "–"
    if key in HIDDEN:
        return _("đã ghi")
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, Mapping):
        return "; ".join(f"{field_label(k)}: {value_text(k, v)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return _list_text(key, list(value))
    if isinstance(value, int) and key.endswith("_vnd"):
        return _("%(amount)s đồng") % {"amount": amount_text(value)}
    if key in VALUES:
        return str(VALUES[key].get(str(value), value))
    if key in _LAW_WORDS:
        return _LAW_WORDS[key](str(value))
    return _plain_text(key, value)


def _list_text(key: str, values: list[Any]) -> str:
    shown = ", ".join(value_text(key, each) for each in values[:LONGEST_LIST])
    if len(values) > LONGEST_LIST:
        more = {"shown": shown, "count": len(values) - LONGEST_LIST}
        return _("%(shown)s và %(count)s mục nữa") % more
    return shown or "–"


def _line_text(line: str) -> str:
    try:
        return wording.line_label(line)
    except KeyError:
        return line


_LAW_WORDS = {"line": _line_text, "trade": trade_label}
"""Codes that the law itself words."""


def _plain_text(key: str, value: Any) -> str:
    text = str(value)
    try:
        if key in ENERGY_NUMBERS or MONTH.fullmatch(key):
            return format_number(Decimal(text))
        if key.endswith("_share"):
            return percent_text(Decimal(text))
        if key.endswith("_at"):
            moment = timezone.localtime(datetime.fromisoformat(text))
            return f"{moment:%H:%M %d/%m/%Y}"
        if key in {"on", "valid_from", "valid_to"} or key.endswith(("_on", "_before")):
            return format_day(date.fromisoformat(text))
    except (ValueError, InvalidOperation):
        return text
    return amount_text(value) if isinstance(value, int) and key.startswith("size") else text
