"""Which encoding is this cell in? Judge by the words, then by the row, column and sheet."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from khuyencong.apps.documents.spreadsheets.old_fonts import (
    TCVN3,
    TCVN3_WITH_TONE,
    from_tcvn3,
    from_vni,
)
from khuyencong.apps.documents.spreadsheets.syllables import is_syllable
from khuyencong.domain.foundation.text import nfc

Encoding = Literal["unicode", "tcvn3", "vni"]

_DECODERS = {"tcvn3": from_tcvn3, "vni": from_vni}
_WORD = re.compile("[A-Za-z\u00a1-\u00ff\u2219]+")
_HIGH = re.compile("[\u00a1-\u00ff\u2219]")
_ONLY_UNICODE = re.compile("[\u0102-\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_SYMBOLS = {char for char in TCVN3 if not char.isalpha() and char != "\u00d7"} | set("ñÑ")
_ENOUGH_SHARE = 0.6
_LONG = 2
_LOOKED_AT = 1_000
"""Characters of a text that are weighed; the rest is in the same font."""
_LONGEST_WORD = 20


class Evidence(NamedTuple):
    """The encoding a text speaks for, and by how many words it beats plain Unicode."""

    encoding: Encoding
    strength: int


NO_EVIDENCE = Evidence("unicode", 0)


@lru_cache(maxsize=20_000)
def evidence(text: str) -> Evidence:
    """Return which encoding the words of a text speak for.

    Examples
    --------
    >>> evidence("Hç trî m¸y mãc").encoding, evidence("Hoã trôï maùy moùc").encoding
    ('tcvn3', 'vni')
    >>> evidence("Société Générale").strength
    0
    """
    if text.isascii():
        return NO_EVIDENCE
    if _ONLY_UNICODE.search(text):
        return Evidence("unicode", _LONG)
    words = [word for word in _WORD.findall(text) if _HIGH.search(word)]
    as_shown = sum(map(is_syllable, words))
    best, best_count = "unicode", as_shown
    for name, decode in _DECODERS.items():
        count = sum(is_syllable(decode(word)) for word in words)
        if count > best_count:
            best, best_count = name, count
    if best == "tcvn3" and best_count >= _ENOUGH_SHARE * len(words):
        return Evidence("tcvn3", best_count - as_shown)
    if best == "vni" and best_count >= _ENOUGH_SHARE * len(words):
        return Evidence("vni", best_count - as_shown)
    rivals = max(sum(is_syllable(decode(word)) for word in words) for decode in _DECODERS.values())
    return Evidence("unicode", max(0, as_shown - rivals)) if words else NO_EVIDENCE


def convert(text: str, encoding: Encoding) -> str:
    """Return the text as Unicode.

    Where most words make sense in the encoding, all are converted (a cell has one font, and
    names such as Krông are no syllables); elsewhere words that make no sense stay as they are.
    """
    if encoding == "unicode":
        return text
    decode = _DECODERS[encoding]
    words = [word for word in _WORD.findall(text[:_LOOKED_AT]) if _HIGH.search(word)]
    sound = sum(is_syllable(decode(word)) for word in words)
    whole = sound > 0 and sound >= _ENOUGH_SHARE * len(words)

    def one(match: re.Match[str]) -> str:
        word = match.group()
        if len(word) > _LONGEST_WORD or not _HIGH.search(word) or word == "\u00d7":
            return word
        decoded = decode(word)
        if whole or is_syllable(decoded) or _SYMBOLS.intersection(word):
            return decoded
        return word

    converted = _WORD.sub(one, text)
    letters = [char for char in text if char.isascii() and char.isalpha()]
    shouted = len(letters) > _LONG and all(char.isupper() for char in letters)
    if shouted:
        return converted.upper()
    # TCVN3 has no capital for a vowel with a tone: the first letter of a cell was meant as one.
    if encoding == "tcvn3" and text[:1] in TCVN3_WITH_TONE:
        return converted[:1].upper() + converted[1:]
    return converted


def clean(text: str) -> str:
    """Return the text composed, without invisible characters, white space made single."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    return nfc(_INVISIBLE.sub("", text))


class Decoder:
    """Turns the cells of one sheet into Unicode, helped by what its other cells look like."""

    def __init__(self, *, old_fonts: Encoding | None = None) -> None:
        """``old_fonts``: the encoding that the fonts named in the workbook suggest."""
        self._sheet: Counter[Encoding] = Counter()
        self._columns: defaultdict[int, Counter[Encoding]] = defaultdict(Counter)
        self._fonts = old_fonts

    def learn(self, cells: Sequence[object]) -> None:
        """Take a row as evidence for the cells that could be read both ways."""
        for column, value in enumerate(cells):
            if isinstance(value, str) and not value.isascii():
                found = evidence(value[:_LOOKED_AT])
                if found.strength:
                    weight = min(found.strength, _LONG)
                    self._sheet[found.encoding] += weight
                    self._columns[column][found.encoding] += weight

    def decode_row(self, cells: Sequence[object]) -> list[object]:
        """Return the row with its texts in clean Unicode."""
        decoded = list(cells)
        unicode_cells, open_columns = 0, []
        for column, value in enumerate(cells):
            if not isinstance(value, str):
                continue
            if value.isascii():
                decoded[column] = clean(value)
            elif _ONLY_UNICODE.search(value):
                decoded[column] = clean(value)
                unicode_cells += 1
            else:
                open_columns.append(column)
        if not open_columns:
            return decoded
        row: Counter[Encoding] = Counter({"unicode": unicode_cells})
        for column in open_columns:
            found = evidence(str(cells[column])[:_LOOKED_AT])
            if found.strength >= _LONG:
                row[found.encoding] += found.strength
        for column in open_columns:
            decoded[column] = self.decode(str(cells[column]), column=column, row=row)
        return decoded

    def decode(self, text: str, *, column: int = -1, row: Counter[Encoding] | None = None) -> str:
        """Return one text in clean Unicode."""
        if text.isascii():
            return clean(text)
        found = evidence(text[:_LOOKED_AT])
        encoding = (
            found.encoding if found.strength >= _LONG else self._by_context(found, column, row)
        )
        return clean(convert(text, encoding))

    def _by_context(self, found: Evidence, column: int, row: Counter[Encoding] | None) -> Encoding:
        """Decide a cell with little evidence of its own by its neighbours."""
        near: list[Counter[Encoding]] = [row or Counter(), self._columns[column], self._sheet]
        for votes in near:
            for name, count in votes.most_common(1):
                if found.strength == 0 or name == found.encoding or count > _LONG:
                    return name
        if self._fonts and found.encoding in {self._fonts, "unicode"}:
            return self._fonts
        return "unicode"
