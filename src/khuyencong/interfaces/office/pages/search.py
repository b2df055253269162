"""Search over everything the person may read, grouped by what it is."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.search.words import words_of
from khuyencong.interfaces.office.finding.everywhere import find_everywhere
from khuyencong.interfaces.office.finding.lists import lists_apart
from khuyencong.interfaces.office.listing.state import clean
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SHOWN, SUGGESTED = 8, 3
"""Hits of each kind on the page, and below the box while somebody types."""
EXAMPLES = ("may moc", "26/2014", "N2018-04a", "nhập bảng")
PARTS = {"suggest": "office/parts/found_suggested.html", "page": "office/parts/found.html"}


@office_page(None)
def search(request: OfficeRequest) -> HttpResponse:
    """Show the nearest of every kind; ``?part=`` gives them alone, for the script that asks.

    Accents, đ/d and the order of words make no difference.
    """
    text, part = clean(request.GET.get("q", "")), request.GET.get("part", "")
    few = part == "suggest"
    answer = find_everywhere(request, text, most=SUGGESTED if few else SHOWN, counts=not few)
    context = {
        "text": text,
        "examples": EXAMPLES,
        "groups": answer.groups,
        "apart": lists_apart(request, text) if text else [],
        "meant": answer.meant,
        "words": words_of(answer.meant or text),
    }
    return render(request, PARTS.get(part, "office/search.html"), context)
