"""Words for how needs end."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

OUTCOMES: dict[str, tuple[Any, str]] = {
    "open": (_("Chờ xét"), ""),
    "project": (_("Thành đề án"), "good"),
    "deferred": (_("Để lại xét sau"), "warn"),
    "declined": (_("Không hỗ trợ được"), "bad"),
}
"""Outcome -> its words and its look."""


@register.filter
def outcome_label(outcome: str) -> str:
    """Return how a need ended, in words."""
    return str(OUTCOMES[outcome][0])


@register.filter
def outcome_tone(outcome: str) -> str:
    """Return the look of an outcome."""
    tone = OUTCOMES[outcome][1]
    return f"badge--{tone}" if tone else ""
