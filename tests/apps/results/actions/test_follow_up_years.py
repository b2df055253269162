"""What a confirmed follow-up puts into the years of the establishment."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.establishments.models import YearFigures
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.models import FollowUp
from khuyencong.apps.results.told_years import told_beside
from tests.results_cast import brought_to, step

LATER = datetime(2017, 6, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def answered(project: Any, establishment: Any, officer: Any, at: Any) -> FollowUp:
    """12 people on 30/05/2017; 3 billion in the twelve months before, most of them in 2016."""
    link_establishment(project=project, establishment=establishment, actor=officer, at=at)
    step(brought_to(project, "settled"), "close", officer, at, "liquidation_minutes")
    row = FollowUp.objects.get(project=project, months=6)
    told = {"jobs": 12, "turnover_vnd": 3_000_000_000}
    on = date(2017, 5, 30)
    return answer_follow_up(follow_up=row, seen_on=on, answers=told, actor=officer, at=LATER)


def years(establishment: Any) -> dict[int, tuple[int | None, int | None]]:
    rows = YearFigures.objects.filter(establishment=establishment)
    return {row.year: (row.workers, row.turnover_vnd) for row in rows}


def test_figures_land_only_when_confirmed(
    answered: FollowUp, establishment: Any, officer: Any
) -> None:
    assert years(establishment) == {}
    confirm_follow_up(follow_up=answered, actor=officer, at=LATER)
    assert years(establishment) == {2017: (12, None), 2016: (None, 3_000_000_000)}
    source = YearFigures.objects.get(year=2017).source
    assert "Theo dõi sau 6 tháng" in source
    assert "30/05/2017" in source
    entry = Entry.objects.get(verb="establishments.figures.told")
    assert entry.data["after"] == {"workers": 12, "turnover_vnd": 3_000_000_000}


def test_a_figure_that_stands_is_shown_and_stays(
    answered: FollowUp, establishment: Any, officer: Any
) -> None:
    write(establishment, workers=20)
    beside = {each.told.key: each for each in told_beside(FollowUp.objects.get(pk=answered.pk))}
    assert beside["2017-workers"].differs
    assert beside["2017-workers"].stored_source == "Cán bộ ghi tay"
    assert not beside["2016-turnover_vnd"].differs
    confirm_follow_up(follow_up=answered, actor=officer, at=LATER)
    assert years(establishment)[2017] == (20, None)


def test_it_is_replaced_where_the_officer_says_so(
    answered: FollowUp, establishment: Any, officer: Any
) -> None:
    write(establishment, workers=20)
    confirm_follow_up(follow_up=answered, replace=["2017-workers"], actor=officer, at=LATER)
    assert years(establishment)[2017] == (12, None)
    assert YearFigures.objects.get(year=2017).source.startswith("Cán bộ ghi tay; Theo dõi")


def test_a_project_without_a_record_confirms_all_the_same(
    answered: FollowUp, establishment: Any, officer: Any, at: Any
) -> None:
    link_establishment(project=answered.project, establishment=None, actor=officer, at=at)
    confirm_follow_up(follow_up=answered, actor=officer, at=LATER)
    assert years(establishment) == {}


def test_the_past_is_asked_for_what_lies_ahead(centre: Any, officer: Any, at: Any) -> None:
    """Closed 05/06/2016, entered 23/11/2016: 05/12/2016, 05/06/2017 and 05/06/2018 lie ahead."""
    row = PastRow(
        title="Hỗ trợ máy sấy",
        year=2015,
        chain="KCDP",
        state="closed",
        beneficiary="Hợp tác xã số 1",
        papers={"close": PastPaper("9/BBTL", date(2016, 6, 5))},
    )
    enter_past_projects(rows=[row], unit=centre, actor=officer, at=at)
    days = list(FollowUp.objects.values_list("months", "due_on"))
    assert days == [(6, date(2016, 12, 5)), (12, date(2017, 6, 5)), (24, date(2018, 6, 5))]
    assert Entry.objects.filter(verb="results.follow_ups.started").count() == 1


def test_the_long_past_is_not_asked(centre: Any, officer: Any, at: Any) -> None:
    row = PastRow(
        title="Hỗ trợ máy cưa",
        year=2012,
        chain="KCDP",
        state="closed",
        beneficiary="Hợp tác xã số 2",
        papers={"close": PastPaper("9/BBTL", date(2013, 6, 5))},
    )
    enter_past_projects(rows=[row], unit=centre, actor=officer, at=at)
    assert not FollowUp.objects.exists()


def write(establishment: Any, **figures: int) -> None:
    YearFigures.objects.create(
        establishment=establishment,
        province_id=establishment.province_id,
        unit_id=establishment.unit_id,
        year=2017,
        source="Cán bộ ghi tay",
        **figures,
    )
