"""Published beside asked: the same days, years added up, or a year cut and not compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.indicators.beside import Told, set_beside
from khuyencong.domain.indicators.periods import ReportPeriod, read_period, years


def told(period: str, value: int, source: str = "Nguồn", grade: str = "secondary") -> Told:
    return Told(read_period(period), value, source, grade)


def found(asked: str, *rows: Told, may_add: bool = True) -> list[tuple[str, int, str]]:
    beside = set_beside(read_period(asked), rows, may_add=may_add)
    return [(each.fit, each.value, " ".join(of.text for of in each.of)) for each in beside]


def test_half_a_year_is_not_compared_with_the_year() -> None:
    assert found("2016-H1", told("2016", 20)) == [("part", 20, "2016")]


def test_the_very_days_come_first_then_what_they_cut() -> None:
    rows = told("2016", 20), told("2016-Q1", 4), told("2016-H1", 9)
    # the first quarter lies wholly within the half: it is no cut
    assert found("2016-H1", *rows) == [("same", 9, "2016-H1"), ("part", 20, "2016")]


def test_a_half_and_a_year_cut_only_the_first_year() -> None:
    rows = told("2015", 15), told("2016", 16)
    assert found("2015-07-01..2016-12-31", *rows) == [("part", 15, "2015")]


def test_every_year_told_adds_up_and_is_named() -> None:
    rows = told("2014", 100), told("2015", 20), told("2016", 3)
    assert found("2014-2016", *rows) == [("sum", 123, "2014 2015 2016")]  # 100 + 20 + 3


def test_a_missing_year_adds_up_to_nothing() -> None:
    assert found("2014-2016", told("2014", 100), told("2016", 3)) == []


def test_two_sources_that_differ_are_not_chosen_between() -> None:
    rows = told("2014", 100), told("2015", 20, "A"), told("2015", 21, "B")
    assert found("2014-2015", *rows) == []
    assert found("2015", *rows) == [("same", 20, "2015"), ("same", 21, "2015")]


def test_what_is_told_of_all_the_years_needs_no_sum() -> None:
    rows = told("2014-2015", 130), told("2014", 100), told("2015", 20)
    assert found("2014-2015", *rows) == [("same", 130, "2014-2015")]


def test_what_is_counted_once_is_never_added() -> None:
    assert found("2014-2015", told("2014", 7), told("2015", 8), may_add=False) == []


def test_a_sum_is_as_sure_as_its_least_sure_year() -> None:
    rows = [told("2014", 1, "A", "text"), told("2015", 2, "B", "memory")]
    (only,) = set_beside(years(2014, 2015), rows, may_add=True)
    assert (only.source, only.grade) == ("A; B", "memory")


days = st.dates(min_value=years(2010, 2010).from_on, max_value=years(2014, 2014).to_on)


@given(days, days, st.dictionaries(st.integers(2009, 2015), st.integers(0, 99), max_size=7))
def test_whole_years_are_added_and_cut_years_only_told(
    one: object, other: object, values: dict[int, int]
) -> None:
    first, last = sorted((one, other))  # type: ignore[type-var]
    asked = ReportPeriod(first, last)  # type: ignore[arg-type]
    rows = [Told(years(year, year), value, "", "text") for year, value in values.items()]
    for each in set_beside(asked, rows, may_add=True):
        if each.fit == "part":
            assert each.of[0].from_on < asked.from_on or each.of[0].to_on > asked.to_on
        else:
            assert each.of[0].from_on == asked.from_on
            assert each.of[-1].to_on == asked.to_on
            assert each.value == sum(values[of.to_on.year] for of in each.of)
