"""One field for everything that anybody may read here."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.portal.finding import find
from khuyencong.interfaces.portal.slips import set_right

LONGEST = 100


@require_safe
def find_page(request: HttpRequest) -> HttpResponse:
    """Show what holds the words; when nothing does, what holds the words set right."""
    words = request.GET.get("q", "")[:LONGEST].strip()
    context: dict[str, Any] = {"words": words}
    if words:
        today = timezone.localdate()
        groups = find(words, today)
        if not groups and (right := set_right(words)) != " ".join(fold(words).split()):
            groups = find(right, today)
            context["set_right"] = right if groups else ""
        context["groups"] = groups
    return render(request, "portal/find.html", context)
