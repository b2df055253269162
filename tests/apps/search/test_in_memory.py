"""Search in memory keeps to the rules of search in the database."""

from __future__ import annotations

from collections import Counter

import pytest

from khuyencong.apps.search.in_memory import find_leaves, make_leaf
from khuyencong.apps.search.marks import parts_found
from khuyencong.apps.search.typos import mended
from khuyencong.apps.search.words import words_of

LEAVES = [
    make_leaf(name="Lớp may", about="Lâm Đồng – Đức Hạnh", url="/1"),
    make_leaf(name="Máy đúc đồng", about="Đập Đá", url="/2", text="hỗ trợ"),
    make_leaf(name="Đồng hồ", about="đúc sẵn", url="/3"),
]


def names(text: str) -> list[str]:
    return [leaf.name for leaf in find_leaves(LEAVES, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đúc đồng", ["Máy đúc đồng", "Lớp may", "Đồng hồ"]),
        ("DUC dong", ["Máy đúc đồng", "Lớp may", "Đồng hồ"]),
        ("đồng đúc máy", ["Máy đúc đồng", "Lớp may"]),
        ("ho t", ["Máy đúc đồng"]),  # the last word may be begun
        ("h tro", []),  # the others not
        ("đậu", []),
        ("", []),
        ("?!", []),
    ],
)
def test_every_word_in_any_order_the_nearest_first(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("may duc", ["Máy", "đúc"]),
        ("do", ["Đồ", "đồ"]),
        ("xyz", []),
        ("", []),
    ],
)
def test_marks_keep_the_accents_of_the_text(text: str, marked: list[str]) -> None:
    shown = "Máy đúc (Đồng) <đồng>"
    parts = list(parts_found(shown, words_of(text)))
    assert [part for part, is_found in parts if is_found] == marked
    assert "".join(part for part, _ in parts) == shown


KNOWN = Counter({"may": 9, "say": 2, "lua": 1, "nghe": 4, "nghi": 3})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mya", "may"),  # swapped
        ("mayy say", "may say"),  # one too many
        ("may sy lua", None),  # too short to guess
        ("ngh", None),  # begins a known word: no slip
        ("ngha lua", "nghe lua"),  # another letter; the more frequent neighbour
        ("2016x", None),  # a code
        ("may say", None),
        ("bxyzw", None),
        ("a" * 5000, None),
    ],
)
def test_one_slip_is_mended(typed: str, meant: str | None) -> None:
    assert mended(typed, KNOWN) == meant
