"""Which column of a list of vouchers holds what, and what its words mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.headings import Column, plain_heading
from khuyencong.apps.documents.spreadsheets.units import unit_of
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml

NEEDED = ("description", "amount_vnd")
"""Columns without which a table is no list of vouchers."""


@cache
def _words() -> Mapping[str, Any]:
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def labels() -> dict[str, str]:
    """Return the Vietnamese heading of each column, in the order of the template."""
    return {name: each["label_vi"] for name, each in _words()["fields"].items()}


@cache
def _names() -> dict[str, str]:
    fields = _words()["fields"].items()
    own = {plain_heading(each["label_vi"]): name for name, each in fields}
    return own | {heading: name for name, each in fields for heading in each["names"]}


def recognise(
    headings: Mapping[int, tuple[str, ...]], learned: Mapping[str, str] | None = None
) -> dict[str, Column]:
    """Return the columns that headings announce, the first of each name.

    ``learned`` holds what the unit said of headings of its own: it goes first.

    >>> found = recognise({0: ("Chứng từ", "Số"), 1: ("Số tiền (triệu đồng)",)})
    >>> found["number"].index, found["amount_vnd"].unit
    (0, 1000000)
    """
    found: dict[str, Column] = {}
    taken: set[int] = set()
    for names in (learned or {}, _names()):
        for index, parts in headings.items():
            name = names.get(" ".join(filter(None, map(plain_heading, parts))))
            if name and name not in found and index not in taken:
                unit = next((unit for part in reversed(parts) if (unit := unit_of(part))), None)
                found[name] = Column(index, name, " / ".join(parts), unit)
                taken.add(index)
    return found


def meaning(group: str, text: str) -> str | None:
    """Return the code that words of a group ("kinds", "payers") name, None for others.

    >>> meaning("kinds", "Hóa đơn GTGT"), meaning("payers", "Vốn đối ứng"), meaning("kinds", "vé")
    ('invoice', 'own', None)
    """
    return next((code for code, names in _words()[group].items() if plain(text) in names), None)


def is_total(text: str) -> bool:
    """Tell whether a row sums others up.

    >>> is_total("TỔNG CỘNG:"), is_total("Cộng tác viên")
    (True, False)
    """
    return plain(text) in _words()["totals"]


def plain(text: str) -> str:
    """Return words folded, marks as one space."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
