"""Which drawn shapes belong to which province; the shapes themselves are in the built map.svg."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from khuyencong.domain.foundation.place_files import read_rows


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
