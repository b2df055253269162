"""Long reports: which they are, made in the background, killed half-way, fetched by who asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.reports import making, tasks
from khuyencong.apps.reports.actions.ask_report_file import ask_report_file
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.files.lines import report_lines
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.apps.reports.places import nation, scope_of
from khuyencong.apps.reports.waiting import list_ready_files
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.indicators.periods import ReportPeriod, years
from tests.template import AT

FIVE = years(2012, 2016)


@pytest.fixture
def three(past: Callable[..., Any]) -> None:
    """Three projects, one entry of approved money each; a fourth lies outside the years."""
    for year in (2012, 2014, 2016, 2018):
        past(year, kcdp=40)


@pytest.mark.usefixtures("three")
def test_the_bound_of_rows_decides(settings: Any, binh_dinh: Any) -> None:
    across = ("content", "year")
    asked = LongReport(name="approved_vnd", across=across, scope=nation(), period=FIVE)
    settings.REPORT_ROWS_AT_ONCE = 3
    assert not asked.is_long()  # it reads three entries
    settings.REPORT_ROWS_AT_ONCE = 2
    assert asked.is_long()
    assert not replace(asked, scope=scope_of(binh_dinh)).is_long()  # one province is not weighed


def five(account: Any, scope: Scope | None = None) -> LongReport:
    return LongReport(name="five_year", scope=scope or nation(account=account), period=FIVE)


def ask(asked: LongReport, actor: Any, kind: str = "csv") -> Job:
    unit = actor.main_unit()
    job = ask_report_file(asked=asked, kind=kind, unit=unit, actor=actor, at=AT)
    job.refresh_from_db()
    return job


@pytest.mark.usefixtures("three")
def test_the_file_is_the_one_made_at_once(officer: Any) -> None:
    job = ask(five(officer), officer)
    assert (job.state, job.step) == ("done", "report.writing")
    at_once = report_lines(build_report("five_year", nation(account=officer), FIVE))
    made = making.file_of(job)
    assert made.data == at_once
    assert made.name == "five_year-2012-01-01-2016-12-31.csv"
    assert Entry.objects.filter(verb="notices.job.started", object_id=str(job.pk)).count() == 1


@pytest.mark.usefixtures("three")
def test_the_agency_asks_over_the_nation(make_account: Any, make_unit: Any) -> None:
    watcher = make_account(make_unit("agency", None, "cuc"), "agency")
    job = ask(five(watcher), watcher, "xlsx")
    assert (job.state, job.province) == ("done", None)
    ready = timezone.localdate(job.alive_at)
    (told,) = list_ready_files(watcher, ready)
    assert (told.key, told.title) == (job.pk, job.label)
    assert not list(list_ready_files(watcher, ready + timedelta(days=4)))  # told for three days


@pytest.mark.usefixtures("three")
def test_killed_while_writing_it_is_done_again_and_no_half_is_kept(
    officer: Any, monkeypatch: Any, settings: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    with monkeypatch.context() as context:
        context.setattr(tasks, "run_job", lambda *_: None)
        job = ask(five(officer), officer)
    with monkeypatch.context() as context:

        def killed(*_: Any, **__: Any) -> Any:
            raise KeyboardInterrupt

        context.setattr(making, "make_report_file", killed)
        with pytest.raises(KeyboardInterrupt):
            run_job(job.pk, 1, making.make_file)
    job.refresh_from_db()
    assert job.state == "running"
    assert not list(tmp_path.rglob("*"))
    later = job.alive_at + django_settings.JOB_SILENCE + timedelta(seconds=1)
    again = restart_job(job=job, actor=officer, at=later)
    again.refresh_from_db()
    assert (again.state, again.attempt) == ("done", 2)
    assert making.file_of(again).data


def test_who_reads_no_reports_asks_for_none(binh_dinh: Any, make_account: Any, centre: Any) -> None:
    nobody = make_account(centre, "owner")
    with pytest.raises(NotAllowed):
        ask(five(nobody, scope_of(binh_dinh)), nobody)


names = st.text(max_size=5)


@given(
    names,
    st.none() | st.lists(st.integers(1, 99), max_size=3).map(tuple),
    st.none() | st.integers(1, 99),
    st.tuples(st.dates(*(each for each in (FIVE.from_on, FIVE.to_on))), st.integers(0, 400)),
    st.none() | st.tuples(names, names),
)
def test_what_is_asked_comes_back_from_its_inputs(
    name: str, provinces: Any, unit: Any, days: Any, across: Any
) -> None:
    account: Any = object()
    period = ReportPeriod(days[0], days[0] + timedelta(days=days[1]))
    scope = Scope(name, name, provinces=provinces, unit=unit, fund="KCDP", account=account)
    asked = LongReport(name=name, scope=scope, period=period, across=across)
    assert LongReport.of_inputs(asked.as_inputs(), account=account) == asked
