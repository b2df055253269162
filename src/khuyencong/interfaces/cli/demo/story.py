"""Tell the years of the practice data through the actions that officers use."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.dummy import DummyBackend

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.needs.actions.import_needs import import_needs
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE, write_demo_sheet
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.models import SheetImport
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.actions.build_plan import build_plan
from khuyencong.apps.plans.actions.plan_from_sheet import XLSX
from khuyencong.apps.plans.actions.start_import import start_import
from khuyencong.apps.plans.actions.start_papers import start_papers
from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
from khuyencong.apps.plans.assessment import assess_projects
from khuyencong.apps.plans.background import papers, scenarios, sheets
from khuyencong.apps.plans.models import Plan, Scenario
from khuyencong.apps.projects.models import Project
from khuyencong.domain.indicators.published import planned_figure
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import Chapter, Step

FUNDS = (("kcqg", "KCQG"), ("kcdp", "KCĐP"))
WORK = timedelta(minutes=1)
"""How long a job in the background seems to have taken."""


@contextmanager
def told_by_hand() -> Iterator[None]:
    """Hand no job of this thread to the worker: the story does them itself, at their instants."""
    worker = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = DummyBackend(DEFAULT_TASK_BACKEND_ALIAS, {})
    try:
        yield
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = worker


@dataclass(frozen=True, slots=True)
class _Year:
    """What every step of a year needs."""

    chapter: Chapter
    unit: Unit
    actor: Account
    people: dict[str, Account]

    @property
    def norms_on(self) -> date:
        return date(self.chapter.year, 1, 1)


def tell(chapter: Chapter, cast: Cast) -> bool:
    """Do what happened in a year, unless its centre has needs of that year already."""
    unit = cast.units[chapter.centre]
    if SheetImport.objects.filter(unit=unit, year=chapter.year).exists():
        return False
    year = _Year(chapter, unit, cast.people[chapter.officer], cast.people)
    for step in chapter.steps:
        _STEPS[step.do](year, step)
    return True


def money_of(chapter: Chapter, province: str) -> dict[str, Any]:
    """Return both amounts [VND] and where they come from; what is made up says so."""
    amounts: dict[str, int] = {}
    sources: dict[str, list[str]] = {}
    for fund, label in FUNDS:
        given = chapter.money[fund]
        figure = planned_figure(fund.upper(), scope=province, year=chapter.year)
        if given != "published":
            amounts[f"{fund}_vnd"] = int(given)
            sources.setdefault(ILLUSTRATIVE, []).append(label)
        elif figure is None or figure.counted_value is None:
            raise LookupError(f"{label} of {province} {chapter.year} was not published")
        else:
            amounts[f"{fund}_vnd"] = figure.counted_value
            sources.setdefault(figure.source, []).append(label)
    told = [f"{', '.join(labels)}: {source}" for source, labels in sources.items()]
    return {**amounts, "money_basis": "; ".join(told)}


def _sheet(year: _Year) -> tuple[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"nhu-cau-{year.chapter.year}.xlsx"
        write_demo_sheet(path, province=province_of(year.unit).name, year=year.chapter.year)
        return path.name, path.read_bytes()


def _keep_needs(year: _Year, step: Step) -> None:
    name, data = _sheet(year)
    owner: dict[str, Any] = {
        "province": province_of(year.unit),
        "unit": year.unit,
        "actor": year.actor,
        "at": step.at,
    }
    file = store_file(name=name, data=data, media_type=XLSX, **owner)
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / name
        sheet.write_bytes(data)
        reading = read_needs(sheet)
    import_needs(reading=reading, file=file, year=year.chapter.year, **owner)


def _import(year: _Year, step: Step) -> None:
    name, data = _sheet(year)
    job = start_import(
        name=name,
        data=data,
        year=year.chapter.year,
        unit=year.unit,
        actor=year.actor,
        at=step.at,
    )
    _work(job, sheets.import_sheet, step.at)


def _plan(year: _Year, step: Step) -> None:
    rows = Project.objects.filter(unit=year.unit, year=year.chapter.year).order_by("code")
    province = province_of(year.unit)
    build_plan(
        assessments=assess_projects(
            list(rows.select_related("need").prefetch_related("budget_lines")),
            on=year.norms_on,
            province=province,
            library=installation_norms(),
        ),
        year=year.chapter.year,
        norms_on=year.norms_on,
        province=province,
        unit=year.unit,
        actor=year.actor,
        at=step.at,
        sheet_import=SheetImport.objects.get(unit=year.unit, year=year.chapter.year),
        **money_of(year.chapter, province.name),
    )


def _scenarios(year: _Year, step: Step) -> None:
    comparison = start_scenarios(
        year=year.chapter.year,
        norms_on=year.norms_on,
        unit=year.unit,
        actor=year.actor,
        at=step.at,
        picks=step.picks,
        pick_reason=step.reason,
        **money_of(year.chapter, province_of(year.unit).name),
    )
    _work(comparison.job, scenarios.build_scenarios, step.at)


def _accept(year: _Year, step: Step) -> None:
    accept_plan(plan=_plan_of(year, step.which), actor=year.people[step.by], at=step.at)


def _papers(year: _Year, step: Step) -> None:
    plan = Plan.objects.select_related("unit", "province").get(
        unit=year.unit, year=year.chapter.year, accepted_at__isnull=False
    )
    job = start_papers(plan=plan, actor=year.actor, at=step.at)
    _work(job, papers.write_plan_papers, step.at)


def _plan_of(year: _Year, which: str) -> Plan:
    """Return the only plan of the year, or that of a scenario."""
    plans = Plan.objects.filter(unit=year.unit, year=year.chapter.year).select_related("unit")
    if not which:
        return plans.get()
    return plans.get(pk=Scenario.objects.get(plan__in=plans, code=which).plan_id)


def _work(job: Job, work: Callable[..., dict[str, Any]], asked_at: datetime) -> None:
    """Do the job at once. Raises RuntimeError when it was refused."""
    run_job(job.pk, job.attempt, work, at=asked_at + WORK)
    job.refresh_from_db(fields=["state", "failure"])
    if job.state != Job.State.DONE:
        raise RuntimeError(f"{job.label}: {job.failure}")


_STEPS: dict[str, Callable[[_Year, Step], None]] = {
    "needs": _keep_needs,
    "import": _import,
    "plan": _plan,
    "scenarios": _scenarios,
    "accept": _accept,
    "papers": _papers,
}
