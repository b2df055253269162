"""The report over several years by content: counted beside published, each project once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.places import nation, scope_of
from khuyencong.apps.reports.report import Cell, Report
from khuyencong.domain.indicators.periods import years
from tests.apps.reports.conftest import MILLION

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
