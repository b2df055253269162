"""The files of a set: CSV, JSON and its dictionary, written row by row."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.interfaces.portal.open_data.dataset import Dataset, Row

BOM = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def csv_lines(dataset: Dataset, on: date) -> Iterator[str]:
    """Give the set as RFC 4180: a head of column names, lines that end in CR LF."""
    writer: Any = csv.writer(_Echo())
    names = [column.name for column in dataset.columns]
    yield BOM + writer.writerow(names)
    for row in dataset.rows(on):
        yield writer.writerow([_text(row[name]) for name in names])


def json_lines(dataset: Dataset, on: date, *, head: dict[str, Any]) -> Iterator[str]:
    """Give the set as one object: ``head``, then ``rows``; amounts are whole, shares text."""
    told = json.dumps(head, ensure_ascii=False)
    yield f'{told[:-1]}{", " if head else ""}"rows": [\n'
    for place, row in enumerate(dataset.rows(on)):
        plain = {name: _plain(value) for name, value in row.items()}
        yield ("," if place else "") + json.dumps(plain, ensure_ascii=False) + "\n"
    yield "]}\n"


def _text(value: Any) -> Any:
    return "" if value is None else _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def stamp_of_rows(rows: Callable[[date], Iterator[Row]]) -> Callable[[date], str]:
    """Return the stamp of a set that is small enough to read through: a hash of its rows."""

    def stamp(on: date) -> str:
        read = hashlib.sha256()
        for row in rows(on):
            read.update(repr(list(row.values())).encode())
        return read.hexdigest()[:32]

    return stamp


def table_schema(dataset: Dataset) -> dict[str, Any]:
    """Return the dictionary of a set as a Frictionless Table Schema."""
    fields = []
    for column in dataset.columns:
        field = {"name": column.name, "type": column.kind, "description": str(column.says)}
        fields.append(field | ({"unit": column.unit} if column.unit else {}))
    return {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "title": str(dataset.title),
        "description": f"{dataset.about} {dataset.source}",
        "fields": fields,
        "primaryKey": list(dataset.key),
        "missingValues": [""],
    }
