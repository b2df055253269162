"""Several lines over the same columns for an inline SVG, told apart by tone and by dashes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.interfaces.common.charts import (
    LEFT,
    RIGHT,
    WIDTH,
    Chart,
    Dot,
    Tick,
    path_of,
    scale_of,
    value_words,
    y_of,
)

TONES = 6
"""As many as the style sheet tells apart."""
MOST_LABELS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line in the words of SVG, with its points; ``tone`` a class of the style sheet."""

    label: str
    path: str
    dots: tuple[Dot, ...]
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """Axes and lines; a line may end before the last column, and may go below zero."""

    axes: Chart
    lines: tuple[Line, ...]


def lines_of(
    columns: Sequence[str], lines: Sequence[tuple[str, Sequence[float | None]]]
) -> LineChart:
    """Return the lines over named columns; None leaves a point out.

    Examples
    --------
    >>> chart = lines_of(["1", "2"], [("now", [3, None]), ("before", [1, 4])])
    >>> [len(line.dots) for line in chart.lines], chart.axes.y_ticks[-1].label
    ([1, 2], '4')
    """
    values = [value for _label, row in lines for value in row if value is not None]
    top, ticks = scale_of(min([0.0, *values]), max([0.0, *values]))
    bottom = min(ticks)
    place = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    middles = [round(LEFT + place * (number + 0.5), 1) for number in range(len(columns))]
    every = -(-len(columns) // MOST_LABELS) or 1
    axes = Chart(
        zero=y_of(0, bottom, top),
        x_ticks=tuple(
            Tick(at=x, label=label)
            for number, (x, label) in enumerate(zip(middles, columns, strict=True))
            if number % every == 0
        ),
        y_ticks=tuple(Tick(at=y_of(each, bottom, top), label=value_words(each)) for each in ticks),
    )
    return LineChart(
        axes=axes,
        lines=tuple(
            _line(label, number, middles, row, (bottom, top))
            for number, (label, row) in enumerate(lines[:TONES])
        ),
    )


def _line(
    label: str,
    number: int,
    middles: Sequence[float],
    row: Sequence[float | None],
    ends: tuple[float, float],
) -> Line:
    spots = [
        (x, y_of(value, *ends)) for x, value in zip(middles, row, strict=True) if value is not None
    ]
    return Line(
        label=label,
        path=path_of(spots),
        dots=tuple(Dot(x=x, y=y) for x, y in spots),
        tone=f"line-{number + 1}",
    )
