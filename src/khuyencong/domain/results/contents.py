"""Which figures each content promises and is found by, read from ``data/contents.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from khuyencong.domain.foundation.yaml_rows import bad_row, build_row, parse_yaml

DATA = Path(__file__).parent / "data"
FieldKind = Literal["text", "whole", "money", "day", "year", "yes_no", "photo"]
Side = Literal["planned", "found"]
Value = str | int | bool | date
OTHER = "other"
"""The content of a line that our table does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultField:
    """One figure of a row. ``match`` says what acceptance makes of a difference:

    same: it must be explained; at_least: less is shown with its share; shown: side by side only.
    """

    id: str
    label_vi: str
    kind: FieldKind
    unit_vi: str = ""
    phase: Literal["both", "planned", "found"] = "both"
    match: Literal["same", "at_least", "shown"] = "shown"
    is_name: bool = False

    def is_on(self, side: Side) -> bool:
        """Tell whether the figure is asked on that side."""
        return self.phase in ("both", side)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultContent:
    """A content: what one row of it is called, and its figures in the order of the form."""

    id: str
    label_vi: str
    row_vi: str
    lines: tuple[str, ...]
    article: str = ""
    fields: tuple[ResultField, ...] = ()

    def field(self, field_id: str) -> ResultField | None:
        """Return one figure, or None when the content has none of that name."""
        return next((each for each in self.fields if each.id == field_id), None)

    def fields_on(self, side: Side) -> tuple[ResultField, ...]:
        """Return the figures asked on one side."""
        return tuple(each for each in self.fields if each.is_on(side))

    @property
    def name_field(self) -> ResultField:
        """The figure that names a row."""
        return next(each for each in self.fields if each.is_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentTable:
    """The contents, the act whose papers they follow, and that the choice of figures is ours."""

    valid_from: date
    act: str
    basis: Literal["ours"]
    note_vi: str
    contents: tuple[ResultContent, ...] = ()


@cache
def content_table() -> ContentTable:
    """Return the shipped table. Raises BadInput that names file, content and key."""
    path = DATA / "contents.yaml"
    return read_contents(path.read_text(encoding="utf-8"), name=path.name)


def read_contents(text: str, *, name: str) -> ContentTable:
    """Return the table a YAML text describes; every content has one field that names a row."""
    rows = parse_yaml(text, name=name)
    contents = tuple(_content(row, name) for row in rows.pop("contents", ()))
    for content in contents:
        names = [each for each in content.fields if each.is_name]
        if len(names) != 1 or names[0].kind != "text":
            raise bad_row(f"{name}: {content.id}", "fields", "cần đúng một trường chữ là tên dòng")
    _refuse_twice(contents, name)
    table = build_row({**rows, "contents": []}, kind=ContentTable, name=name)
    return replace(table, contents=contents)


def list_contents() -> tuple[ResultContent, ...]:
    """Return every content, in the order of the table."""
    return content_table().contents


def get_content(content_id: str) -> ResultContent | None:
    """Return one content, or None when the table has none of that name."""
    return next((each for each in list_contents() if each.id == content_id), None)


def contents_of_lines(lines: Iterable[str]) -> tuple[ResultContent, ...]:
    """Return the contents that lines of support serve, each once; the last resort is "other"."""
    wanted = set(lines)
    found = tuple(each for each in list_contents() if wanted & set(each.lines))
    return found or tuple(each for each in list_contents() if each.id == OTHER)


def _content(row: dict[str, Any], name: str) -> ResultContent:
    fields = tuple(build_row(each, kind=ResultField, name=name) for each in row.get("fields", ()))
    return replace(build_row({**row, "fields": []}, kind=ResultContent, name=name), fields=fields)


def _refuse_twice(contents: tuple[ResultContent, ...], name: str) -> None:
    keys = [each.id for each in contents]
    lines = [line for each in contents for line in each.lines]
    for names in (keys, lines):
        for twice in {each for each in names if names.count(each) > 1}:
            raise bad_row(f"{name}: {twice}", "id, lines", "ghi hai lần")
