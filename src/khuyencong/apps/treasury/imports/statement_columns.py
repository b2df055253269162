"""Which column of a statement holds what, and which rows are balances and totals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from khuyencong.apps.documents.spreadsheets.headings import plain_heading
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml

RowKind = Literal["opening", "closing", "total"]


@cache
def _vocabulary() -> Mapping[str, Any]:
    text = Path(__file__).with_name("statement_columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def column_labels() -> dict[str, str]:
    """Return the Vietnamese name of each field."""
    return {name: each["label_vi"] for name, each in _vocabulary()["fields"].items()}


@cache
def _names() -> dict[str, str]:
    fields = _vocabulary()["fields"].items()
    return {name: field for field, each in fields for name in each["names"]}


def recognise(
    headings: Mapping[int, tuple[str, ...]], learned: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Return the column of each field that a heading names; the first one counts.

    ``learned`` holds what the unit said of headings of its own: it goes first.

    >>> recognise({0: ("Ngày GD",), 1: ("Phát sinh", "Nợ"), 2: ("Phát sinh", "Có"), 3: ("Nợ",)})
    {'posted_on': 0, 'debit': 1, 'credit': 2}
    """
    found: dict[str, int] = {}
    for names in (learned or {}, _names()):
        for index, parts in headings.items():
            plain = [words for part in parts if (words := plain_heading(part))]
            field = names.get(" ".join(plain)) or (names.get(plain[-1]) if plain else None)
            if field and index not in found.values():
                found.setdefault(field, index)
    return found


def is_statement(found: Mapping[str, int]) -> bool:
    """Tell whether the columns are those of a statement: a day, and money on a side."""
    return bool({"posted_on", "paper_on"} & found.keys() and {"debit", "credit"} & found.keys())


def kind_of_row(texts: Mapping[int, str]) -> RowKind | None:
    """Tell whether a row is a balance or a total, by the words of one of its cells.

    >>> kind_of_row({1: "Số dư đầu kỳ", 4: "0"}), kind_of_row({1: "Tổng hợp hồ sơ cơ sở X"})
    ('opening', None)
    """
    kinds: dict[RowKind, list[str]] = _vocabulary()["rows"]
    for text in texts.values():
        plain = " ".join(fold(text[:60]).replace(":", " ").split())
        for kind, names in kinds.items():
            is_exact = kind == "total"
            if any(plain == n or (not is_exact and plain.startswith(f"{n} ")) for n in names):
                return kind
    return None
