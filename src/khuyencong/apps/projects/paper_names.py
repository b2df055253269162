"""Which paper of a checklist a sent file is, by the words of its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from khuyencong.apps.projects.checklist import ChecklistRow
from khuyencong.domain.foundation.text import fold

OTHER = "other"
_LEAST_WORDS = 2
_LEAST_SHARE = 0.6


def recognise_paper(name: str, rows: Iterable[ChecklistRow]) -> ChecklistRow | None:
    """Return the row whose words the name carries best; None when none is clearly meant."""
    words = _words(name.rpartition(".")[0] or name)
    best, best_score = None, 0.0
    for row in rows:
        shared = words & _words(row.label)
        score = len(shared) / max(len(words), 1)
        if len(shared) >= _LEAST_WORDS and score >= _LEAST_SHARE and score > best_score:
            best, best_score = row, score
    return best


def alike(name: str, label: str) -> bool:
    """Tell whether most words of both are the same."""
    one, other = _words(name), _words(label)
    shared = len(one & other)
    return shared >= _LEAST_WORDS and shared >= _LEAST_SHARE * max(len(one), len(other))


def next_other(kinds: Iterable[str]) -> str:
    """Return the kind of one more paper that no checklist names."""
    numbers = [int(k.rpartition(".")[2]) for k in kinds if re.fullmatch(rf"{OTHER}\.\d+", k)]
    return f"{OTHER}.{max(numbers, default=0) + 1}"


def _words(text: str) -> set[str]:
    return {word for word in re.split(r"[^a-z]+", fold(text)) if len(word) > 1}
