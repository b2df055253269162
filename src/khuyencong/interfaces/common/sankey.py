"""A picture of flows, laid out for an inline SVG: columns of nodes, bands between them.

Pure arithmetic over whole amounts of one unit (đồng, kg, kWh). No library at hand draws one
without a plotting stack or a script in the page; what follows is the plain part of them: nodes
keep the order given, bands leave and arrive in it, so the picture is the same each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 1000
NODE_WIDTH = 14
GAP = 26
"""Between nodes of a column: room for two lines of words."""
SCALE = 320
"""The height of the whole, without the gaps."""
THINNEST = 1.5
"""What is small is still seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place in a column; ``tone`` is a class of the style sheet, ``href`` where it opens."""

    id: str
    label: str
    column: int
    tone: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """An amount that goes from one node to another. > 0"""

    source: str
    target: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node with its place in the picture; words stand beside it, left in the last column."""

    node: Node
    amount: int
    x: float
    y: float
    height: float
    text_x: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A flow as the outline of a band, ``path`` in the words of SVG."""

    flow: Flow
    path: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sankey:
    """What a template draws; the same figures stand in ``flows`` for the table beside it."""

    width: int
    height: float
    boxes: list[Box]
    bands: list[Band]
    flows: list[tuple[Node, Node, int]]


def sankey(nodes: Sequence[Node], flows: Sequence[Flow]) -> Sankey:
    """Lay out the flows; nodes nothing flows through are left out."""
    flows = [each for each in flows if each.amount > 0]
    through = {node.id: _through(node.id, flows) for node in nodes}
    seen = [node for node in nodes if through[node.id]]
    columns = sorted({node.column for node in seen})
    whole = max((_sum(seen, through, column) for column in columns), default=0)
    boxes = {
        box.node.id: box for column in columns for box in _column(seen, through, column, whole)
    }
    height = max((box.y + box.height + GAP for box in boxes.values()), default=0.0)
    by_id = {node.id: node for node in seen}
    pairs = [(by_id[each.source], by_id[each.target], each.amount) for each in flows]
    return Sankey(
        width=WIDTH,
        height=round(height, 1),
        boxes=list(boxes.values()),
        bands=_bands(seen, flows, boxes),
        flows=pairs,
    )


def _through(node_id: str, flows: Sequence[Flow]) -> int:
    """Return what passes a node: what comes in or goes out, whichever is more."""
    into = sum(each.amount for each in flows if each.target == node_id)
    out = sum(each.amount for each in flows if each.source == node_id)
    return max(into, out)


def _sum(nodes: Sequence[Node], through: dict[str, int], column: int) -> int:
    return sum(through[node.id] for node in nodes if node.column == column)


def _column(nodes: Sequence[Node], through: dict[str, int], column: int, whole: int) -> list[Box]:
    last = max(node.column for node in nodes)
    x = (WIDTH - NODE_WIDTH) * column / last if last else 0.0
    is_last = column == last and last > 0
    boxes, y = [], GAP / 2
    for node in (each for each in nodes if each.column == column):
        height = max(THINNEST, SCALE * through[node.id] / whole)
        boxes.append(
            Box(
                node=node,
                amount=through[node.id],
                x=round(x, 1),
                y=round(y, 1),
                height=round(height, 1),
                text_x=round(x - 6 if is_last else x + NODE_WIDTH + 6, 1),
                anchor="end" if is_last else "start",
            )
        )
        y += height + GAP
    return boxes


def _bands(nodes: Sequence[Node], flows: Sequence[Flow], boxes: dict[str, Box]) -> list[Band]:
    """Return the bands; those of one node lie under each other in the order of their far ends."""
    place = {node.id: number for number, node in enumerate(nodes)}
    tones = {node.id: node.tone for node in nodes}
    used_out = dict.fromkeys(boxes, 0.0)
    used_in = dict.fromkeys(boxes, 0.0)
    bands = []
    for flow in sorted(flows, key=lambda each: (place[each.source], place[each.target])):
        source, target = boxes[flow.source], boxes[flow.target]
        out = source.height * flow.amount / source.amount
        into = target.height * flow.amount / target.amount
        path = _band(
            (source.x + NODE_WIDTH, source.y + used_out[flow.source], out),
            (target.x, target.y + used_in[flow.target], into),
        )
        used_out[flow.source] += out
        used_in[flow.target] += into
        bands.append(Band(flow=flow, path=path, tone=tones[flow.target] or tones[flow.source]))
    return bands


def _band(start: tuple[float, float, float], end: tuple[float, float, float]) -> str:
    """Return the outline between two edges, each given by x, top and height."""
    (x0, y0, h0), (x1, y1, h1) = start, end
    mid = (x0 + x1) / 2
    return (
        f"M{x0:.1f} {y0:.1f}C{mid:.1f} {y0:.1f} {mid:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        f"V{y1 + h1:.1f}C{mid:.1f} {y1 + h1:.1f} {mid:.1f} {y0 + h0:.1f} {x0:.1f} {y0 + h0:.1f}Z"
    )
