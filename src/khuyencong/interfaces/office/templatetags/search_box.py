"""The search box of the top bar, for who may read anything that it finds."""

from __future__ import annotations

from typing import Any

from django import template

from khuyencong.apps.accounts.permissions import can
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.listing.registry import LISTS

register = template.Library()


@register.inclusion_tag("office/parts/search_box.html", takes_context=True)
def search_box(context: dict[str, Any]) -> dict[str, Any]:
    """Show the box, with what was asked when the page is the answer."""
    request = context["request"]
    titles = [
        str(spec.title).lower() for spec in LISTS.values() if can(request.user, spec.capability)
    ]
    return {
        "titles": ", ".join(titles),
        "text": request.GET.get("q", "") if request.path == page_address("search") else "",
    }
