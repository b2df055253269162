"""Tell the lines of a table that are no need: totals, signatures, notes, headings inside it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml

OrdinalKind = Literal["letter", "roman", "number", "dotted", "small", "dash"]
SectionKind = Literal["fund", "place", "content", "other"]

_ORDINALS: tuple[tuple[OrdinalKind, re.Pattern[str]], ...] = (
    ("roman", re.compile(r"^[IVX]+[.)]?$")),
    ("letter", re.compile(r"^[A-ZĐ][.)]?$")),
    ("number", re.compile(r"^\d{1,5}[.)]?$")),
    ("dotted", re.compile(r"^(?:\d{1,3}|[IVX]+|[A-Z])(?:\.\d{1,3})+[.)]?$")),
    ("small", re.compile(r"^[a-zđ][.)]?$")),
    ("dash", re.compile(r"^[-–+*•]$")),
)
_LEADING = re.compile(
    r"^\s*(?:([IVX]+|[A-ZĐ]|\d{1,3}|\d{1,3}(?:\.\d{1,3})+|[a-zđ])\s*[.)\-–:/](?!\d)\s*|([-–+*•])\s+)(?=\S)"
)


_LONGEST_LINE = 100
_SUM_OF = re.compile(
    r"^(?:[IVXA-D\d]{1,4}[.)\s]+)?cộng\s+(?!đồng|tác|hưởng|sinh|hòa|hoà|với)", re.IGNORECASE
)
_TOTAL_WORDS = re.compile("t[oổ]ng|c[oộ]ng|lu[yỹ]|lũy", re.IGNORECASE)


class Section(NamedTuple):
    """What a heading inside a table says about the needs below it."""

    kind: SectionKind
    value: str


@cache
def _vocabulary() -> dict[str, Any]:
    text = Path(__file__).with_name("row_kinds.yaml").read_text(encoding="utf-8")

    def compiled(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: compiled(entry) for key, entry in value.items()}
        if isinstance(value, list):
            return [compiled(entry) for entry in value]
        return re.compile(value, re.IGNORECASE)

    return {key: compiled(value) for key, value in load_yaml(text).items()}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9.]+", " ", fold(text)).split()).strip(" .")


def is_total(text: str) -> bool:
    """Return whether a text heads a line of totals.

    Examples
    --------
    >>> is_total("Tổng cộng (I+II):"), is_total("Cộng"), is_total("Tổng kết công tác khuyến công")
    (True, True, False)
    >>> is_total("Cộng huyện An Lão"), is_total("Cộng đồng làng nghề")
    (True, False)
    """
    if len(text) > _LONGEST_LINE or not _TOTAL_WORDS.search(text):
        return False
    if _SUM_OF.match(text):
        return True
    return bool(_vocabulary()["total"].search(_plain(text)))


def is_signature(text: str) -> bool:
    """Return whether a text is one of the offices that sign below a table."""
    if len(text) > _LONGEST_LINE:
        return False
    return bool(_vocabulary()["signature"].search(fold(text)))


def is_dated(text: str) -> bool:
    """Return whether a text gives a date in words, as the line above the signatures does."""
    if len(text) > _LONGEST_LINE:
        return False
    return bool(_vocabulary()["dated"].search(fold(text)))


def is_note(text: str) -> bool:
    """Return whether a text is a note below or within a table."""
    return bool(_vocabulary()["note"].search(fold(text)))


def ordinal_kind(text: str) -> OrdinalKind | None:
    """Return how a line is numbered: A, I, 1, 1.1, a or a dash.

    Examples
    --------
    >>> ordinal_kind("II"), ordinal_kind("B."), ordinal_kind("1.2"), ordinal_kind("12")
    ('roman', 'letter', 'dotted', 'number')
    """
    return next((kind for kind, shape in _ORDINALS if shape.match(text)), None)


def split_ordinal(text: str) -> tuple[str, str]:
    """Return the number written before a heading, and the rest.

    Examples
    --------
    >>> split_ordinal("A. Khuyến công quốc gia"), split_ordinal("Huyện An Nhơn")
    (('A', 'Khuyến công quốc gia'), ('', 'Huyện An Nhơn'))
    """
    found = _LEADING.match(text)
    if not found:
        return "", text
    return (found[1] or found[2]), text[found.end() :].strip()


def fund_named(text: str) -> str | None:
    """Return "kcqg" or "kcdp" if a text names exactly one of the two funds."""
    plain = _plain(text)
    named = [fund for fund, shape in _vocabulary()["fund"].items() if shape.search(plain)]
    return named[0] if len(named) == 1 else None


def section_of(text: str) -> Section:
    """Return what a heading inside a table says: a fund, a place, a content, or nothing.

    Examples
    --------
    >>> section_of("Huyện An Nhơn").kind, section_of("Khuyến công quốc gia").value
    ('place', 'kcqg')
    >>> section_of("Nội dung: Hỗ trợ máy móc")
    Section(kind='content', value='Hỗ trợ máy móc')
    """
    words = _vocabulary()
    plain = _plain(text)
    value = words["content_prefix"].sub("", text).strip(" :")
    if words["place"].search(f"{plain} "):
        return Section("place", text.strip(" :"))
    fund = fund_named(text)
    if fund and len(plain) <= 60:
        return Section("fund", fund)
    if value != text.strip(" :"):
        return Section("content", value)
    if not words["neutral"].search(plain) and any(
        shape.search(plain) for shape in words["content"]
    ):
        return Section("content", value)
    return Section("other", text)
