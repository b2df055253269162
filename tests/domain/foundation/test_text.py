"""Folding: one rule, whether the quick table or the careful way does it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.text import fold, nfc


def careful(text: str) -> str:
    """The rule, spelt out: đ as d, decompose, drop the marks, lower case, one space."""
    plain = text.replace("đ", "d").replace("Đ", "D").replace("ð", "d").replace("Ð", "D")
    marks = unicodedata.normalize("NFD", plain)
    return " ".join("".join(c for c in marks if not unicodedata.combining(c)).casefold().split())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đề án KHUYẾN CÔNG", "de an khuyen cong"),
        ("  Thừa  Thiên\u00a0Huế ", "thua thien hue"),
        (unicodedata.normalize("NFD", "Ưỡn ẹo"), "uon eo"),
        ("Café Straße", "cafe strasse"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_the_rule_for_any_text(text: str) -> None:
    assert fold(text) == careful(text)


def test_nfc_composes_and_keeps_one_space() -> None:
    assert nfc(unicodedata.normalize("NFD", "Bình\t Định")) == "Bình Định"
