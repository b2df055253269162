"""Which column of a list of projects holds what, by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.headings import Column, plain_heading
from khuyencong.apps.documents.spreadsheets.units import unit_of
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.domain.lifecycle.tables import list_lifecycles

NEEDED = ("title", "state")
"""Columns without which a table is no list of projects."""
FUNDS = ("kcqg_vnd", "kcdp_vnd")


@cache
def vocabulary() -> Mapping[str, Any]:
    """Return the tables of ``columns.yaml``."""
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def labels() -> dict[str, str]:
    """Return the Vietnamese heading of each column, in the order of the template."""
    words = vocabulary()
    found = {name: each["label_vi"] for name, each in words["fields"].items()}
    for stage, fund in product(words["stages"], words["funds"]):
        found[f"{stage}.{fund}"] = _joined(words["stages"][stage], words["funds"][fund])
    for step, part in product(words["papers"], words["paper_parts"]):
        found[f"{step}.{part}"] = _joined(words["papers"][step], words["paper_parts"][part])
    return found


def _joined(first: Mapping[str, str], second: Mapping[str, str]) -> str:
    return f"{first['label_vi']}: {second['label_vi']}"


@cache
def _names() -> dict[str, str]:
    """Return the column that each folded heading names; none is named twice."""
    words = vocabulary()
    found = {name: key for key, each in words["fields"].items() for name in each["names"]}
    for firsts, seconds in (("stages", "funds"), ("papers", "paper_parts")):
        for first, second in product(words[firsts], words[seconds]):
            for group, leaf in product(
                words[firsts][first]["names"], words[seconds][second]["names"]
            ):
                found[f"{group} {leaf}"] = f"{first}.{second}"
                found[f"{leaf} {group}"] = f"{first}.{second}"
    return found


def recognise(headings: Mapping[int, tuple[str, ...]]) -> dict[str, Column]:
    """Return the columns that headings announce, the first of each name.

    >>> found = recognise({0: ("Tên đề án",), 1: ("Phê duyệt (triệu đồng)", "KCQG")})
    >>> found["title"].index, found["approved.kcqg_vnd"].unit
    (0, 1000000)
    """
    found: dict[str, Column] = {}
    for index, parts in headings.items():
        whole = " ".join(filter(None, map(plain_heading, parts)))
        name = _names().get(whole)
        if name and name not in found:
            unit = next((unit for part in reversed(parts) if (unit := unit_of(part))), None)
            found[name] = Column(index, name, " / ".join(parts), unit)
    return found


@cache
def _states() -> dict[str, str]:
    found = {name: state for state, names in vocabulary()["states"].items() for name in names}
    for lifecycle in list_lifecycles():
        found |= {_plain(state.label_vi): state.id for state in lifecycle.states}
    return found


def state_named(text: str) -> str | None:
    """Return the state that words name, None for words of no state.

    >>> state_named("Đã thanh lý hợp đồng"), state_named("ĐANG TRIỂN KHAI"), state_named("tốt")
    ('closed', 'under_way', None)
    """
    return _states().get(_plain(text))


def fund_named(text: str) -> str | None:
    """Return the chain of a fund that words name."""
    words = vocabulary()["fund_words"]
    return next((chain for chain, names in words.items() if _plain(text) in names), None)


def yes_or_no(text: str) -> bool | None:
    """Return what a cell says of support that comes back, None when it says neither.

    >>> yes_or_no("Có"), yes_or_no("không"), yes_or_no("một phần")
    (True, False, None)
    """
    words = vocabulary()["recoverable_words"]
    said = next((said for said, names in words.items() if _plain(text) in names), None)
    return None if said is None else said == "comes_back"


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
