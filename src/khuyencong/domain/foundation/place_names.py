"""How people write the name of a place, and the keys under which we look it up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from khuyencong.domain.foundation.admin_unit import UnitKind
from khuyencong.domain.foundation.text import fold, nfc

_PUNCTUATION = re.compile(r"[\s.,;:'’`´\"“”()/_–—-]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CITIES = frozenset({UnitKind.CITY, UnitKind.DISTRICT_CITY})
# Written-out words first, then abbreviations; the latter need a dot, a space or a number after.
_PREFIXES: tuple[tuple[str, frozenset[UnitKind]], ...] = (
    ("tỉnh", frozenset({UnitKind.PROVINCE})),
    ("thành phố", _CITIES),
    ("quận", frozenset({UnitKind.URBAN_DISTRICT})),
    ("huyện", frozenset({UnitKind.DISTRICT})),
    ("thị xã", frozenset({UnitKind.TOWN})),
    ("thị trấn", frozenset({UnitKind.TOWNSHIP})),
    ("phường", frozenset({UnitKind.WARD})),
    ("đặc khu", frozenset({UnitKind.SPECIAL_ZONE})),
    ("xã", frozenset({UnitKind.COMMUNE})),
    ("tp", _CITIES),
    ("t.p", _CITIES),
    ("tx", frozenset({UnitKind.TOWN})),
    ("tt", frozenset({UnitKind.TOWNSHIP})),
    ("t", frozenset({UnitKind.PROVINCE})),
    ("q", frozenset({UnitKind.URBAN_DISTRICT})),
    ("h", frozenset({UnitKind.DISTRICT})),
    ("p", frozenset({UnitKind.WARD})),
    ("x", frozenset({UnitKind.COMMUNE})),
)
_PATTERNS = tuple(
    (
        re.compile(rf"{re.escape(form)}(?:\s*\.\s*|\s+|(?=\d))(?P<rest>\S.*)"),
        kinds,
    )
    for word, kinds in _PREFIXES
    for form in dict.fromkeys((word, fold(word)))
    if len(word) > 1
) + tuple(
    (re.compile(rf"{word}(?:\s*\.\s*|\s*(?=\d))(?P<rest>\S.*)"), kinds)
    for word, kinds in _PREFIXES
    if len(word) == 1
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was written: the bare name, and the kinds its prefix allows."""

    name: str
    kinds: frozenset[UnitKind] | None


def readings(text: str) -> tuple[Reading, ...]:
    """Return every way to read a written name, the whole text as a name first.

    "Tịnh Khê" is a name and no "tỉnh"; "tinh khe" may be either, so both are returned.

    Examples
    --------
    >>> [reading.name for reading in readings("TP. Hồ Chí Minh")]
    ['tp. hồ chí minh', 'hồ chí minh']
    """
    whole = nfc(text).lower()
    found = [Reading(whole, None)]
    for pattern, kinds in _PATTERNS:
        match = pattern.fullmatch(whole)
        if match and not any(match["rest"] == other.name for other in found):
            found.append(Reading(match["rest"], kinds))
    return tuple(found)


def bare_key(name: str) -> str:
    """Return the key without accents, punctuation or leading zeros.

    Examples
    --------
    >>> bare_key("Bà Rịa – Vũng Tàu"), bare_key("01")
    ('ba ria vung tau', '1')
    """
    words = _PUNCTUATION.sub(" ", fold(name)).split()
    return " ".join(word.lstrip("0") or word for word in words)


def accent_key(name: str) -> str:
    """Return a key that keeps accents but not the place of the tone mark (Hoà is Hòa).

    Examples
    --------
    >>> accent_key("Khánh Hoà") == accent_key("Khánh Hòa")
    True
    >>> accent_key("Đắk Lắk") == accent_key("Dak Lak")
    False
    """
    words = _PUNCTUATION.sub(" ", nfc(name).lower()).split()
    return " ".join(_tone_last(word.lstrip("0") or word) for word in words)


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in letters if char in _TONES)
    return "".join(char for char in letters if char not in _TONES) + tones
