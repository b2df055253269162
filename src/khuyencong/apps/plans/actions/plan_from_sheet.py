"""The first main job: a sheet of needs in, a lawful yearly plan with its papers out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.needs.actions.import_needs import import_needs
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.rows import SheetReading
from khuyencong.apps.needs.models import SheetImport
from khuyencong.apps.needs.queries import find_needs
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.plans.actions.build_plan import build_plan
from khuyencong.apps.plans.actions.write_papers import write_papers
from khuyencong.apps.plans.assessment import assess_projects
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.projects.actions.draft_projects import draft_projects
from khuyencong.domain.foundation.errors import BadInput

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class PlanFromSheet:
    """What the job made."""

    reading: SheetReading
    sheet_import: SheetImport
    plan: Plan
    papers: list[Path]


def plan_from_sheet(
    *,
    sheet: Path,
    year: int,
    norms_on: date,
    kcqg_vnd: int,
    kcdp_vnd: int,
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
    folder: Path,
    any_fund: bool = False,
    time_limit_s: float = 60,
) -> PlanFromSheet:
    """Read, import, draft, check, score, plan and write.

    Each step is whole or not there, and doing it again adds nothing that is there already.
    Raises BadInput when the sheet holds no need that can be read; NotAllowed.
    """
    reading = read_needs(sheet)
    if not reading.rows:
        raise BadInput(
            "plans.no_needs",
            "Bảng {name} không có dòng nhu cầu nào đọc được ({errors} lỗi)",
            field="NEEDS",
            name=sheet.name,
            errors=len(reading.errors),
        )
    file = store_file(
        name=sheet.name,
        data=sheet.read_bytes(),
        media_type=XLSX,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
    )
    sheet_import = import_needs(
        reading=reading, file=file, year=year, province=province, unit=unit, actor=actor, at=at
    )
    needs = find_needs(reading.rows, unit_id=unit.pk, year=year)
    projects = draft_projects(needs=needs, pinned_on=norms_on, unit=unit, actor=actor, at=at)
    plan = build_plan(
        assessments=assess_projects(
            projects,
            on=norms_on,
            province=province,
            library=installation_norms(),
            any_fund=any_fund,
        ),
        year=year,
        norms_on=norms_on,
        kcqg_vnd=kcqg_vnd,
        kcdp_vnd=kcdp_vnd,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
        sheet_import=sheet_import,
        time_limit_s=time_limit_s,
    )
    papers = write_papers(plan=plan, folder=folder, actor=actor, at=at)
    return PlanFromSheet(reading, sheet_import, plan, papers)
