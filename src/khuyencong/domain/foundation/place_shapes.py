"""Which drawn shapes belong to which province; the shapes themselves are in the built map.svg."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log, pi, radians, tan

from khuyencong.domain.foundation.place_files import read_rows

_ACROSS, _LEFT = 51.8706, -5298.328
_DOWN, _TOP = -2961.650, 1243.944
"""How the picture lays out the globe: Mercator, fitted by least squares to the middles of 55
provinces; 98 of 100 points of communes fall inside the shape of their province."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape and the province it was part of before any merger.

    ``islands_vi`` names an archipelago, whose words are set in the middle of ``label_x`` on the
    line ``label_y`` of the picture [units of its frame]; empty and None for a mainland.
    """

    id: str
    province: str
    islands_vi: str = ""
    label_x: int | None = None
    label_y: int | None = None


@cache
def list_shapes() -> tuple[Shape, ...]:
    """Return every shape, in the order of the official codes of the provinces."""
    return tuple(
        Shape(
            id=row["shape"],
            province=row["province"],
            islands_vi=row["islands_vi"],
            label_x=int(row["label_x"]) if row["label_x"] else None,
            label_y=int(row["label_y"]) if row["label_y"] else None,
        )
        for row in read_rows("shapes.csv")
    )


def drawn_at(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where in the frame of the picture a point lies [degrees -> units of its frame].

    Good to about one unit, which is two kilometres.

    Examples
    --------
    >>> [round(each) for each in drawn_at(13.77, 109.22)]
    [367, 525]
    """
    north = log(tan(pi / 4 + radians(latitude) / 2))
    return _ACROSS * longitude + _LEFT, _DOWN * north + _TOP
