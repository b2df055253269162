"""The visible box of a signature, drawn by the typesetter as the paper is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import segno
import typst

from khuyencong.apps.papers.printing.pdf import known_fonts

WIDTH, HEIGHT = 168, 40
"""Of the box. [pt]"""


def draw_stamp(
    lines: Sequence[str], *, address: str, at: datetime, font_paths: Sequence[Path] = ()
) -> bytes:
    """Return the box as a .pdf of one page; the square holds the address."""
    fonts, names = known_fonts(font_paths)
    squares = [[bool(dot) for dot in row] for row in segno.make(address, error="l").matrix]
    data = {
        "width": WIDTH,
        "height": HEIGHT,
        "fonts": names,
        "lines": list(lines),
        "squares": squares,
    }
    compiler = typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", timestamp=at.astimezone(UTC).replace(microsecond=0))
    if not isinstance(made, bytes):
        raise RuntimeError("the box must be one page")
    return made
