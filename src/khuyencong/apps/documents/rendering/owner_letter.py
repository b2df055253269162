"""The letter for an owner as a .pdf of exactly two pages, from plain words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from khuyencong.apps.documents.rendering.text import clean
from khuyencong.domain.foundation.errors import BadInput

FONTS = ("Be Vietnam Pro", "Inter", "Tinos", "Libertinus Serif")
"""Fonts in order of liking; the last is inside the typesetter and needs no file."""
PAGES = 2


def letter_pdf(words: Mapping[str, Any], *, font_paths: Sequence[Path] = ()) -> bytes:
    """Return the letter; the same words give the same bytes.

    Parameters
    ----------
    words : title, heading, about, unit, establishment, lead, cost, monthly, payback, best (rows of
        title, what, cost, monthly, payback), nothing, others, for_owner, for_country, peak, peers,
        support, call, note

    Raises
    ------
    BadInput
        When the words are too many for two pages, or cannot be set.
    """
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(each) for each in font_paths])
    known = {font.family for font in fonts.fonts()}
    own = {"mark": settings.PRACTICE_MARK, "fonts": [name for name in FONTS if name in known]}
    told = {**_cleaned(dict(words)), **own}
    compiler = typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=fonts,
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
    )
    fixed = datetime(2000, 1, 1, tzinfo=UTC)
    try:
        made = compiler.compile(format="pdf", timestamp=fixed, pdf_standards=["a-2b"])
        pages = compiler.compile(format="svg", timestamp=fixed)
    except typst.TypstError as failure:
        why = str(failure)[:200]
        raise BadInput("documents.not_set", "Không dựng được thư: {why}", why=why) from None
    count = len(pages) if isinstance(pages, list) else 1
    if count != PAGES or not isinstance(made, bytes):
        raise BadInput(
            "documents.letter_too_long",
            "Thư dài {count} trang, cần đúng {pages}: rút gọn phần “Làm gì” của các giải pháp",
            count=count,
            pages=PAGES,
        )
    return made


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {key: _cleaned(each) for key, each in value.items()}
    return [_cleaned(each) for each in value] if isinstance(value, list | tuple) else value
