"""One slip of the finger in a word: a letter too many, too few, another one, or two swapped."""

from __future__ import annotations

from collections import Counter
from string import ascii_lowercase

from khuyencong.apps.search.words import words_of

_SHORTEST = 3
"""Shorter words have so many neighbours that any guess is as good as another."""


def mended(text: str, vocabulary: Counter[str]) -> str | None:
    """Return the words with each unknown one replaced by its likeliest neighbour.

    None when nothing changed, or when an unknown word has no neighbour. The last word may be
    the beginning of one; words with digits are codes, not slips.

    Examples
    --------
    >>> known = Counter({"may": 9, "say": 2, "lua": 1, "mau": 1})
    >>> mended("mya sayy lu", known), mended("may say", known), mended("xyzxyz", known)
    ('may say lu', None, None)
    """
    words = words_of(text)
    found = [_mend(word, vocabulary, is_last=word is words[-1]) for word in words]
    if None in found or found == words:
        return None
    return " ".join(word for word in found if word)


def _mend(word: str, vocabulary: Counter[str], *, is_last: bool) -> str | None:
    is_known = word in vocabulary or any(char.isdigit() for char in word)
    if is_known or (is_last and any(known.startswith(word) for known in vocabulary)):
        return word
    if len(word) < _SHORTEST:
        return None
    for near in _neighbours(word):
        if known := near & vocabulary.keys():
            return max(known, key=lambda each: (vocabulary[each], each))
    return None


def _neighbours(word: str) -> tuple[set[str], ...]:
    """Return what the word may have been meant to be, the likelier slips first."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    too_many = {a + b[1:] for a, b in halves if b}
    too_few = {a + letter + b for a, b in halves for letter in ascii_lowercase}
    other = {a + letter + b[1:] for a, b in halves if b for letter in ascii_lowercase}
    return swapped, too_many, too_few, other
