import numpy as np
import pytest

from khuyencong.domain.energy_use.intervals.faults import MOST_KEPT
from khuyencong.domain.energy_use.intervals.moments import words_of
from khuyencong.domain.energy_use.intervals.reading import Readings, read_readings
from khuyencong.domain.foundation.errors import BadInput

HEAD = "Số công tơ;Thời điểm;Điện năng (kWh)"


def file_of(*lines: str, head: str = HEAD) -> bytes:
    return "\n".join((head, *lines)).encode()


def half_hours(*energies: str, meter: str = "A1", first: int = 0, step: int = 30) -> list[str]:
    times = (first + step * place for place in range(len(energies)))
    return [
        f"{meter};06/05/2026 {minute // 60:02}:{minute % 60:02};{energy}"
        for minute, energy in zip(times, energies, strict=True)
    ]


def kinds(found: Readings) -> list[tuple[str, int]]:
    return [(fault.kind, fault.line) for fault in found.faults.kept]


def test_meters_of_a_file_become_series_with_decimal_commas() -> None:
    lines = half_hours("1,5", "2", "0,25") + half_hours("7,0", "8,0", meter="B2", step=15)
    found = read_readings(file_of(*lines))
    assert [(each.meter, each.step, each.wh.tolist()) for each in found.series] == [
        ("A1", 30, [1500, 2000, 250]),
        ("B2", 15, [7000, 8000]),
    ]
    assert words_of(int(found.series[0].minutes[1])) == "00:30 06/05/2026"
    assert (found.rows, found.faults.kept) == (5, [])


def test_day_and_hour_may_have_columns_of_their_own_and_lines_above_the_heads() -> None:
    text = "Bảng số đọc\n\nNgày,Giờ,kWh\n06/05/2026,00:00,1.5\n06/05/2026,00:30,2.5\n"
    for data in (text.encode("utf-16"), text.encode("utf-8-sig")):
        (series,) = read_readings(data).series
        assert (series.meter, series.wh.tolist()) == ("1", [1500, 2500])


def test_the_multiplier_of_transformers_is_taken() -> None:
    (series,) = read_readings(file_of(*half_hours("1,5", "2,0")), multiplier=40).series
    assert series.wh.tolist() == [60_000, 80_000]


def test_a_use_at_the_end_of_its_interval_begins_a_step_before() -> None:
    (series,) = read_readings(file_of(*half_hours("1", "2", "3", first=30)), is_end=True).series
    assert [words_of(each)[:5] for each in series.minutes.tolist()] == ["00:00", "00:30", "01:00"]


def test_bad_cells_are_named_with_their_line_and_left_out() -> None:
    lines = [
        *half_hours("1,5", "2", "x", "-2", "1,0"),
        ";06/05/2026 02:30;1",
        "A1;32/05/2026 03:00;1",
        *half_hours("9" * 12, first=150),
    ]
    found = read_readings(file_of(*lines))
    assert kinds(found) == [
        ("number", 4),
        ("negative", 5),
        ("meter", 7),
        ("time", 8),
        ("too_large", 9),
        ("gap", 6),
    ]
    assert found.series[0].wh.tolist() == [1500, 2000, 1000]
    assert found.faults.kept[0].expected == "số kWh, dấu thập phân là “,” như cả cột"
    assert found.faults.kept[3].said == "32/05/2026 03:00"


def test_an_hour_told_twice_keeps_what_agrees_and_drops_what_does_not() -> None:
    lines = half_hours("1", "2", "3", "4") + half_hours("2", "5", first=30)
    found = read_readings(file_of(*lines))
    assert kinds(found)[:2] == [("doubled", 6), ("doubled", 7)]
    assert "giữ một" in found.faults.kept[0].expected
    assert "bỏ cả hai" in found.faults.kept[1].expected
    assert found.series[0].wh.tolist() == [1000, 2000, 4000]


def test_a_gap_says_how_many_are_missing() -> None:
    found = read_readings(file_of(*half_hours("1", "1"), *half_hours("1", "1", "1", first=150)))
    (fault,) = found.faults.kept
    assert (fault.kind, fault.line) == ("gap", 4)
    assert fault.said == "00:30 06/05/2026 – 02:30 06/05/2026"
    assert fault.expected == "3 số đọc ở giữa"
    assert found.series[0].expected == 8  # 00:00 to 03:30


