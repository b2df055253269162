"""The expression on DuckDB, against sums made by hand."""

from __future__ import annotations

from datetime import date, datetime

import duckdb

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.intervals.expression import COLUMNS, dated_hours, use_by_hour
from khuyencong.domain.energy_use.intervals.figures import HourRow, figures_of

MAY, APRIL, JULY = date(2026, 5, 1), date(2026, 4, 1), date(2026, 7, 1)
READINGS = [
    # A: half hours, no day of its own: new hours from 22/4/2026
    ("A", "2026-05-06 05:30", 1000),  # Wednesday, off-peak 00:00-06:00
    ("A", "2026-05-06 17:00", 2000),  # normal
    ("A", "2026-05-06 17:30", 3000),  # peak 17:30-22:30
    ("A", "2026-05-06 22:00", 1000),  # peak
    ("A", "2026-05-06 22:30", 500),  # normal
    ("A", "2026-05-13 22:30", 700),  # the Wednesday after: the same row
    ("A", "2026-05-10 18:00", 700),  # Sunday has no peak
    ("A", "2026-04-20 09:30", 900),  # Monday before the change: peak 9:30-11:30
    ("A", "2026-04-20 22:00", 400),  # off-peak 22:00-04:00
    ("A", "2026-04-21 03:30", 300),  # still off-peak
    ("A", "2026-04-21 05:30", 100),  # normal
    # B: quarters, its contract went over on 1/7/2026
    ("B", "2026-05-06 17:30", 100),  # old peak 17:00-20:00
    ("B", "2026-05-06 21:00", 200),  # old: normal
    ("B", "2026-05-06 23:00", 50),  # old off-peak
    ("B", "2026-07-01 21:00", 300),  # new peak
]
EXPECTED = {
    ("A", MAY, 3, 5, "offpeak", 1000, 1, 2000, 2000),
    ("A", MAY, 3, 17, "normal", 2000, 1, 4000, 4000),
    ("A", MAY, 3, 17, "peak", 3000, 1, 6000, 6000),
    ("A", MAY, 3, 22, "peak", 1000, 1, 2000, 2000),
    ("A", MAY, 3, 22, "normal", 1200, 2, 1400, 1000),
    ("A", MAY, 7, 18, "normal", 700, 1, 1400, 1400),
    ("A", APRIL, 1, 9, "peak", 900, 1, 1800, 1800),
    ("A", APRIL, 1, 22, "offpeak", 400, 1, 800, 800),
    ("A", APRIL, 2, 3, "offpeak", 300, 1, 600, 600),
    ("A", APRIL, 2, 5, "normal", 100, 1, 200, 200),
    ("B", MAY, 3, 17, "peak", 100, 1, 400, 400),
    ("B", MAY, 3, 21, "normal", 200, 1, 800, 800),
    ("B", MAY, 3, 23, "offpeak", 50, 1, 200, 200),
    ("B", JULY, 3, 21, "peak", 300, 1, 1200, 1200),
}
HOURS = dated_hours(FactBook.shipped())


def rows_by_duckdb() -> set[tuple[object, ...]]:
    engine = duckdb.connect()
    engine.execute('create table readings (meter varchar, "at" timestamp, wh bigint)')
    moments = [(meter, datetime.fromisoformat(at), wh) for meter, at, wh in READINGS]
    engine.executemany("insert into readings values (?, ?, ?)", moments)
    engine.execute("create table meters (meter varchar, per_hour bigint, switched_on date)")
    engine.execute("insert into meters values ('A', 2, null), ('B', 4, date '2026-07-01')")
    found = use_by_hour(engine.table("readings"), engine.table("meters"), hours=HOURS)
    return set(found.select(*COLUMNS).fetchall())


def test_bands_follow_the_dated_hours_and_the_day_of_each_contract() -> None:
    assert rows_by_duckdb() == EXPECTED


def test_the_rows_become_figures_of_a_meter() -> None:
    """A in all 10,600 Wh in 11 half hours: 10.6 kWh / 5.5 h = 1.92727 kW."""
    rows = [HourRow(*row) for row in sorted(EXPECTED) if row[0] == "A"]  # type: ignore[arg-type]
    figures = figures_of(rows, per_hour=2)
    assert figures is not None
    assert figures.kwh == {"normal": 4.0, "offpeak": 1.7, "peak": 4.9}
    assert abs(figures.total_kwh - 10.6) < 1e-9
    assert abs(figures.shares["peak"] - 4.9 / 10.6) < 1e-12
    assert [(each.month, each.most_kw, each.intervals) for each in figures.months] == [
        (APRIL, 1.8, 4),
        (MAY, 6.0, 7),
    ]
    assert figures.most_kw == 6.0
    assert figures.most_in == (MAY, 3, 17)
    assert abs(figures.mean_kw - 10.6 / 5.5) < 1e-12
    assert figures.load_factor is not None
    assert abs(figures.load_factor - 10.6 / 5.5 / 6) < 1e-12
    assert figures.profile_kw[2][17] == 5.0  # two half hours of 2 and 3 kWh
    assert figures.profile_kw[2][22] == (1000 + 1200) * 2 / 3 / 1000
    assert figures.profile_kw[0][0] is None
    assert figures.day_kw["sunday"][18] == 1.4
    assert figures.base_kw == 0.6  # the hour of 3: 0.3 kWh in half an hour


def test_no_row_has_no_figures() -> None:
    assert figures_of([], per_hour=2) is None
