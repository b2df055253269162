"""The report over several years by content: counted beside published, each project once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from khuyencong.apps.reports.actions.enter_figure import enter_figure
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.figures import FigureFacts
from khuyencong.apps.reports.places import nation, scope_of
from khuyencong.apps.reports.published import PublishedOf
from khuyencong.apps.reports.report import Cell, Report
from khuyencong.domain.indicators.periods import read_period, years
from tests.apps.reports.conftest import MILLION
from tests.template import AT

TRAINING = "Đào tạo nghề"


def cells(report: Report, row: str) -> dict[str, Cell]:
    (found,) = [each for each in report.rows if each.id == row]
    return {column.id: cell for column, cell in zip(report.columns, found.cells, strict=True)}


def values(report: Report, row: str) -> dict[str, Any]:
    return {name: cell.value for name, cell in cells(report, row).items()}


def test_a_project_with_both_funds_is_counted_once(
    past: Callable[..., Any], binh_dinh: Any
) -> None:
    past(2012, kcqg=200, kcdp=100)
    past(2014, kcdp=150)
    past(2014, kcdp=50, content=TRAINING)
    past(2017, kcdp=900)  # outside
    report = build_report("five_year", scope_of(binh_dinh), years(2012, 2016))
    # 3 projects; 200 + 100 + 150 + 50 = 500; KCQG 1 with 200; KCĐP 3 with 300
    assert values(report, "total") == {
        "projects": 3,
        "support": 500 * MILLION,
        "kcqg_projects": 1,
        "kcqg": 200 * MILLION,
        "kcdp_projects": 3,
        "kcdp": 300 * MILLION,
    }
    assert values(report, "1")["support"] == 50 * MILLION
    assert values(report, "3")["projects"] == 2


def test_what_was_published_stands_beside_with_its_difference(
    past: Callable[..., Any], binh_dinh: Any
) -> None:
    past(2013, kcdp=440)
    report = build_report("five_year", scope_of(binh_dinh), years(2012, 2016))
    total = cells(report, "total")
    (projects,) = total["projects"].published
    assert (projects.value, projects.difference, projects.grade) == (86, 1 - 86, "secondary")
    (money,) = total["support"].published
    assert (money.value, money.difference) == (11_440 * MILLION, (440 - 11_440) * MILLION)


def test_years_add_up_to_the_five_years(past: Callable[..., Any], binh_dinh: Any) -> None:
    for year in range(2012, 2017):
        past(year, kcdp=year - 2000, kcqg=7 if year == 2014 else 0)
    scope = scope_of(binh_dinh)
    whole = values(build_report("five_year", scope, years(2012, 2016)), "total")
    parts = [
        values(build_report("five_year", scope, years(year, year)), "total")
        for year in range(2012, 2017)
    ]
    assert whole["support"] == (12 + 13 + 14 + 15 + 16 + 7) * MILLION
    for name, value in whole.items():
        assert value == sum(part[name] for part in parts)


def test_who_works_elsewhere_counts_nothing_of_it(past: Callable[..., Any], outsider: Any) -> None:
    past(2013, kcdp=440)
    theirs = build_report("five_year", nation(account=outsider), years(2012, 2016))
    assert values(theirs, "total")["projects"] == 0
    assert not theirs.has_figures


def test_a_year_published_whole_is_not_compared_with_its_half(binh_dinh: Any) -> None:
    told = PublishedOf(scope_of(binh_dinh), {"planned_vnd"})
    (half,) = told.beside("planned_vnd", "both", read_period("2016-H1"), 5)
    assert (half.value, half.difference) == (2_925 * MILLION, None)
    assert half.note == "kỳ công bố năm 2016 cả năm; số đếm 6 tháng đầu năm 2016"


def test_years_published_one_by_one_add_up_and_are_named(
    binh_dinh: Any, officer: Any, centre: Any
) -> None:
    for year, value in ((2003, 10), (2004, 25)):
        facts = FigureFacts(
            indicator="approved_vnd",
            fund="KCDP",
            place_id=binh_dinh.pk,
            from_on=date(year, 1, 1),
            to_on=date(year, 12, 31),
            value=value * MILLION,
            source=f"Báo cáo {year}",
            grade="text",
        )
        enter_figure(facts=facts, unit=centre, actor=officer, at=AT)
    told = PublishedOf(scope_of(binh_dinh), {"approved_vnd"})
    (both,) = told.beside("approved_vnd", "KCDP", years(2003, 2004), 30 * MILLION)
    # 10 + 25 = 35; 30 − 35 = −5
    assert (both.value, both.difference) == (35 * MILLION, -5 * MILLION)
    assert (both.note, both.source) == ("cộng các năm 2003, 2004", "Báo cáo 2003; Báo cáo 2004")
    # of the figures that come with the system: 1,800 + 2,700 + 2,874 = 7,374 million
    (three,) = told.beside("approved_vnd", "KCDP", years(2019, 2021), 0)
    assert (three.value, three.note) == (7_374 * MILLION, "cộng các năm 2019, 2020, 2021")
