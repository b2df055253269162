"""A stored report comes back as it was, whatever stands in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.apps.reports.report import Behind, Cell, Column, Published, Report, Row
from khuyencong.apps.reports.stored import digest_of, from_stored, to_stored
from khuyencong.domain.indicators.periods import ReportPeriod

WORDS = st.text(alphabet='aẨđ"\\ .1\n', max_size=3)
NUMBERS = st.integers(-(10**16), 10**16)
PUBLISHED = st.builds(
    Published,
    value=NUMBERS,
    source=WORDS,
    grade=WORDS,
    difference=NUMBERS,
    entered=st.none() | st.integers(1, 99),
)
BEHIND = st.builds(
    Behind,
    indicator=WORDS,
    fund=WORDS,
    from_on=WORDS,
    to_on=WORDS,
    by=WORDS,
    key_text=st.none() | WORDS,
)
CELLS = st.builds(
    Cell,
    value=st.none() | NUMBERS | WORDS,
    unit=WORDS,
    behind=st.none() | BEHIND,
    published=st.lists(PUBLISHED, max_size=2).map(tuple),
)
PLACES = st.lists(st.integers(0, 9), max_size=2).map(tuple)
COLUMNS = st.builds(Column, id=WORDS, label_vi=WORDS, share_of=PLACES, less=PLACES)
ROWS = st.builds(
    Row,
    id=WORDS,
    label_vi=WORDS,
    cells=st.lists(CELLS, max_size=2).map(tuple),
    is_total=st.booleans(),
    is_heading=st.booleans(),
)
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: ReportPeriod(min(pair), max(pair)))
REPORTS = st.builds(
    Report,
    name=WORDS,
    title_vi=WORDS,
    row_title_vi=WORDS,
    place=WORDS,
    place_label=WORDS,
    fund=WORDS,
    period=PERIODS,
    columns=st.lists(COLUMNS, max_size=2).map(tuple),
    rows=st.lists(ROWS, max_size=2).map(tuple),
    adds_up=st.lists(st.booleans(), max_size=2).map(tuple),
    basis_vi=WORDS,
    grade=WORDS,
    notes=st.lists(WORDS, max_size=2).map(tuple),
)


@settings(max_examples=40, deadline=None)
@given(REPORTS)
def test_nothing_is_lost(report: Any) -> None:
    stored = to_stored(report)
    back = from_stored(stored)
    assert back == report
    assert to_stored(back) == stored
    assert digest_of(to_stored(back)) == digest_of(stored)
