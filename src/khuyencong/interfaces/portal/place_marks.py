"""Villages, products and demonstration models as marks on the map of a province."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.public import list_public_villages
from khuyencong.apps.product_rounds.models import ProductCertificate
from khuyencong.apps.product_rounds.public import list_valid_certificates
from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.public_queries import public_models
from khuyencong.apps.projects.public_words import NAMED_KINDS
from khuyencong.domain.foundation.place_points import Point, find_point
from khuyencong.domain.foundation.place_shapes import drawn_at
from khuyencong.domain.foundation.text import fold

VILLAGE, PRODUCT, MODEL = "lang-nghe", "san-pham", "mo-hinh"
MOST_MODELS = 300
"""The newest of a province: older ones are found in the list of projects."""
PAD = 0.12
"""Room around the marks, as a share of the larger side of what they take up."""
LEAST_SIDE = 24.0
"""Units of the picture, about 50 km: one single mark does not fill the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One village, product or model: what it is, where it lies, None where that is not known."""

    kind: str
    title: str
    about: str
    place: str
    sure: str
    """What it rests on: the decision's day, the certificate's level and last day, the year."""
    point: Point | None
    number: str = ""
    """Of the supported project that has a page of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """All marks of one commune, drawn as one circle."""

    number: int
    label: str
    marks: tuple[Mark, ...]
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotMap:
    """The circles with the frame of the picture they stand in, and the marks without a place."""

    spots: tuple[Spot, ...]
    unplaced: tuple[Mark, ...]
    frame: str
    letter: float
    """Height of the figures in the circles [units of the picture]."""


def marks_of(
    provinces: Collection[int], *, kinds: Collection[str], words: str, today: date
) -> list[Mark]:
    """Return what is told of these provinces, villages first; three statements."""
    found: list[Mark] = []
    if VILLAGE in kinds:
        found += [_village(row) for row in list_public_villages(provinces)]
    if PRODUCT in kinds:
        found += [_product(row) for row in list_valid_certificates(provinces, today)]
    if MODEL in kinds:
        rows = public_models(provinces).select_related("unit", "province")
        found += [_model(row) for row in rows[:MOST_MODELS]]
    asked = fold(words).split()
    return [mark for mark in found if all(word in _searched(mark) for word in asked)]


def _searched(mark: Mark) -> str:
    return fold(f"{mark.title} {mark.about} {mark.place}")


def _village(row: CraftVillage) -> Mark:
    return Mark(
        kind=VILLAGE,
        title=row.name,
        about=row.craft,
        place=", ".join(part for part in (row.commune, row.district) if part),
        sure=f"{row.recognised_on:%d/%m/%Y}" if row.recognised_on else "",
        point=find_point(row.commune, district=row.district, province=row.province.uid),
    )


def _product(row: ProductCertificate) -> Mark:
    """Tell of the holder only where it is a body, and of the place no more than the commune."""
    firm = row.entry.establishment
    point = find_point(firm.production_place, province=row.province.uid)
    return Mark(
        kind=PRODUCT,
        title=row.product_name,
        about=holder_of(row),
        place=point.label_vi if point else "",
        sure=f"{row.get_level_display()}, {row.valid_until:%d/%m/%Y}",
        point=point,
    )


def _model(row: PublishedProject) -> Mark:
    return Mark(
        kind=MODEL,
        title=row.title,
        about=row.holder,
        place=row.place,
        sure=str(row.year),
        point=find_point(row.place, province=row.province.uid),
        number=row.number,
    )


def holder_of(row: ProductCertificate) -> str:
    """Return who holds a certificate, "" where it is a person or a household."""
    firm = row.entry.establishment
    return firm.name if firm.kind in NAMED_KINDS else ""


def spot_map(marks: Sequence[Mark]) -> SpotMap:
    """Return the marks by commune, the fullest circle first so that small ones lie on top."""
    groups: dict[Point, list[Mark]] = {}
    for mark in marks:
        if mark.point:
            groups.setdefault(mark.point, []).append(mark)
    places = {point: drawn_at(point.latitude, point.longitude) for point in groups}
    left, top, width, height = _frame(places.values() or [(0.0, 0.0)])
    unit = max(width, height) / 100
    order = sorted(groups, key=lambda point: (-len(groups[point]), point.label_vi))
    return SpotMap(
        spots=tuple(
            Spot(
                number=number,
                label=point.label_vi,
                marks=tuple(groups[point]),
                x=round(places[point][0], 2),
                y=round(places[point][1], 2),
                radius=round(unit * (1.4 + min(2.4, 0.5 * len(groups[point]) ** 0.5)), 2),
            )
            for number, point in enumerate(order, start=1)
        ),
        unplaced=tuple(mark for mark in marks if mark.point is None),
        frame=f"{left:.1f} {top:.1f} {width:.1f} {height:.1f}",
        letter=round(unit * 2, 2),
    )


def _frame(places: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of what holds all places with room around them."""
    xs, ys = zip(*places, strict=True)
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    pad = max(width, height, LEAST_SIDE) * PAD + max(0, LEAST_SIDE - max(width, height)) / 2
    return min(xs) - pad, min(ys) - pad, width + 2 * pad, height + 2 * pad
