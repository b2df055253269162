"""A process laid out as boxes; places by hand."""

from __future__ import annotations

from khuyencong.interfaces.common.flow_chart import (
    ChartFlow,
    ChartStep,
    flow_chart,
    shortened,
)

LONG = "Nước rửa lần thứ ba, còn lẫn tinh bột và vỏ 2,9 m³"


def test_boxes_stand_under_each_other_and_only_the_last_has_no_arrow_down() -> None:
    """Two lines make 24 x 2 + 16 = 64, three 88; a gap of 30 between, 16 above."""
    enters = [ChartFlow(words=str(number)) for number in range(3)]
    chart = flow_chart([ChartStep(name="Rửa"), ChartStep(name="Xay", enters=enters)])
    assert [(box.y, box.height, box.has_next) for box in chart.boxes] == [
        (16, 64, True), (110, 88, False)
    ]  # fmt: skip
    assert chart.height == 228


def test_flows_stand_beside_their_box_within_its_height() -> None:
    sides = [ChartFlow(words="a"), ChartFlow(words="b", is_loss=True)]
    (box,) = flow_chart([ChartStep(name="Rửa", enters=sides, leaves=sides)]).boxes
    assert all(box.y < arrow.y < box.bottom for arrow in box.arrows)
    left, right = box.arrows[:2], box.arrows[2:]
    assert all(arrow.x2 == box.x and arrow.anchor == "end" for arrow in left)
    assert all(arrow.x1 == box.x + box.width for arrow in right)


def test_words_are_cut_where_they_would_not_fit() -> None:
    assert shortened(LONG).endswith("…")
    assert len(shortened(LONG)) <= 34
    (box,) = flow_chart([ChartStep(name=LONG)]).boxes
    assert len(box.lines) == 2


def test_no_step_makes_no_picture() -> None:
    assert flow_chart([]).boxes == []
