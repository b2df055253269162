"""The search box of the top bar."""

from __future__ import annotations

from typing import Any

from django import template

from khuyencong.interfaces.office.addresses import page_address

register = template.Library()


@register.inclusion_tag("office/parts/search_box.html", takes_context=True)
def search_box(context: dict[str, Any]) -> dict[str, Any]:
    """Show the box, with what was asked when the page is the answer."""
    request = context["request"]
    is_answer = request.path == page_address("search")
    return {"text": request.GET.get("q", "") if is_answer else ""}
