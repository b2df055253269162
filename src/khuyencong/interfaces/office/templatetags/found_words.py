"""What was looked for, marked in what was found."""

from __future__ import annotations

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from khuyencong.apps.search.marks import parts_found

register = template.Library()


@register.filter
def marked(text: str, words: list[str]) -> SafeString:
    """Return the text with the words somebody looked for marked; everything is escaped."""
    parts = (
        f"<mark>{escape(part)}</mark>" if is_found else escape(part)
        for part, is_found in parts_found(text, words)
    )
    return mark_safe("".join(parts))  # noqa: S308  # each part is escaped
