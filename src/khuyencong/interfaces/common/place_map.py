"""A map of values by province for an inline SVG: which class each place falls in, and its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from khuyencong.domain.foundation.place_shapes import Shape, list_shapes

CLASSES = 5
FRAME = "-8 -8 828 890"
"""The frame of the drawn shapes with room for the lines around them."""
LICENCE = mark_safe(
    '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">CC BY 4.0</a>'
)
NONE, HIDDEN, OUTSIDE, ZERO = "none", "hidden", "outside", "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place to draw: the ids of its shapes, its value and how that is written.

    ``value`` None: nothing is held of it. ``is_hidden``: there is a figure that may not be shown.
    ``is_outside``: no part of what is told. ``note`` stands beside the value in the table.
    """

    label: str
    shapes: tuple[str, ...]
    value: int | None = None
    words: str = ""
    note: str = ""
    href: str = ""
    is_hidden: bool = False
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class MapClass:
    """Values that are drawn alike: the least and the most among them, in words."""

    tone: str
    least: str
    most: str
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMap:
    """Places with their tone, the classes from the highest down, and what has no class."""

    places: tuple[tuple[Place, str], ...]
    classes: tuple[MapClass, ...]
    ranked: tuple[Place, ...]
    zero: tuple[Place, ...]
    hidden: tuple[Place, ...]
    none: tuple[Place, ...]
    outside: tuple[Place, ...]
    islands: tuple[tuple[Shape, str], ...]
    frame: str = FRAME
    licence: SafeString = LICENCE


def place_map(places: Sequence[Place], say: Callable[[int], str]) -> PlaceMap:
    """Return the map; ``say`` writes the bounds of a class.

    The different values above zero, in order, are cut into at most five equal parts: equal values
    never fall apart, and the highest are always the darkest.

    Examples
    --------
    >>> found = place_map([Place(label="A", shapes=(), value=7), Place(label="B", shapes=())], str)
    >>> [tone for _, tone in found.places], found.classes[0].most
    (['5', 'none'], '7')
    """
    told = [each for each in places if not each.is_outside]
    ranked = [each for each in told if _tone(each, ()) not in (NONE, HIDDEN, ZERO)]
    ranked.sort(key=lambda each: -(each.value or 0))
    tops = _tops([each.value or 0 for each in ranked])
    drawn = tuple((each, _tone(each, tops)) for each in places)

    def of(tone: str) -> tuple[Place, ...]:
        return tuple(place for place, its in drawn if its == tone)

    return PlaceMap(
        places=drawn,
        classes=tuple(_class(tone, of(tone), say) for tone in _tones(tops)),
        ranked=tuple(ranked),
        zero=of(ZERO),
        hidden=of(HIDDEN),
        none=of(NONE),
        outside=of(OUTSIDE),
        islands=_islands(places),
    )


def _tops(values: Sequence[int]) -> tuple[int, ...]:
    """Return the highest value of each class, from the lowest class up."""
    different = sorted(set(values))
    count = min(CLASSES, len(different))
    return tuple(different[-(-len(different) * part // count) - 1] for part in range(1, count + 1))


def _tones(tops: Sequence[int]) -> list[str]:
    return [str(CLASSES - lower) for lower in range(len(tops))]


def _tone(place: Place, tops: Sequence[int]) -> str:
    if place.is_outside:
        return OUTSIDE
    if place.is_hidden:
        return HIDDEN
    if place.value is None:
        return NONE
    if place.value <= 0:
        return ZERO
    return str(CLASSES - len(tops) + 1 + bisect_left(tops, place.value))


def _class(tone: str, places: Sequence[Place], say: Callable[[int], str]) -> MapClass:
    values = [each.value or 0 for each in places]
    return MapClass(tone, say(min(values)), say(max(values)), len(values))


def _islands(places: Sequence[Place]) -> tuple[tuple[Shape, str], ...]:
    """Return each archipelago with the name of the place it belongs to."""
    owner = {shape: each.label for each in places for shape in each.shapes}
    islands = [shape for shape in list_shapes() if shape.islands_vi and shape.id in owner]
    return tuple((shape, owner[shape.id]) for shape in islands)
