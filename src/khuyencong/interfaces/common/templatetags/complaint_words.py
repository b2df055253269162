"""Words of complaints on pages."""

from __future__ import annotations

from typing import Any

from django import template

from khuyencong.interfaces.common.complaint_words import ABOUT, STATES

register = template.Library()


@register.filter
def complaint_about(about: str) -> Any:
    """Return what a complaint is about, in words."""
    return ABOUT.get(about, about)


@register.filter
def complaint_state(state: str) -> Any:
    """Return the state in words."""
    return STATES[state][0]


@register.filter
def complaint_tone(state: str) -> str:
    """Return the tone of its badge."""
    return STATES[state][1]
