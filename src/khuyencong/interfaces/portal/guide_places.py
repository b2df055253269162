"""The first question of the guide: in which commune are the goods made."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from khuyencong.apps.places.communes import get_gone_commune, list_communes
from khuyencong.apps.places.queries import list_provinces, search_places, successors
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.support_guide.questions import list_aims

MOST_TEXT = 60
MOST_FOUND = 12


def ask_place(request: HttpRequest, *, on: date) -> HttpResponse:
    """Ask for the commune: by its name, found while it is typed, or by province and commune."""
    text = " ".join(request.GET.get("q", "")[:MOST_TEXT].split())
    context: dict[str, Any] = {"text": text, "found": _found(text, on) if text else []}
    context["aim"] = _aim(request.GET.get("aim", ""))
    if request.GET.get("part"):
        return render(request, "portal/parts/guide_found.html", context)
    context |= _by_province(request.GET.get("province", "")[:60], on)
    context |= _gone(request.GET.get("place", "")[:60], on)
    return render(request, "portal/guide_place.html", context)


def _aim(asked: str) -> str:
    """Return the aim chosen on a page before, empty for none: it goes along to the questions."""
    return asked if asked in {each.id for each in list_aims()} else ""


def _found(text: str, on: date) -> list[Any]:
    return [
        place
        for place in search_places(text, on, limit=MOST_FOUND)
        if place.level in (Level.COMMUNE, Level.PROVINCE)
    ]


def _by_province(uid: str, on: date) -> dict[str, Any]:
    provinces = list_provinces(on)
    chosen = next((each for each in provinces if each.uid == uid), None)
    communes = list_communes(chosen, on=on) if chosen else []
    return {"provinces": provinces, "province": chosen, "communes": communes}


def _gone(uid: str, on: date) -> dict[str, Any]:
    """Say of an address from before a merger what its commune is today."""
    if not uid:
        return {}
    gone = get_gone_commune(uid)
    heirs = successors(gone, on) if gone else []
    return {"is_unknown": True, "gone": gone, "heirs": [each for each in heirs if each != gone]}
