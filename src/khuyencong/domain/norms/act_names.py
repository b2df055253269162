"""What the number of a document tells: which kind it is, and who issued it."""

from __future__ import annotations

import re
from typing import Literal

ActKind = Literal[
    "decree", "joint_circular", "circular", "decision", "resolution", "draft", "letter", "other"
]
Issuer = Literal[
    "government", "prime_minister", "finance", "industry_trade", "industry", "interior", "council",
    "peoples_committee", "other",
]  # fmt: skip
KINDS: tuple[tuple[str, ActKind], ...] = (
    ("NĐ ", "decree"),
    ("Nghị định", "decree"),
    ("TTLT ", "joint_circular"),
    ("Thông tư liên tịch", "joint_circular"),
    ("TT ", "circular"),
    ("Thông tư", "circular"),
    ("QĐ ", "decision"),
    ("Quyết định", "decision"),
    ("NQ ", "resolution"),
    ("Nghị quyết", "resolution"),
    ("Dự thảo", "draft"),
    ("CV ", "letter"),
    ("Công văn", "letter"),
)
"""The first words of a citation; the first that fits decides."""
ISSUERS: dict[str, Issuer] = {
    "CP": "government",
    "TTg": "prime_minister",
    "BTC": "finance",
    "BCT": "industry_trade",
    "BCN": "industry",
    "BNV": "interior",
    "HĐND": "council",
    "UBND": "peoples_committee",
}
"""The letters of the offices as they stand in numbers and names of documents."""
UNKNOWN_ACTS = frozenset({"Chưa rõ văn bản"})
"""What our data cite where the document itself is not known: no document to show."""
_LETTERS = re.compile(r"[^\W\d_]+")
_REMARKS = {
    "(number not found)": "(chưa tìm thấy số)",
    "(number and date not found)": "(chưa tìm thấy số và ngày)",
}


def kind_of(act: str) -> ActKind:
    """Return the kind of a document by how it is cited.

    Examples
    --------
    >>> kind_of("TTLT 26/2014/TTLT-BTC-BCT"), kind_of("Quyết định 1878/QĐ-UBND")
    ('joint_circular', 'decision')
    """
    return next((kind for start, kind in KINDS if act.startswith(start)), "other")


def issuers_of(act: str) -> tuple[Issuer, ...]:
    """Return who issued a document, by the letters in its number; ("other",) where they tell none.

    Examples
    --------
    >>> issuers_of("TTLT 26/2014/TTLT-BTC-BCT"), issuers_of("Nghị quyết HĐND tỉnh Đắk Lắk")
    (('finance', 'industry_trade'), ('council',))
    """
    found = [ISSUERS[part] for part in _LETTERS.findall(act) if part in ISSUERS]
    return tuple(dict.fromkeys(found)) or ("other",)


def shown_act(act: str) -> str:
    """Return a citation as readers see it: our remarks in it stand in Vietnamese."""
    for remark, shown in _REMARKS.items():
        act = act.replace(remark, shown)
    return act
