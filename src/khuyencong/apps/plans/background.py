"""What the tasks do, step by step: fetch, call the actions, report."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.needs.actions.import_needs import import_needs
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.queries import find_needs
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.plans.actions.add_scenario import add_scenario
from khuyencong.apps.plans.actions.build_plan import build_plan
from khuyencong.apps.plans.actions.write_papers import write_papers
from khuyencong.apps.plans.models import Comparison, Plan
from khuyencong.apps.plans.scenarios import Setting, settings_of
from khuyencong.apps.projects.actions.draft_projects import draft_projects
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput

SCENARIO_SECONDS = 20
"""For each scenario; far below what counts as a killed worker."""


def import_sheet(job: Job, progress: Progress) -> dict[str, Any]:
    """Import the sheet of the job. Returns ``{"sheet_import": id}``."""
    progress.report("import.reading")
    file = _sheet_of(job)
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / Path(file.name).name
        sheet.write_bytes(read_bytes(file))
        reading = read_needs(sheet)
    progress.report("import.writing", done=len(reading.rows), total=len(reading.rows))
    year = job.inputs["year"]
    sheet_import = import_needs(
        reading=reading,
        file=file,
        year=year,
        province=job.province,
        unit=job.unit,
        actor=job.asked_by,
        at=progress.at,
    )
    needs = find_needs(reading.rows, unit_id=job.unit_id, year=year)
    progress.report("import.drafting", done=0, total=len(needs))
    draft_projects(
        needs=needs,
        pinned_on=date(year, 1, 1),
        unit=job.unit,
        actor=job.asked_by,
        at=progress.at,
    )
    return {"sheet_import": sheet_import.pk}


def _sheet_of(job: Job) -> StoredFile:
    return StoredFile.objects.filter(
        unit=job.unit_id, sha256=job.inputs["sha256"], name=job.inputs["name"]
    ).latest("stored_at")


def build_scenarios(job: Job, progress: Progress) -> dict[str, Any]:
    """Compute what the comparison asked for. Returns ``{"comparison": id}``."""
    comparison = Comparison.objects.select_related("unit", "province").get(job=job)
    progress.report("scenario.drafting")
    needs = list(Need.objects.filter(unit=job.unit, year=comparison.year, project=None))
    if needs:
        draft_projects(
            needs=needs,
            pinned_on=comparison.norms_on,
            unit=job.unit,
            actor=job.asked_by,
            at=progress.at,
        )
    projects = list(
        Project.objects.filter(unit=job.unit, year=comparison.year)
        .select_related("need")
        .prefetch_related("budget_lines")
        .order_by("code")
    )
    if not projects:
        raise BadInput(
            "plans.no_projects",
            "Năm {year} chưa có đề án nào; nhập bảng nhu cầu trước",
            year=comparison.year,
        )
    asked = settings_of(comparison)
    for order, setting in enumerate(asked, 1):
        progress.report(f"scenario.{setting.code}", done=order - 1, total=len(asked))
        _build(
            comparison=comparison,
            setting=setting,
            order=order,
            projects=projects,
            job=job,
            progress=progress,
        )
    return {"comparison": comparison.pk}


def _build(
    *,
    comparison: Comparison,
    setting: Setting,
    order: int,
    projects: list[Project],
    job: Job,
    progress: Progress,
) -> None:
    plan = build_plan(
        projects=projects,
        year=comparison.year,
        norms_on=comparison.norms_on,
        kcqg_vnd=setting.kcqg_vnd,
        kcdp_vnd=setting.kcdp_vnd,
        province=comparison.province,
        unit=job.unit,
        actor=job.asked_by,
        at=progress.at,
        any_fund=comparison.any_fund,
        areas_first=setting.areas_first,
        musts=setting.musts,
        money_basis=comparison.money_basis,
        time_limit_s=SCENARIO_SECONDS,
    )
    add_scenario(
        comparison=comparison,
        code=setting.code,
        order=order,
        plan=plan,
        actor=job.asked_by,
        at=progress.at,
    )


def write_plan_papers(job: Job, progress: Progress) -> dict[str, Any]:
    """Write the papers. Returns ``{"plan": id}``."""
    progress.report("papers.writing")
    plan = Plan.objects.select_related("unit", "province", "sheet_import").get(
        pk=job.inputs["plan"]
    )
    with tempfile.TemporaryDirectory() as folder:
        write_papers(plan=plan, folder=Path(folder), actor=job.asked_by, at=progress.at)
    return {"plan": plan.pk}
