"""The two sides that are matched, and a match, as plain values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.text import fold

Sure = Literal["certain", "likely", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A line of a statement, or an entry of the ledger.

    ``amount_vnd`` is above 0 for money that left the unit, below 0 for money that came back.
    """

    key: int
    on: date
    number: str
    amount_vnd: int
    text: str = ""
    """What the statement says; of an entry nothing is needed."""
    names: tuple[str, ...] = ()
    """Words that tell whose entry it is: code of the project, name of the beneficiary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Lines and entries that belong together, the rule that says so, and how sure it is."""

    lines: tuple[int, ...]
    entries: tuple[int, ...]
    rule: str
    sure: Sure


def plain_number(number: str) -> str:
    """Return the number of a paper as it is compared: letters and digits, no leading zeros.

    >>> plain_number("UNC-0012/2026"), plain_number("unc 12/2026"), plain_number("UNC")
    ('unc-12-2026', 'unc-12-2026', '')
    """
    parts = (part.lstrip("0") for part in re.findall(r"[a-z]+|\d+", fold(number)))
    plain = "-".join(filter(None, parts))
    return plain if any(letter.isdigit() for letter in plain) else ""


def is_named(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a text holds one of the names as whole words, accents apart.

    >>> is_named("TT de an 2026-001 co so Hoa Phat", ("2026-001",))
    True
    >>> is_named("TT de an 12026-0011", ("2026-001",))
    False
    """
    plain = f" {_words(text)} "
    return any(f" {words} " in plain for name in names if (words := _words(name)))


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))
