"""Lines over the same columns: places by hand."""

from __future__ import annotations

from khuyencong.interfaces.common.line_chart import TONES, lines_of


def test_lines_share_their_axes() -> None:
    # marks 0 to 4; two places of (900 - 70 - 12) / 2 = 409, middles 274.5 and 683.5; 232 high
    chart = lines_of(["1", "2"], [("now", [4, None]), ("before", [0, 2])])
    now, before = chart.lines
    assert [(dot.x, dot.y) for dot in now.dots] == [(274.5, 14)]
    assert before.path == "M274.5 246.0 L683.5 130.0"
    assert (now.tone, before.tone) == ("line-1", "line-2")
    assert chart.axes.zero == 246


def test_long_rows_leave_words_out_and_more_lines_are_not_drawn() -> None:
    chart = lines_of([str(n) for n in range(30)], [(str(n), [1] * 30) for n in range(9)])
    assert len(chart.axes.x_ticks) == 10  # every third of 30
    assert len(chart.lines) == TONES


def test_nothing_at_all_has_axes() -> None:
    assert [tick.label for tick in lines_of([], []).axes.y_ticks] == ["0", "1"]
