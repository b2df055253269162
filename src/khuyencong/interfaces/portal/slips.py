"""Words typed with a slip, set right by the words that stand in titles of the portal."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from django.utils import timezone

from khuyencong.apps.establishments.public import public_villages
from khuyencong.apps.product_rounds.public import valid_certificates
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.support_guide.questions import list_aims
from khuyencong.interfaces.portal.news_list import live_items

ALIKE = 0.7
"""How alike a word must be, as ``difflib`` measures: one letter wrong in four is 0.75."""
SHORTEST = 3
MOST_TITLES = 5_000
KEPT_SECONDS = 600


def set_right(words: str) -> str:
    """Return the words folded, each unknown one replaced by the known one most like it."""
    bucket = int(timezone.now().timestamp()) // KEPT_SECONDS
    known = _known(bucket, timezone.localdate())
    return " ".join(_nearest(word, known) for word in _words(words))


def _nearest(word: str, known: frozenset[str]) -> str:
    if word in known or len(word) < SHORTEST or any(each.startswith(word) for each in known):
        return word
    near = [each for each in known if abs(len(each) - len(word)) <= 2]
    return next(iter(get_close_matches(word, sorted(near), n=1, cutoff=ALIKE)), word)


@lru_cache(maxsize=2)
def _known(bucket: int, today: date) -> frozenset[str]:
    """Return every word of the titles, read anew each ten minutes; three statements."""
    titles = [aim.label_vi for aim in list_aims()]
    titles += live_items().values_list("title", flat=True)[:MOST_TITLES]
    titles += [
        text for row in public_villages().values_list("name", "craft")[:MOST_TITLES] for text in row
    ]
    titles += valid_certificates(today).values_list("product_name", flat=True)[:MOST_TITLES]
    return frozenset(word for title in titles for word in _words(title))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
