"""Pictures are arithmetic: places and marks by hand."""

from __future__ import annotations

from khuyencong.interfaces.common.charts import bars_and_line, line_of, scatter, stacked_bars


def test_parts_stand_on_each_other() -> None:
    # 280 high, 14 above and 34 below: 232 for 4; the axis ends at 4
    low, high = stacked_bars([("1", [3, 1])], tones=["a", "b"]).bars
    assert (low.y, low.height) == (72, 174)  # 14 + 232 x (4 - 3)/4; 232 x 3/4
    assert (high.y, high.height) == (14, 58)
    assert low.tone == "a"


def test_an_empty_picture_has_an_axis() -> None:
    assert [tick.label for tick in stacked_bars([], tones=["a"]).y_ticks] == ["0", "1"]
    assert stacked_bars([("1", [0, 0])], tones=["a", "b"]).bars == ()


def test_marks_step_by_one_two_or_five() -> None:
    chart = stacked_bars([("1", [13_400])], tones=["a"])
    assert [tick.label for tick in chart.y_ticks] == ["0", "5.000", "10.000", "15.000"]


def test_a_line_may_go_below_zero() -> None:
    chart = line_of([("1", -3), ("2", 5)])  # marks -4, -2, 0, 2, 4, 6
    assert [tick.label for tick in chart.y_ticks] == ["-4", "-2", "0", "2", "4", "6"]
    assert chart.zero == 153.2  # 14 + 232 x 6/10
    assert chart.path.startswith("M")


def test_points_and_their_line() -> None:
    chart = scatter([(10, 100)], line=[(0, 0), (10, 100)])
    assert chart.dots[0].y == 14
    assert chart.path == "M70.0 246.0 L888.0 14.0"


def test_bars_stand_under_the_points_of_a_line() -> None:
    # marks 0 to 4; two places of (900 - 70 - 12) / 2 = 409, middles 274.5 and 683.5
    chart = bars_and_line([("1", 3, 4), ("2", 2, -1)])
    assert [(bar.y, bar.height) for bar in chart.bars] == [(72, 174), (130, 116)]
    assert [(dot.x, dot.y) for dot in chart.dots] == [(274.5, 14), (683.5, 246)]
    assert chart.path == "M274.5 14.0 L683.5 246.0"
    assert bars_and_line([]).path == ""
