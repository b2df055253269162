"""Print a .docx as .pdf (PDF/A-2b), with what of it could not be drawn."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typst
from django.conf import settings

from khuyencong.apps.papers.printing.reading import read_docx
from khuyencong.domain.foundation.errors import BadInput

FONTS = ("Times New Roman", "Tinos", "Liberation Serif", "Libertinus Serif")
"""In order of liking; the last is inside the typesetter and needs no file."""


def print_pdf(
    data: bytes, *, at: datetime, font_paths: Sequence[Path] = ()
) -> tuple[bytes, list[str]]:
    """Return the .pdf of a .docx, and the names of what it does not show.

    Fonts are looked for in ``font_paths`` and inside the typesetter, never on the machine: the
    same paper looks the same everywhere. A training copy sets its
    mark across each page. Raises BadInput when it cannot be set.
    """
    content, undrawn = read_docx(data)
    fonts, content["fonts"] = known_fonts(font_paths)
    content["mark"] = settings.PRACTICE_MARK
    compiler = typst.Compiler(
        str(Path(__file__).with_name("pages.typ")),
        font_paths=fonts,
        sys_inputs={"data": json.dumps(content, ensure_ascii=False)},
    )
    moment = at.astimezone(UTC).replace(microsecond=0)
    try:
        made = compiler.compile(format="pdf", timestamp=moment, pdf_standards=["a-2b"])
    except typst.TypstError as failure:
        raise BadInput(
            "papers.not_printed",
            "Không dựng được PDF từ mẫu này: {why}",
            why=str(failure)[:200],
        ) from None
    if not isinstance(made, bytes):
        raise BadInput("papers.not_printed", "Không dựng được PDF từ mẫu này: {why}", why="rỗng")
    return made, undrawn


def known_fonts(font_paths: Sequence[Path]) -> tuple[typst.Fonts, list[str]]:
    """Return the fonts at hand, and the names of ``FONTS`` among them."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(p) for p in font_paths])
    known = {font.family for font in fonts.fonts()}
    return fonts, [name for name in FONTS if name in known]
