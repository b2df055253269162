"""Which parts of a text are what somebody looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from khuyencong.domain.foundation.text import fold, nfc

_WORD = re.compile(r"[^\W_]+")


def parts_found(text: str, words: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield the text in parts, each with whether it is one of the folded words, or begins one.

    Examples
    --------
    >>> [part for part, is_found in parts_found("Máy đúc đồng, đậu", ["duc", "do"]) if is_found]
    ['đúc', 'đồ']
    """
    text, end = nfc(text), 0
    for token in _WORD.finditer(text):
        length = _beginning(token[0], words)
        if length:
            yield text[end : token.start()], False
            end = token.start() + length
            yield text[token.start() : end], True
    yield text[end:], False


def _beginning(token: str, words: list[str]) -> int:
    """Return how many letters of a word were looked for, 0 when none."""
    folded = fold(token)
    longest = max((len(word) for word in words if folded.startswith(word)), default=0)
    return longest if len(folded) == len(token) else len(token) * bool(longest)
