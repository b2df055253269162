"""Plain charts laid out for an inline SVG: stacked bars by month, dots with a line, a line.

Pure arithmetic: the style sheet colours, the template writes. Beside each picture stands its table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from khuyencong.interfaces.common.figures import number_text

WIDTH, HEIGHT = 900, 280
LEFT, RIGHT, TOP, BOTTOM = 70, 12, 14, 34
"""Room for the words of the axes."""
GAP = 0.35
"""What a bar leaves free of its place."""
STEPS = (1, 2, 5, 10)
WANTED_TICKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark of an axis: where it stands, and its words."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a column; ``tone`` is a class of the style sheet."""

    x: float
    y: float
    width: float
    height: float
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A point of a scatter."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What the template draws: ``path`` a line in the words of SVG, ``zero`` where nought lies."""

    y_ticks: tuple[Tick, ...]
    x_ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    path: str = ""
    zero: float | None = None
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    floor: int = HEIGHT - BOTTOM


def stacked_bars(columns: Sequence[tuple[str, Sequence[float]]], *, tones: Sequence[str]) -> Chart:
    """Return columns of parts, each part with its tone; parts are never below zero.

    Examples
    --------
    >>> chart = stacked_bars([("1", [3, 1]), ("2", [0, 2])], tones=["a", "b"])
    >>> [bar.tone for bar in chart.bars], chart.y_ticks[-1].label
    (['a', 'b', 'b'], '4')
    """
    top, ticks = scale_of(0, max((sum(parts) for _label, parts in columns), default=0))
    place = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    bars, labels = [], []
    for number, (label, parts) in enumerate(columns):
        x = LEFT + place * (number + GAP / 2)
        labels.append(Tick(at=round(x + place * (1 - GAP) / 2, 1), label=label))
        base = 0.0
        for part, tone in zip(parts, tones, strict=True):
            if part > 0:
                y, under = y_of(base + part, 0, top), y_of(base, 0, top)
                width, height = round(place * (1 - GAP), 1), round(under - y, 1)
                bars.append(Bar(x=round(x, 1), y=y, width=width, height=height, tone=tone))
            base += part
    y_ticks = tuple(Tick(at=y_of(each, 0, top), label=value_words(each)) for each in ticks)
    return Chart(bars=tuple(bars), x_ticks=tuple(labels), y_ticks=y_ticks)


def bars_and_line(columns: Sequence[tuple[str, float, float]]) -> Chart:
    """Return a bar and a point of a line for each column: its label, the bar, the point.

    Neither is below zero; a line that would be is drawn at zero.

    Examples
    --------
    >>> chart = bars_and_line([("1", 3, 4), ("2", 2, 1)])
    >>> len(chart.bars), len(chart.dots), chart.y_ticks[-1].label
    (2, 2, '4')
    """
    top, ticks = scale_of(0, max((max(bar, point) for _label, bar, point in columns), default=0))
    place = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    middles = [round(LEFT + place * (number + 0.5), 1) for number in range(len(columns))]
    width = round(place * (1 - GAP), 1)
    bars, spots = [], []
    for middle, (_label, bar, point) in zip(middles, columns, strict=True):
        y, x = y_of(max(bar, 0), 0, top), round(middle - width / 2, 1)
        height = round(y_of(0, 0, top) - y, 1)
        bars.append(Bar(x=x, y=y, width=width, height=height, tone="band-normal"))
        spots.append((middle, y_of(max(point, 0), 0, top)))
    return Chart(
        bars=tuple(bars),
        dots=tuple(Dot(x=x, y=y) for x, y in spots),
        path=path_of(spots),
        x_ticks=tuple(
            Tick(at=middle, label=label)
            for middle, (label, _bar, _point) in zip(middles, columns, strict=True)
        ),
        y_ticks=tuple(Tick(at=y_of(each, 0, top), label=value_words(each)) for each in ticks),
    )


def scatter(points: Sequence[tuple[float, float]], *, line: Sequence[tuple[float, float]]) -> Chart:
    """Return points with a line through two or more points of its own; both axes begin at zero."""
    everything = [*points, *line]
    right, x_steps = scale_of(0, max((x for x, _y_ in everything), default=0))
    top, y_steps = scale_of(0, max((y for _x_, y in everything), default=0))
    return Chart(
        dots=tuple(Dot(x=_x(x, right), y=y_of(y, 0, top)) for x, y in points),
        path=path_of([(_x(x, right), y_of(max(y, 0), 0, top)) for x, y in line]),
        x_ticks=tuple(Tick(at=_x(each, right), label=value_words(each)) for each in x_steps),
        y_ticks=tuple(Tick(at=y_of(each, 0, top), label=value_words(each)) for each in y_steps),
    )


def line_of(columns: Sequence[tuple[str, float]]) -> Chart:
    """Return one line over the columns; it may go below zero."""
    values = [value for _label, value in columns]
    low, high = min([0.0, *values]), max([0.0, *values])
    top, ticks = scale_of(low, high)
    bottom = min(ticks)
    place = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    spots = [
        (round(LEFT + place * (number + 0.5), 1), y_of(value, bottom, top))
        for number, value in enumerate(values)
    ]
    return Chart(
        dots=tuple(Dot(x=x, y=y) for x, y in spots),
        path=path_of(spots),
        zero=y_of(0, bottom, top),
        x_ticks=tuple(
            Tick(at=x, label=label) for (label, _v), (x, _spot) in zip(columns, spots, strict=True)
        ),
        y_ticks=tuple(Tick(at=y_of(each, bottom, top), label=value_words(each)) for each in ticks),
    )


def scale_of(low: float, high: float) -> tuple[float, list[float]]:
    """Return the end of an axis and its marks, in steps of 1, 2 or 5."""
    span = high - low
    if span <= 0:
        return 1.0, [0.0, 1.0]
    rough = span / WANTED_TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(each for each in STEPS if each * power >= rough * 0.999) * power
    first, last = floor(low / step), ceil(high / step)
    return last * step, [number * step for number in range(first, last + 1)]


def _x(value: float, right: float) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * value / right, 1)


def y_of(value: float, bottom: float, top: float) -> float:
    """Return how far down a value stands."""
    room = HEIGHT - TOP - BOTTOM
    return round(TOP + room * (top - value) / (top - bottom), 1)


def path_of(spots: Sequence[tuple[float, float]]) -> str:
    """Return a line through points in the words of SVG."""
    return " ".join(f"{'M' if not n else 'L'}{x} {y}" for n, (x, y) in enumerate(spots))


def value_words(value: float) -> str:
    """Return a value as a mark of an axis says it."""
    return number_text(Decimal(f"{value:.6g}"))
