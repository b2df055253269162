"""Every figure is made of the rows behind it, on random lives of projects; nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.build import build, key_of
from khuyencong.apps.reports.counting.counts import Ask, count, cross, rows_behind
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.definitions import list_reports
from khuyencong.apps.reports.places import scope_of
from khuyencong.apps.results.models import ResultRow, ResultValue
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.domain.indicators.periods import ReportPeriod, part_of_year, read_period, years
from tests.template import AT

CONTENTS = ("Ứng dụng máy móc thiết bị tiên tiến", "Đào tạo nghề", "Xây dựng nhãn hiệu", "việc lạ")


@pytest.fixture(params=[1, 2, 3])
def lives(request: Any, past: Callable[..., Any], officer: Any, centre: Any) -> random.Random:
    """Projects of random years, funds and contents, some of one establishment, some changed."""
    dice = random.Random(request.param)
    firm = record_establishment(
        record=EstablishmentRecord(name="Cơ sở gỗ"), unit=centre, actor=officer, at=AT
    )
    for _ in range(12):
        both = dice.random() < 0.3
        project = past(
            dice.randint(2011, 2018),
            kcqg=dice.randint(1, 300) if both or dice.random() < 0.4 else 0,
            kcdp=dice.randint(1, 300),
            content=dice.choice(CONTENTS),
        )
        if dice.random() < 0.5:
            Project.objects.filter(pk=project.pk).update(establishment=firm)
        _more_entries(project, dice, officer)
        _found(project, dice, officer)
    return dice


def _more_entries(project: Any, dice: random.Random, officer: Any) -> None:
    """Book what the plain past does not have: dated papers and a change of what was approved."""
    first = Entry.objects.filter(project=project, kind="approved").first()
    assert first is not None
    for kind in ("approved", "contracted"):
        Entry.objects.create(
            province=first.province,
            unit=first.unit,
            line=first.line,
            position=first.position,
            project=project,
            kind=kind,
            amount=dice.randint(1, 50),
            happened_on=date(dice.randint(2012, 2017), dice.randint(1, 12), 28),
            paper_on=date(2014, dice.randint(1, 12), 1) if dice.random() < 0.5 else None,
            recorded_at=AT,
            recorded_by=officer,
            is_past=True,
        )


def _found(project: Any, dice: random.Random, officer: Any) -> None:
    owner = {"province": project.province, "unit": project.unit}
    day = date(dice.randint(2012, 2017), dice.randint(1, 12), dice.randint(1, 28))
    row = ResultRow.objects.create(
        project=project, content="machine", inspected_on=day, inspected_by=officer, **owner
    )
    ResultValue.objects.create(row=row, side="found", field="name", text="Máy", **owner)
    if dice.random() < 0.7:
        whole = dice.randint(1, 4)
        ResultValue.objects.create(row=row, side="found", field="quantity", whole=whole, **owner)


def total_of(rows: Any) -> int:
    return sum(row["adds"] for row in rows)


def test_a_cell_is_the_sum_of_its_rows_in_every_report(
    lives: random.Random, binh_dinh: Any, officer: Any
) -> None:
    period = lives.choice([years(2012, 2016), years(2014, 2014), read_period("2014-H1")])
    scope = scope_of(binh_dinh, account=officer, fund=lives.choice(["both", "KCQG", "KCDP"]))
    cells = 0
    for spec in list_reports():
        for row in build(spec, scope, period).rows:
            for cell in row.cells:
                if cell.behind is None:
                    continue
                told = cell.behind
                days = ReportPeriod(
                    date.fromisoformat(told.from_on), date.fromisoformat(told.to_on)
                )
                under = [(told.by, key_of(told.by, told.key_text or ""))] if told.by else []
                ask = Ask(told.indicator, told.fund)
                assert total_of(rows_behind(ask, scope, days, *under)) == cell.value
                cells += bool(cell.value)
    assert cells > 0


def test_parts_come_to_the_whole_under_every_breakdown(
    lives: random.Random, binh_dinh: Any
) -> None:
    from khuyencong.apps.reports.counting.counts import SOURCES

    scope, period = scope_of(binh_dinh), years(2012, 2016)
    for indicator in list_indicators():
        ask = Ask(indicator.id)
        whole = count([ask], scope, period).get((ask, None), 0)
        measure = SOURCES[indicator.counted_from].measures[indicator.measure]
        for by in indicator.by:
            parts = count([ask], scope, period, by)
            if measure.adds_up(by):
                assert sum(parts.values()) == whole
            else:
                assert sum(parts.values()) >= whole


@pytest.mark.parametrize("kind", ["month", "quarter", "half"])
def test_parts_of_a_year_come_to_the_year(lives: random.Random, binh_dinh: Any, kind: str) -> None:
    scope = scope_of(binh_dinh)
    numbers = {"month": 12, "quarter": 4, "half": 2}[kind]
    asks = [Ask(each.id) for each in list_indicators() if each.kind != "distinct"]
    whole = count(asks, scope, years(2014, 2014))
    parts = [
        count(asks, scope, part_of_year(2014, kind, number)) for number in range(1, numbers + 1)
    ]
    for ask in asks:
        assert sum(part.get((ask, None), 0) for part in parts) == whole.get((ask, None), 0)


def test_a_thing_of_two_projects_and_two_years_is_one(
    past: Callable[..., Any], officer: Any, centre: Any, binh_dinh: Any
) -> None:
    firm = record_establishment(
        record=EstablishmentRecord(name="Cơ sở gỗ"), unit=centre, actor=officer, at=AT
    )
    projects = [past(2013, kcdp=10), past(2014, kcdp=20), past(2014, kcqg=5)]
    Project.objects.filter(pk__in=[each.pk for each in projects]).update(establishment=firm)
    ask, scope = Ask("establishments_supported"), scope_of(binh_dinh)

    def supported(period: ReportPeriod) -> int:
        return count([ask], scope, period).get((ask, None), 0)

    assert supported(years(2012, 2016)) == 1
    assert [supported(years(year, year)) for year in (2012, 2013, 2014)] == [0, 1, 1]
    assert total_of(rows_behind(ask, scope, years(2012, 2016))) == 1


def test_two_breakdowns_at_once_come_to_one(lives: random.Random, binh_dinh: Any) -> None:
    ask, scope, period = Ask("approved_vnd"), scope_of(binh_dinh), years(2012, 2016)
    found = cross(ask, scope, period, "content", "year")
    by_content = count([ask], scope, period, "content")
    for (_, content), value in by_content.items():
        assert value == sum(part for (row, _), part in found.items() if row == content)
    for (content, year), value in found.items():
        under = ("content", content), ("year", year)
        assert total_of(rows_behind(ask, scope, period, *under)) == value


def test_a_scope_of_one_fund_has_nothing_of_the_other(
    past: Callable[..., Any], binh_dinh: Any
) -> None:
    past(2014, kcqg=5, kcdp=7)
    scope = Scope("Bình Định", "", provinces=(binh_dinh.pk,), fund="KCQG")
    asks = [Ask("approved_vnd"), Ask("approved_vnd", "KCDP")]
    assert count(asks, scope, years(2014, 2014)) == {(asks[0], None): 5_000_000}
    assert total_of(rows_behind(asks[1], scope, years(2014, 2014))) == 0
