"""Finding a measure in the library: by words, system, calculator."""

from __future__ import annotations

import re
from functools import cache

from khuyencong.domain.energy_audit.library.entries import Entry, list_entries, list_systems
from khuyencong.domain.foundation.text import fold

ANY_CALCULATOR = "any"


def find_entries(*, words: str = "", system: str = "", calculator: str = "") -> list[Entry]:
    """Return the entries that fit everything asked, by code.

    ``words`` are beginnings of words of code, both titles and system, without accents and in any
    order; entries that hold them one after the other come first.
    ``calculator`` is a name of the catalogue, or "any" for entries that have one. A system or
    calculator that is not known finds nothing.

    Examples
    --------
    >>> [each.code for each in find_entries(words="bien tan van la chan")]
    ['2.4115']
    """
    asked = _plain(words).split() or fold(words).split()
    found = [
        entry
        for entry in list_entries().values()
        if (not system or entry.system == system)
        and _has_calculator(entry, calculator)
        and all(f" {word}" in _folded()[entry.code] for word in asked)
    ]
    phrase = f" {' '.join(asked)}"
    return sorted(found, key=lambda entry: phrase not in _folded()[entry.code])


def _has_calculator(entry: Entry, asked: str) -> bool:
    if asked == ANY_CALCULATOR:
        return bool(entry.calculators)
    return not asked or asked in entry.calculators


def _plain(text: str) -> str:
    """Return the folded text with a space before each word, without marks between words."""
    return " " + " ".join(re.findall(r"[a-z0-9][a-z0-9.-]*", fold(text)))


@cache
def _folded() -> dict[str, str]:
    systems = list_systems()
    return {
        code: _plain(f"{code} {each.title_vi} {systems[each.system].label_vi} {each.title_en}")
        for code, each in list_entries().items()
    }
