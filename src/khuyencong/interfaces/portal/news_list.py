"""The list of news: newest first, by unit, tag or words."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from khuyencong.apps.accounts.models import Unit
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.portal.models import NewsItem

PER_PAGE = 12
CARD = "fill-1200x630|format-jpeg"
"""The picture of an item as social networks show it."""


def news_page(request: HttpRequest, unit: Unit | None = None) -> HttpResponse:
    """Show a page of the list, of one unit when one is named."""
    tag, words = request.GET.get("the", "").strip(), request.GET.get("q", "").strip()
    found = live_items()
    if unit:
        found = found.filter(path__startswith=section_path(unit))
    if tag:
        found = found.filter(tagged__tag__slug=tag)
    found = with_words(found, words)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    rows = [row_of(item) for item in page]
    context = {"rows": rows, "paged": page, "unit": unit, "tag": tag, "words": words}
    return render(request, "portal/news.html", context)


def live_items() -> QuerySet[NewsItem]:
    """Return what anybody may read, newest first."""
    items = NewsItem.objects.live().public().select_related("picture")
    return items.order_by("-written_on", "-pk")


def with_words(items: QuerySet[NewsItem], words: str) -> QuerySet[NewsItem]:
    """Keep the items that hold every word, written with or without accents."""
    for word in fold(words).split():
        items = items.filter(searched__contains=word)
    return items


def section_path(unit: Unit) -> str:
    from khuyencong.interfaces.portal.models import NewsSection

    section = NewsSection.objects.filter(unit=unit).first()
    return section.path if section else "-"


def row_of(item: NewsItem) -> dict[str, Any]:
    """Return what a list shows of an item, in the language of the reader when there is one."""
    is_english = get_language() == "en" and bool(item.title_en)
    return {
        "address": item.url,
        "title": item.title_en if is_english else item.title,
        "lead": item.lead_en if is_english else item.lead,
        "language": "en" if is_english else "vi",
        "written_on": item.written_on,
        "picture": item.picture,
        "alt": item.picture_caption,
    }


def context_of(item: NewsItem, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of an item shows beside its own fields."""
    section, address = item.get_parent().specific, request.build_absolute_uri(item.url)
    card = item.picture.get_rendition(CARD).url if item.picture else ""
    older = live_items().filter(written_on__lte=item.written_on).exclude(pk=item.pk)[:3]
    return {
        "row": row_of(item),
        "unit": section.unit,
        "section": section,
        "tags": item.tags.all(),
        "older": [row_of(each) for each in older],
        "address": address,
        "card": request.build_absolute_uri(card) if card else "",
        "structured": structured(item, section.unit, address),
    }


def structured(item: NewsItem, unit: Unit, address: str) -> dict[str, Any]:
    """Return the item in the words of schema.org."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": item.title,
        "description": item.lead,
        "datePublished": item.written_on.isoformat(),
        "inLanguage": "vi",
        "author": {"@type": "GovernmentOrganization", "name": unit.name},
        "mainEntityOfPage": address,
    }
