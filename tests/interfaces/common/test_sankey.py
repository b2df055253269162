"""The picture of flows: its heights are the amounts."""

from __future__ import annotations

import pytest

from khuyencong.interfaces.common.sankey import SCALE, Flow, Node, sankey

NODES = (
    Node(id="a", label="Được giao", column=0, tone="flow-local"),
    Node(id="b", label="Máy", column=1),
    Node(id="c", label="Hội chợ", column=1),
    Node(id="d", label="Còn", column=2),
    Node(id="never", label="Không có gì", column=2),
)
FLOWS = (
    Flow(source="a", target="b", amount=300),
    Flow(source="a", target="c", amount=100),
    Flow(source="b", target="d", amount=150),
    Flow(source="c", target="never", amount=0),
)


def test_heights_are_in_proportion() -> None:
    boxes = {box.node.id: box for box in sankey(NODES, FLOWS).boxes}
    assert boxes["a"].height == SCALE  # 400 of 400
    assert boxes["b"].height == SCALE * 3 / 4
    assert boxes["c"].height == SCALE / 4
    assert boxes["d"].height == SCALE * 150 / 400


def test_what_is_nothing_is_left_out() -> None:
    picture = sankey(NODES, FLOWS)
    assert "never" not in {box.node.id for box in picture.boxes}
    assert [(source.id, target.id, amount) for source, target, amount in picture.flows] == [
        ("a", "b", 300),
        ("a", "c", 100),
        ("b", "d", 150),
    ]


def test_bands_of_a_node_lie_under_each_other() -> None:
    first, second, _third = sankey(NODES, FLOWS).bands
    top = float(first.path.split("C")[0].split()[1])
    below = float(second.path.split("C")[0].split()[1])
    assert below - top == pytest.approx(SCALE * 3 / 4, abs=0.1)


def test_nothing_at_all_draws_nothing() -> None:
    picture = sankey(NODES, ())
    assert (picture.boxes, picture.bands, picture.height) == ([], [], 0)
