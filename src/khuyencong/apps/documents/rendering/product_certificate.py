"""The certificate of an outstanding product as a .pdf of one page, with its square to be checked.

The form in the annex of the circular was never seen by us: the page says so in small print.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import segno
import typst
from django.conf import settings

from khuyencong.apps.documents.rendering.owner_letter import FONTS
from khuyencong.apps.documents.rendering.text import clean
from khuyencong.domain.foundation.errors import BadInput


def certificate_pdf(words: Mapping[str, str], *, font_paths: Sequence[Path] = ()) -> bytes:
    """Return the certificate; the same words give the same bytes.

    Parameters
    ----------
    words : address (behind the square), unit, heading, product, establishment, level, decision,
        number, issued, until, place, note

    Raises
    ------
    BadInput
        When the words cannot be set on one page.
    """
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(each) for each in font_paths])
    known = {font.family for font in fonts.fonts()}
    squares = [[bool(dot) for dot in row] for row in segno.make(words["address"]).matrix]
    told = {name: clean(text) for name, text in words.items()}
    own = {"mark": settings.PRACTICE_MARK, "fonts": [name for name in FONTS if name in known]}
    data = {**told, **own, "squares": squares}
    compiler = typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    try:
        made = compiler.compile(
            format="pdf", timestamp=datetime(2000, 1, 1, tzinfo=UTC), pdf_standards=["a-2b"]
        )
    except typst.TypstError as failure:
        why = str(failure)[:200]
        raise BadInput("documents.not_set", "Không dựng được giấy: {why}", why=why) from None
    if not isinstance(made, bytes):
        raise BadInput("documents.not_set", "Không dựng được giấy: {why}", why="quá một trang")
    return made