def test_quarters_among_half_hours_are_another_step() -> None:
    """Four quarters cover an hour that the half hours do not tell."""
    lines = [
        *half_hours(*["1"] * 6),
        *half_hours(*["0,5"] * 4, first=180, step=15),
        *half_hours(*["1"] * 4, first=240),
    ]
    found = read_readings(file_of(*lines))
    assert {kind for kind, _line in kinds(found)} == {"step"}
    assert found.series[0].wh.tolist() == [1000] * 10


def test_half_hours_among_quarters_are_no_gaps() -> None:
    lines = [
        *half_hours(*["0,5"] * 8, step=15),
        *half_hours(*["1"] * 5, first=120),
        *half_hours(*["0,5"] * 6, first=270, step=15),
    ]
    found = read_readings(file_of(*lines))
    assert {kind for kind, _line in kinds(found)} == {"step"}
    assert found.series[0].wh.tolist() == [500] * 14


def test_a_register_gives_differences_and_a_reset_is_named() -> None:
    """100,0 101,5 103,0 | 2,0 2,5: two whole differences, a new meter, one more."""
    lines = half_hours("100,0", "101,5", "103,0", "2,0", "2,5")
    found = read_readings(file_of(*lines), is_index=True)
    assert found.series[0].wh.tolist() == [1500, 1500, 500]
    assert [words_of(each)[:5] for each in found.series[0].minutes.tolist()] == [
        *("00:00", "00:30", "01:30")
    ]
    (fault,) = found.faults.kept
    assert (fault.kind, fault.line, fault.said) == ("reset", 5, "103 → 2")


def test_an_hourly_step_cannot_be_split_by_the_hours() -> None:
    with pytest.raises(BadInput, match="bước 5, 10, 15 hoặc 30 phút"):
        read_readings(file_of(*half_hours("1", "2", "3", step=60)))


def test_a_comma_that_splits_a_number_is_not_read_as_two_columns() -> None:
    lines = ("A,2026-05-06 00:00,1,5", "A,2026-05-06 00:30,2,5")
    with pytest.raises(BadInput, match="dấu chấm phẩy"):
        read_readings(file_of(*lines, head="meter,time,kWh"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "tên cột"),
        (HEAD.encode(), "không có số đọc nào"),
        (b"a;b;c\n1;2;3", "tên cột"),
        (HEAD.replace("(kWh)", "(kW)").encode(), "không phải kWh"),
        (b"meter;time;MWh kwh\nA;2026-05-06 00:00;1", "không phải kWh"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"\x80\x81", "UTF-8"),
        (file_of(*half_hours("1,5", "1.5")), "hai"),
        (file_of("A;2026-05-06 00:00;{0}"), "dòng 2"),
        (file_of(f'A;2026-05-06 00:00;"{"9" * 200_000}"'), "CSV hỏng"),
        (f'kWh;time;"{"9" * 200_000}"'.encode(), "CSV hỏng"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_was_expected(data: bytes, words: str) -> None:
    if words == "hai":
        words = "một loại cho cả tệp"
    with pytest.raises(BadInput) as refusal:
        read_readings(data)
    assert words in str(refusal.value)


def test_a_nought_byte_reaches_nobody() -> None:
    found = read_readings(file_of(*half_hours("1", "2", meter="A\x001"), "A\x00;x;1"))
    assert found.series[0].meter == "A1"
    assert found.faults.kept[0].meter == "A"


def test_faults_are_bounded_and_all_counted() -> None:
    found = read_readings(file_of(*half_hours("1", "2"), *["A1;x;1"] * 5000))
    assert len(found.faults.kept) == MOST_KEPT
    assert found.faults.more == 5000 - MOST_KEPT
    assert list(found.faults.by_kind()) == [("Thời điểm không đọc được", 5000)]


def test_too_many_meters_are_refused() -> None:
    with pytest.raises(BadInput, match="hơn 2000 công tơ"):
        read_readings(file_of(*(f"M{k};06/05/2026 00:00;1" for k in range(2100))))


def test_a_year_is_read_with_progress() -> None:
    times = np.datetime64("2026-01-01T00:00") + np.arange(17_520 * 4) * np.timedelta64(30, "m")
    lines = (f"A1;{str(time).replace('T', ' ')};1,5" for time in times)
    told: list[tuple[int, int]] = []
    found = read_readings(file_of(*lines), tell=lambda done, total: told.append((done, total)))
    assert told == [(50_000, 70_080)]
    assert found.series[0].wh.size == found.series[0].expected == 70_080
