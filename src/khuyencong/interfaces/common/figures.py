"""Figures as the language of the page writes them: 1.234.567 and 1,5 or 1,234,567 and 1.5.

Days are dd/mm/yyyy in both: they are typed that way, and the papers have them so.
"""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import get_language

from khuyencong.domain.foundation.numbers import format_number, format_percent, format_vnd

_TURNED = str.maketrans(",.", ".,")


def in_language(figure: str) -> str:
    """Return a figure written for Vietnamese readers as the language of the page writes it."""
    return figure.translate(_TURNED) if get_language() == "en" else figure


def amount_text(amount_vnd: int) -> str:
    """Return whole đồng, or any other count, with marks between thousands."""
    return in_language(format_vnd(amount_vnd))


def number_text(value: Decimal) -> str:
    """Return a number with all its digits."""
    return in_language(format_number(value))


def percent_text(share: Decimal) -> str:
    """Return a share as a percentage."""
    return in_language(format_percent(share))
