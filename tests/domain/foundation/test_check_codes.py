"""Codes that people copy by hand."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.check_codes import LETTERS, draw_code, read_code, shown_code

codes = st.integers().map(lambda seed: draw_code(random.Random(seed).choice))
places = st.integers(0, 9)


@given(codes)
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    assert read_code(shown_code(code)) == read_code(f" {code.lower()} ") == code
    assert not set(code) & set("01OILZ2S5B8QU")


@given(codes, places, st.sampled_from(LETTERS))
def test_one_wrong_letter_is_found(code: str, place: int, letter: str) -> None:
    typed = code[:place] + letter + code[place + 1 :]
    assert read_code(typed) == (code if typed == code else None)


@given(codes, st.integers(0, 8))
def test_two_letters_that_changed_places_are_found(code: str, place: int) -> None:
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert read_code(typed) == (code if typed == code else None)


@given(st.text(max_size=60))
def test_anything_else_is_no_code(text: str) -> None:
    assert read_code(text) in (None, "".join(c for c in text[:40].upper() if c.isalnum()))
