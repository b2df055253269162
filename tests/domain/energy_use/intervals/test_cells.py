import pytest

from khuyencong.domain.energy_use.intervals.cells import read_moment, read_wh
from khuyencong.domain.energy_use.intervals.moments import moment_of, words_of


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2026-05-06 17:30", ""),
        ("2026-05-06T17:30:00+07:00", ""),
        ("06/05/2026 17h30", ""),
        ("6-5-2026 17:30:00", ""),
        ("2026/05/06", "17:30"),
        ("06.05.2026", "17h30"),
    ],
)
def test_a_moment_is_read_in_the_ways_it_is_written(text: str, clock: str) -> None:
    minutes = read_moment(text, clock)
    assert minutes is not None
    assert words_of(minutes) == "17:30 06/05/2026"
    assert moment_of(minutes).isoformat() == "2026-05-06T17:30:00"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-05-06",
        "06/13/2026 10:00",
        "2026-05-06 25:00",
        "2026-05-06 24:30",
        "2026-05-06 10:60",
        "2026-05-06 10:00:17",
        "2026-05-06 10:00Z",
        "2026-05-06 10:00+08:00",
        "1969-12-31 10:00",
        "9999-12-31 23:30",
        "9" * 200,
        "=HYPERLINK(1)",
    ],
)
def test_what_is_no_moment_of_vietnam_is_refused(text: str) -> None:
    assert read_moment(text) is None


def test_24_hours_is_the_next_midnight() -> None:
    assert read_moment("31/12/2025 24:00") == read_moment("01/01/2026 00:00")


@pytest.mark.parametrize(
    ("text", "mark", "wh"),
    [
        ("0", ".", 0),
        ("1,5", ",", 1500),
        ("1.5", ".", 1500),
        ("1.234,567", ",", 1_234_567),
        ("1,234.567", ".", 1_234_567),
        ("12 345,6", ",", 12_345_600),
        ("-2,5", ",", -2500),
        ("0,0004", ",", 0),
    ],
)
def test_an_energy_is_whole_watt_hours(text: str, mark: str, wh: int) -> None:
    assert read_wh(text, mark) == wh  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "1.5", "1,5,5", "1e9", "nan", "inf", "½", "١", "9" * 99])
def test_another_mark_or_no_number_is_refused(text: str) -> None:
    assert read_wh(text, ",") is None
