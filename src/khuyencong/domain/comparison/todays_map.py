"""Figures of places carried to the places of another day, so that a merger moves nothing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import TypeVar

from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.gazetteer import Gazetteer

P = TypeVar("P", bound=Hashable)
C = TypeVar("C", bound=Hashable)


def heir_of(places: Gazetteer, uid: str, *, on: date) -> str:
    """Return the one place that holds all the territory that day.

    A place divided among several stays itself: nothing tells how to divide its figures, and a
    guess would move money. Raises KeyError for an unknown uid.
    """
    heirs = places.successors(places.history(uid)[0], on)
    return heirs[0].uid if len(heirs) == 1 else uid


def todays_map(places: Gazetteer, *, on: date) -> dict[str, str]:
    """Return for every province there ever was the province that holds it that day."""
    return {
        uid: heir_of(places, uid, on=on)
        for uid in places.uids
        if places.history(uid)[0].level == Level.PROVINCE
    }


def on_map(figures: Mapping[tuple[P, C], int], heirs: Mapping[P, P]) -> dict[tuple[P, C], int]:
    """Return figures by place and column with those of merged places added up.

    For what adds up (đồng, projects); the sum of every column stays as it was. A place without an
    heir stays.

    Examples
    --------
    >>> on_map({("Bình Định", 2016): 5, ("Gia Lai cũ", 2016): 2}, {"Bình Định": "Gia Lai",
    ...        "Gia Lai cũ": "Gia Lai"})
    {('Gia Lai', 2016): 7}
    """
    found: dict[tuple[P, C], int] = {}
    for (place, column), value in figures.items():
        key = heirs.get(place, place), column
        found[key] = found.get(key, 0) + value
    return found
