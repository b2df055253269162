"""Search in texts that lie in memory: lines of norms, documents of law, the manual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from khuyencong.apps.search.words import all_words, words_of
from khuyencong.domain.foundation.text import fold, nfc

FAR = 3
"""How far a text stands from the words when they are only somewhere in it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text that can be found: what is shown of it, where to read it, its folded words."""

    name: str
    about: str
    url: str
    name_words: str
    words: str


def make_leaf(*, name: str, about: str, url: str, text: str = "") -> Leaf:
    """Return a text ready to be found by its name, by what is shown about it and by its words."""
    return Leaf(name, about, url, _spaced(name), _spaced(f"{name} {about} {text}"))


def find_leaves(leaves: Iterable[Leaf], text: str) -> list[Leaf]:
    """Return the texts that hold every word typed, the last one begun, the nearest first."""
    words = words_of(text)
    if not words:
        return []
    found = [leaf for leaf in leaves if _holds(leaf.words, words)]
    return sorted(found, key=lambda leaf: closeness(leaf.name, text))


def closeness(name: str, text: str) -> int:
    """Return how near a name is to what was typed; 0 is nearest, FAR farthest.

    0 holds the phrase as typed, 1 the phrase without accents, 2 every word in any order.

    Examples
    --------
    >>> [closeness("Máy đúc đồng", text) for text in ("đúc đồng", "duc dong", "dong may", "tre")]
    [0, 1, 2, 3]
    """
    phrase = nfc(text).casefold()
    if phrase in name.casefold():
        return 0
    if fold(phrase) in fold(name):
        return 1
    return 2 if _holds(_spaced(name), words_of(text)) else FAR


def _spaced(text: str) -> str:
    """Return each folded word once between spaces: " be" finds beginnings, " be " whole words."""
    return " ".join(["", *dict.fromkeys(all_words(text)), ""])


def _holds(spaced: str, words: list[str]) -> bool:
    *whole, begun = words or [""]
    return f" {begun}" in spaced and all(f" {word} " in spaced for word in whole)
