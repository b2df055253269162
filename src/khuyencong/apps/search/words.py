"""What a person typed, as the words that both databases look for."""

from __future__ import annotations

import re

from khuyencong.domain.foundation.text import fold

MOST_WORDS = 16
"""Words beyond these are not looked at: nobody types more, and a hostile query stays cheap."""
LONGEST_WORD = 60
_WORD = re.compile(r"[^\W_]+")


def all_words(text: str) -> list[str]:
    """Return the folded words of a text of our own, as they stand."""
    return _WORD.findall(fold(text))


def words_of(text: str) -> list[str]:
    """Return the folded words of a query: letters and digits only, at most MOST_WORDS.

    Examples
    --------
    >>> words_of('Đúc  đồng "NEAR(" 2016-003*')
    ['duc', 'dong', 'near', '2016', '003']
    """
    return [word[:LONGEST_WORD] for word in all_words(text[:2000])[:MOST_WORDS]]


def sqlite_query(words: list[str]) -> str:
    """Return the FTS5 query: every word quoted, so that none is an operator; the last a prefix."""
    return " ".join(f'"{word}"' for word in words) + "*"


def postgresql_query(words: list[str]) -> str:
    """Return the to_tsquery text: every word quoted, all must match, the last one a prefix."""
    return " & ".join(f"'{word}'" for word in words) + ":*"
