"""Search over everything the person may read, grouped by what it is."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.search.typos import mended
from khuyencong.apps.search.words import words_of
from khuyencong.interfaces.office.finding.hits import Found
from khuyencong.interfaces.office.finding.lists import find_in_lists
from khuyencong.interfaces.office.finding.texts import find_in_texts, vocabulary
from khuyencong.interfaces.office.listing.state import clean
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SHOWN, SUGGESTED = 8, 3
"""Hits of each kind on the page, and below the box while somebody types."""
TEMPLATES = {"suggest": "office/parts/found_suggested.html", "page": "office/parts/found.html"}


@office_page(None)
def search(request: OfficeRequest) -> HttpResponse:
    """Show the nearest of every kind; ``?part=`` gives them alone, for the script that asks.

    Accents, đ/d and the order of words make no difference. When nothing is found, the law and the
    manual are asked again with one slip mended in each unknown word.
    """
    text, part = clean(request.GET.get("q", "")), request.GET.get("part", "")
    few = part == "suggest"
    most = SUGGESTED if few else SHOWN
    groups = _groups(request, text, most=most, few=few) if text else []
    meant = mended(text, vocabulary()) if text and not groups else None
    if meant:
        groups = _near(find_in_texts(request, meant, most=most), meant)
    context = {"text": text, "meant": meant, "words": words_of(meant or text), "groups": groups}
    return render(request, TEMPLATES.get(part, "office/search.html"), context)


def _groups(request: OfficeRequest, text: str, *, most: int, few: bool) -> list[Found]:
    found = [
        *find_in_lists(request, text, most=most, counts=not few),
        *find_in_texts(request, text, most=most),
    ]
    return _near(found, text)


def _near(groups: list[Found], text: str) -> list[Found]:
    """Return the groups that hold anything, the one with the nearest name first."""
    return sorted((each for each in groups if each.hits), key=lambda group: group.distance(text))
