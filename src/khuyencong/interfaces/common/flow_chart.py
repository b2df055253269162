"""A process as boxes under each other, what comes in at the left, what goes out at the right.

Laid out here for an inline SVG: plain arithmetic, so the picture is the same each time. Words are
cut to fit by ``wrapped``; the table beside the picture holds them whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 880
BOX_WIDTH = 260
LINE = 24
"""Height of one flow."""
HEAD = 16
GAP = 30
"""Between two boxes: room for the arrow down."""
LETTERS = 34
"""Of a flow beside its arrow."""
BOX_LETTERS = 28
LEAST_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFlow:
    """A flow at a step: its words, and whether it is a loss (drawn apart) or lacks a figure."""

    words: str
    is_loss: bool = False
    is_unsaid: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStep:
    """A step: what comes in from outside, what goes out of the process, what goes on below."""

    name: str
    enters: Sequence[ChartFlow] = ()
    leaves: Sequence[ChartFlow] = ()
    is_focus: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartArrow:
    """A flow in its place: a line from ``x1`` to ``x2`` at ``y``, words ending or starting at
    ``text_x``."""

    flow: ChartFlow
    x1: int
    x2: int
    y: int
    text_x: int
    anchor: str

    @property
    def head(self) -> str:
        """Return the points of the arrow's head, which always points right."""
        return f"{self.x2},{self.y} {self.x2 - 7},{self.y - 4} {self.x2 - 7},{self.y + 4}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBox:
    """A step in its place; ``lines`` are its name with the height of each."""

    step: ChartStep
    x: int
    y: int
    width: int
    height: int
    lines: list[tuple[str, int]]
    arrows: list[ChartArrow]
    has_next: bool

    @property
    def middle(self) -> int:
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def down_head(self) -> str:
        """Return the points of the head of the arrow to the next box."""
        end = self.bottom + GAP
        return f"{self.middle},{end} {self.middle - 4},{end - 7} {self.middle + 4},{end - 7}"

    @property
    def down_to(self) -> int:
        return self.bottom + GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowChart:
    """What a template draws."""

    width: int
    height: int
    boxes: list[ChartBox]


def flow_chart(steps: Sequence[ChartStep]) -> FlowChart:
    """Lay the steps out under each other."""
    boxes, y = [], HEAD
    for number, step in enumerate(steps):
        height = LINE * max(len(step.enters), len(step.leaves), LEAST_LINES) + HEAD
        boxes.append(_box(step, y=y, height=height, has_next=number < len(steps) - 1))
        y += height + GAP
    return FlowChart(width=WIDTH, height=y if boxes else 0, boxes=boxes)


def shortened(words: str) -> str:
    """Return words that fit beside an arrow.

    >>> shortened("Nước rửa 2,9 m³")
    'Nước rửa 2,9 m³'
    """
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"


def _box(step: ChartStep, *, y: int, height: int, has_next: bool) -> ChartBox:
    x = (WIDTH - BOX_WIDTH) // 2
    right = x + BOX_WIDTH
    arrows = [
        ChartArrow(flow=flow, x1=x - 50, x2=x, y=top, text_x=x - 58, anchor="end")
        for flow, top in zip(step.enters, _tops(y, height, len(step.enters)), strict=True)
    ]
    arrows += [
        ChartArrow(flow=flow, x1=right, x2=right + 50, y=top, text_x=right + 58, anchor="start")
        for flow, top in zip(step.leaves, _tops(y, height, len(step.leaves)), strict=True)
    ]
    name = wrap(step.name, BOX_LETTERS, max_lines=2, placeholder="…") or [""]
    first = y + height // 2 + 5 - 9 * (len(name) - 1)
    lines = [(words, first + 18 * number) for number, words in enumerate(name)]
    return ChartBox(
        step=step,
        x=x,
        y=y,
        width=BOX_WIDTH,
        height=height,
        lines=lines,
        arrows=arrows,
        has_next=has_next,
    )


def _tops(y: int, height: int, count: int) -> list[int]:
    """Return the heights of so many flows, spread over a box."""
    first = y + (height - LINE * (count - 1)) // 2
    return [first + LINE * number for number in range(count)]
