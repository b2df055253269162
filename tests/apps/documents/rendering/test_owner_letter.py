"""The letter for an owner: two pages or none, the same words the same bytes."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.documents.rendering.owner_letter import letter_pdf
from khuyencong.domain.foundation.errors import BadInput

MEASURE = {"title": "Thay động cơ", "what": "", "cost": "20", "monthly": "1", "payback": "2 năm"}
WORDS: dict[str, Any] = {
    **dict.fromkeys(("title", "heading", "about", "unit", "establishment", "lead", "cost"), "Ẩ"),
    **dict.fromkeys(("monthly", "payback", "nothing", "for_owner", "peak", "peers"), "ộ"),
    **dict.fromkeys(("support", "call", "note"), "ữ"),
    "best": [MEASURE],
    "others": [],
    "for_country": ["1 TOE", "2 tấn CO2"],
}


def test_the_same_words_give_the_same_bytes() -> None:
    assert letter_pdf(WORDS) == letter_pdf(WORDS)


def test_markup_and_odd_characters_are_only_words() -> None:
    odd = {**MEASURE, "title": '#panic("x") *a* $b$ \\ <c> \u202e\x00'}
    assert letter_pdf({**WORDS, "best": [odd]}).startswith(b"%PDF")


def test_what_does_not_fit_two_pages_is_refused() -> None:
    with pytest.raises(BadInput, match="cần đúng 2"):
        letter_pdf({**WORDS, "support": "dài quá " * 1500})
