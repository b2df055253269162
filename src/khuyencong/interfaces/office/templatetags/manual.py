"""Help where it is needed: each page leads to the chapter that explains it."""

from __future__ import annotations

from typing import Any

from django import template

from khuyencong.interfaces.office.manual_subjects import chapter_of

register = template.Library()


@register.inclusion_tag("office/parts/page_help.html", takes_context=True)
def page_help(context: dict[str, Any]) -> dict[str, Any]:
    """Show the link to the chapter of the page, nothing where there is none."""
    return {"chapter": chapter_of(context["request"].path)}
