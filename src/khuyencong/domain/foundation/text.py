"""Vietnamese text: one normal form, and one way to compare without accents."""

from __future__ import annotations

import unicodedata

_D_BAR = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})


def nfc(text: str) -> str:
    """Return the text composed (NFC), with runs of white space made one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Return the text in lower case, without accents, đ as d: the form that search compares.

    Examples
    --------
    >>> fold("  Bình  ĐỊNH ")
    'binh dinh'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_D_BAR))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())
