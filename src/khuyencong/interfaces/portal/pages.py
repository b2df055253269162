"""Public pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from khuyencong.interfaces.portal.news_list import live_items, row_of

NEWS_IN_FRONT = 3


def front(request: HttpRequest) -> HttpResponse:
    """Say what this place is, where to go, and what is new."""
    news = [row_of(item) for item in live_items()[:NEWS_IN_FRONT]]
    return render(request, "portal/front.html", {"news": news})
