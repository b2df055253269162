"""Which field does a column hold? Its heading decides, by the patterns of columns.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.days import years_named
from khuyencong.apps.documents.spreadsheets.headings import Column, plain_heading
from khuyencong.apps.documents.spreadsheets.units import unit_of
from khuyencong.domain.foundation.yaml_text import load_yaml

_Claim = tuple[int, int, int, str]
"""Rank, order in the vocabulary, column, field."""

_PLANNED = re.compile(r"\b(?:ke hoach|nhu cau|dang ky|de nghi|de xuat|du kien|du toan)\b")

MONEY_FIELDS = ("total", "kcqg", "kcdp", "own", "other", "support")

_STRONG_LEAF, _STRONG_WHOLE, _WEAK_LEAF, _WEAK_WHOLE = range(4)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a need and the headings that announce it."""

    name: str
    label_vi: str
    strong: tuple[re.Pattern[str], ...]
    weak: tuple[re.Pattern[str], ...]
    under_money: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]


@cache
def _vocabulary() -> tuple[re.Pattern[str], tuple[Field, ...]]:
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    data = load_yaml(text)
    fields = tuple(
        Field(
            name,
            entry["label_vi"],
            *(
                tuple(re.compile(pattern) for pattern in entry.get(key, ()))
                for key in ("strong", "weak", "under_money", "unless")
            ),
        )
        for name, entry in data["fields"].items()
    )
    return re.compile(data["money_heading"]), fields


@cache
def label_of(field: str) -> str:
    """Return the Vietnamese name of a field, for messages."""
    return next(entry.label_vi for entry in _vocabulary()[1] if entry.name == field)


def _any(patterns: Sequence[re.Pattern[str]], text: str) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _rank(field: Field, *, leaf: str, whole: str, under_money: bool) -> int | None:
    if _any(field.unless, leaf):
        return None
    if _any(field.strong, leaf) or (under_money and _any(field.under_money, leaf)):
        return _STRONG_LEAF
    if _any(field.strong, whole) and not _any(field.unless, whole):
        return _STRONG_WHOLE
    if _any(field.weak, leaf):
        return _WEAK_LEAF
    return _WEAK_WHOLE if _any(field.weak, whole) else None


@lru_cache(maxsize=4096)
def _claims(parts: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    """Return what a heading may mean: rank, order in the vocabulary, field; best first."""
    money, fields = _vocabulary()
    plain = [text for text in map(plain_heading, parts) if text]
    if not plain:
        return ()
    leaf, group = plain[-1], " ".join(plain[:-1])
    under_money = bool(money.search(group))
    found = []
    for order, field in enumerate(fields):
        rank = _rank(field, leaf=leaf, whole=f"{group} {leaf}".strip(), under_money=under_money)
        if rank is not None:
            found.append((rank, order, field.name))
    return tuple(sorted(found))


def _unit(parts: Sequence[str]) -> int | None:
    return next((unit for part in reversed(parts) if (unit := unit_of(part))), None)


def is_ordinal_heading(text: str) -> bool:
    """Return whether a heading is "TT", "Số thứ tự" and the like."""
    ordinal = next(field for field in _vocabulary()[1] if field.name == "ordinal")
    return _any(ordinal.strong, plain_heading(text))


def _other_years(
    headings: Mapping[int, tuple[str, ...]], claims: Sequence[_Claim], year: int | None
) -> set[int]:
    """Return the money columns of a year that the table is not for.

    The year of the table is the one named above it; else of the columns for a plan; else the
    first one.
    """
    money = {index for _, _, index, field in claims if field in MONEY_FIELDS}
    named = {
        index: years.pop()
        for index in sorted(money)
        if len(years := years_named(" ".join(headings[index]))) == 1
    }
    planned = [i for i in named if _PLANNED.search(plain_heading(" ".join(headings[i])))]
    first = next((named[i] for i in (*planned, *named)), None)
    wanted = year if year in named.values() else first
    best: dict[int, str] = {}
    for _, _, index, field in claims:
        best.setdefault(index, field)
    needed = {best[index] for index, other in named.items() if other == wanted}
    repeated = {other for index, other in named.items() if best[index] in needed} - {wanted}
    return {index for index, other in named.items() if other in repeated}


def _all_claims(headings: Mapping[int, tuple[str, ...]]) -> list[_Claim]:
    return sorted(
        (rank, order, index, field)
        for index, parts in headings.items()
        for rank, order, field in _claims(parts)
    )


def of_other_years(
    headings: Mapping[int, tuple[str, ...]], *, year: int | None
) -> tuple[Column, ...]:
    """Return the money columns that `recognise` leaves out, being of other years."""
    left_out = sorted(_other_years(headings, _all_claims(headings), year))
    return tuple(Column(i, "ignored", " / ".join(headings[i]), None) for i in left_out)


def recognise(
    headings: Mapping[int, tuple[str, ...]], *, year: int | None = None
) -> dict[str, Column]:
    """Return the columns that the headings announce, one per field.

    Where money stands once for each of several years, only the year of the table counts.

    Parameters
    ----------
    headings : mapping of column index to the texts above it, from top to bottom
    year : int or None
        The year that the lines above the table name.

    Examples
    --------
    >>> found = recognise({0: ("TT",), 1: ("Tên đề án",), 2: ("Kinh phí (triệu đồng)", "KCQG")})
    >>> found["kcqg"].unit, found["title"].index
    (1000000, 1)
    """
    claims = _all_claims(headings)
    taken = dict.fromkeys(_other_years(headings, claims, year), "")
    columns: dict[str, Column] = {}
    for _, _, index, field in claims:
        if index in taken or (field in columns and field != "ignored"):
            continue
        taken[index] = field
        parts = headings[index]
        if field != "ignored":
            columns[field] = Column(index, field, " / ".join(parts), _unit(parts))
    return columns


def expected_headings() -> str:
    """Return the headings to use, as one Vietnamese list for messages."""
    names = ("title", "beneficiary", "place", "content", "total", "kcqg", "kcdp", "own")
    return "; ".join(label_of(name) for name in names)
