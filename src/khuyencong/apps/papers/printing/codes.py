"""QR codes of a .docx, drawn anew as squares from the address that their picture names."""

from __future__ import annotations

from typing import Any

import segno
from docx.oxml.ns import qn
from segno import DataOverflowError

from khuyencong.apps.documents.rendering.journal_mark import QR

MOST_CHARS = 300
"""Of an address; more would make squares nobody can scan."""
PER_PT = 12700


def is_code(element: Any) -> bool:
    """Tell whether an element is a picture of ours with an address to draw."""
    return bool(squares_of(element))


def squares_of(drawing: Any) -> dict[str, Any]:
    """Return the rows of squares of a picture and its side [pt]; nothing for any other picture."""
    inline = drawing.find(qn("wp:inline")) if drawing is not None else None
    if inline is None:
        return {}
    told, size = inline.find(qn("wp:docPr")), inline.find(qn("wp:extent"))
    if told is None or size is None or told.get("name") != QR:
        return {}
    address = told.get("descr") or ""
    if not 0 < len(address) <= MOST_CHARS:
        return {}
    try:
        matrix = segno.make(address, error="l").matrix
    except DataOverflowError:
        return {}
    squares = [[bool(dot) for dot in row] for row in matrix]
    return {"squares": squares, "side": round(int(size.get("cx")) / PER_PT, 2)}
