"""Which column of a list of bills or of output holds what, and what its words mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.headings import Column, plain_heading
from khuyencong.apps.documents.spreadsheets.units import unit_of
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml


@cache
def _words() -> Mapping[str, Any]:
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def labels(kind: str) -> dict[str, str]:
    """Return the Vietnamese heading of each column of a kind of list, in the order of its sheet."""
    return {name: each["label_vi"] for name, each in _words()[kind]["fields"].items()}


def has_needed(kind: str, columns: Collection[str]) -> bool:
    """Tell whether the columns make a list of the kind: one of each needed group.

    >>> has_needed("energy_bill", {"month", "quantity"}), has_needed("energy_bill", {"month"})
    (True, False)
    """
    return all(any(name in columns for name in group) for group in _words()[kind]["needed"])


def needed_words(kind: str) -> str:
    """Return the needed columns in words."""
    known = labels(kind)
    groups = _words()[kind]["needed"]
    return "; ".join(" hoặc ".join(f"“{known[name]}”" for name in group) for group in groups)


@cache
def _names(kind: str) -> dict[str, str]:
    fields = _words()[kind]["fields"].items()
    own = {plain_heading(each["label_vi"]): name for name, each in fields}
    return own | {heading: name for name, each in fields for heading in each["names"]}


def recognise(
    kind: str, headings: Mapping[int, tuple[str, ...]], learned: Mapping[str, str]
) -> dict[str, Column]:
    """Return the columns that headings announce, the first of each name.

    ``learned`` holds what the unit said of headings of its own: it goes first.

    >>> found = recognise("energy_bill", {0: ("Tháng",), 1: ("Sản lượng", "Cao điểm")}, {})
    >>> found["peak_kwh"].index
    1
    """
    found: dict[str, Column] = {}
    taken: set[int] = set()
    for names in (learned, _names(kind)):
        for index, parts in headings.items():
            name = names.get(" ".join(filter(None, map(plain_heading, parts))))
            if name and name not in found and index not in taken:
                unit = next((unit for part in reversed(parts) if (unit := unit_of(part))), None)
                found[name] = Column(index, name, " / ".join(parts), unit)
                taken.add(index)
    return found


def meaning(group: str, text: str) -> str | None:
    """Return the code that words of a group ("units", "carriers") name, None for others.

    >>> meaning("units", "Tấn"), meaning("carriers", "Dầu DO"), meaning("units", "thùng")
    ('t', 'diesel', None)
    """
    return next((code for code, names in _words()[group].items() if plain(text) in names), None)


def is_total(text: str) -> bool:
    """Tell whether a row sums others up."""
    return plain(text) in _words()["totals"]


def plain(text: str) -> str:
    """Return words folded, marks as one space."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text.replace("³", "3"))).split())
