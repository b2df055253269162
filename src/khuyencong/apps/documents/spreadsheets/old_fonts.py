"""The old font encodings, TCVN3 (ABC, .VnTime) and VNI: their tables, and how to undo them.

In both, a cell holds characters that look like Western European letters and only the font made
them Vietnamese. Source of TCVN3: TCVN 5712:1993, table VN3. Source of VNI: the layout of the
VNI-Windows fonts (a base letter followed by a mark).
"""

from __future__ import annotations

import re
import unicodedata

_TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3: dict[str, str] = {
    chr(start + i): letter for start, run in _TCVN3_RUNS.items() for i, letter in enumerate(run)
}
"""Latin-1 character shown by the sheet -> Vietnamese letter."""

TCVN3_WITH_TONE = frozenset(shown for shown in TCVN3 if ord(shown) >= 0xB5)
"""What the sheet shows for vowels with a tone, which have no capital."""

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_BREVE, _HAT = "\u0306", "\u0302"
_VNI_MARKS = {
    "ø": _GRAVE,
    "û": _HOOK,
    "õ": _TILDE,
    "ù": _ACUTE,
    "ï": _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "é": _BREVE + _ACUTE,
    "ë": _BREVE + _DOT,
    "â": _HAT,
    "à": _HAT + _GRAVE,
    "å": _HAT + _HOOK,
    "ã": _HAT + _TILDE,
    "á": _HAT + _ACUTE,
    "ä": _HAT + _DOT,
}
_VNI_ALONE = {
    "ô": "ơ",
    "ö": "ư",
    "ñ": "đ",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "ì": "ì",
    "í": "í",
    "î": "ỵ",
}
_VNI_BASES = {
    **dict.fromkeys("aA", "øûõùïêèúüéëâàåãáä"),
    **dict.fromkeys("eE", "øûõùïâàåãáä"),
    **dict.fromkeys("oO", "øûõùïâàåãáä"),
    **dict.fromkeys("uUôÔöÖ", "øûõùï"),
    **dict.fromkeys("yY", "øûõù"),
}


def _build_vni() -> dict[str, str]:
    table = {}
    for old, new in _VNI_ALONE.items():
        table[old], table[old.upper()] = new, new.upper()
    for base, marks in _VNI_BASES.items():
        letter = table.get(base, base)
        for mark in marks:
            whole = unicodedata.normalize("NFC", letter + _VNI_MARKS[mark])
            table[base + mark] = whole
            table[base + mark.upper()] = whole
    return table


VNI: dict[str, str] = _build_vni()
"""One or two characters shown by the sheet -> Vietnamese letter."""

_VNI_UNITS = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TCVN3_TABLE = str.maketrans({**TCVN3, "\u2219": "ã"})  # some programs turn 0xB7 into U+2219


def _is_shouted(word: str) -> bool:
    plain = [char for char in word if char.isascii() and char.isalpha()]
    return len(plain) > 1 and all(char.isupper() for char in plain)


def restore_capitals(*, typed: str, decoded: str) -> str:
    """Undo the capital fonts (.VnTimeH): they had no capital vowels with a tone.

    Examples
    --------
    >>> restore_capitals(typed="NGHIÖP", decoded="NGHIệP")
    'NGHIỆP'
    >>> restore_capitals(typed="Hç", decoded="Hỗ")
    'Hỗ'
    """
    return decoded.upper() if _is_shouted(typed) else decoded


def from_tcvn3(word: str) -> str:
    """Return a word typed in TCVN3 as Unicode.

    Examples
    --------
    >>> from_tcvn3("nghiÖp"), from_tcvn3("C¤NG"), from_tcvn3("NGHIÖP")
    ('nghiệp', 'CÔNG', 'NGHIỆP')
    """
    return restore_capitals(typed=word, decoded=word.translate(_TCVN3_TABLE))


def from_vni(word: str) -> str:
    """Return a word typed in VNI as Unicode.

    Examples
    --------
    >>> from_vni("khuyeán"), from_vni("COÂNG"), from_vni("ñöôøng")
    ('khuyến', 'CÔNG', 'đường')
    """
    return _VNI_UNITS.sub(lambda unit: VNI[unit.group()], word)
