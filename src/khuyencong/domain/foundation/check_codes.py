"""Short codes that people copy by hand: no look-alike letters, a letter that tells a slip."""

from __future__ import annotations

from collections.abc import Callable

LETTERS = "34679ACDEFGHJKMNPRTVWXY"
"""Without 0 O, 1 I L, 2 Z, 5 S, 8 B, Q and U. Their number is prime: the check letter finds every
single wrong letter and every two that changed places."""

FREE = 9
"""Letters drawn at random: 23 ** 9 codes, 1.8 million million."""


def draw_code(choose: Callable[[str], str]) -> str:
    """Return a new code of ten letters; ``choose`` draws one letter out of many.

    Examples
    --------
    >>> draw_code(lambda letters: letters[1])
    '444444444N'
    """
    free = "".join(choose(LETTERS) for _ in range(FREE))
    return free + _check_letter(free)


def read_code(text: str) -> str | None:
    """Return the code that was typed, without spaces and dashes; None when it cannot be one.

    Examples
    --------
    >>> read_code(" 44444-4444n "), read_code("44444-4444X")
    ('444444444N', None)
    """
    code = "".join(c for c in text[:40].upper() if c.isalnum())
    if len(code) != FREE + 1 or any(c not in LETTERS for c in code):
        return None
    return code if code[-1] == _check_letter(code[:-1]) else None


def shown_code(code: str) -> str:
    """Return the code in two halves, as it is printed."""
    return f"{code[:5]}-{code[5:]}"


def _check_letter(free: str) -> str:
    """Return the letter that makes the weighted sum a multiple of the number of letters."""
    total = sum((place + 2) * LETTERS.index(c) for place, c in enumerate(free))
    return LETTERS[-total % len(LETTERS)]
