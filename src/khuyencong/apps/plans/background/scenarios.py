"""Compute the scenarios of a comparison, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import Q

from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.needs.models import Need
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.plans.actions.add_scenario import add_scenario
from khuyencong.apps.plans.actions.build_plan import build_plan
from khuyencong.apps.plans.assessment import Assessment, assess_projects
from khuyencong.apps.plans.models import Comparison
from khuyencong.apps.plans.queries import projects_chosen_in
from khuyencong.apps.plans.replan import MOVABLE, committed_items, fix_committed
from khuyencong.apps.plans.scenarios import SCENARIO_SECONDS, Setting, settings_of
from khuyencong.apps.projects.actions.draft_projects import NEEDS_AT_ONCE, draft_projects
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import OUT
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

STORING_SECONDS = 0.0005
"""Of the seconds of a scenario, so many for each project: its row is written after the search."""


def build_scenarios(job: Job, progress: Progress) -> dict[str, Any]:
    """Compute what the comparison asked for. Returns ``{"comparison": id}``.

    Each scenario is whole or not there; doing it again computes those that are missing.
    """
    rows = Comparison.objects.select_related("unit", "province", "replaces")
    comparison = rows.get(job=job)
    _draft_what_is_missing(comparison, job, progress)
    projects = _projects_of(comparison)
    assessments = _assess(comparison, projects, progress)
    committed = _committed(comparison, assessments)
    for order, setting in enumerate(settings_of(comparison), 1):
        progress.report(f"scenario.{setting.code}")
        kept = replace(setting, musts=setting.musts | committed)
        _build(comparison, kept, order, assessments, job=job, progress=progress)
    return {"comparison": comparison.pk}


def _draft_what_is_missing(comparison: Comparison, job: Job, progress: Progress) -> None:
    progress.report("scenario.drafting")
    needs = list(Need.objects.filter(unit=job.unit, year=comparison.year, project=None))
    done = 0
    for part in parts_of(needs, NEEDS_AT_ONCE):
        done += len(part)
        with transaction.atomic():
            draft_projects(
                needs=part,
                pinned_on=comparison.norms_on,
                unit=job.unit,
                actor=job.asked_by,
                at=progress.at,
            )
            progress.report("scenario.drafting", done=done, total=len(needs))


def _committed(comparison: Comparison, assessments: Sequence[Assessment]) -> dict[str, str]:
    """Fix what has gone on of the plan that is replaced; return why it must stay, by code."""
    if comparison.replaces is None:
        return {}
    items = committed_items(comparison.replaces)
    return fix_committed(assessments, items, library=installation_norms())


def _projects_of(comparison: Comparison) -> list[Project]:
    """Return the projects to choose from: drafts, and those of the plan that is replaced."""
    of_former = Q(pk__in=projects_chosen_in(comparison.replaces)) if comparison.replaces else Q()
    still_open = Q(state__in=MOVABLE) | (of_former & ~Q(state__in=OUT) if of_former else Q(pk=None))
    projects = list(
        Project.objects.filter(still_open, unit=comparison.unit, year=comparison.year)
        .select_related("need", "province", "establishment__craft_village")
        .prefetch_related("budget_lines")
        .order_by("code")
    )
    if not projects:
        raise BadInput(
            "plans.no_projects",
            "Năm {year} chưa có đề án nào; nhập bảng nhu cầu trước",
            year=comparison.year,
        )
    return projects


def _assess(
    comparison: Comparison, projects: Sequence[Project], progress: Progress
) -> list[Assessment]:
    """Return what the norms say of each project: the same for every scenario."""
    total = len(projects)
    progress.report("scenario.assessing", total=total)
    library = installation_norms()
    found: list[Assessment] = []
    for part in parts_of(projects, 100):
        found += assess_projects(
            part,
            on=comparison.norms_on,
            province=comparison.province,
            library=library,
            any_fund=comparison.any_fund,
        )
        progress.count("scenario.assessing", done=len(found), total=total)
    return found


def _build(
    comparison: Comparison,
    setting: Setting,
    order: int,
    assessments: Sequence[Assessment],
    *,
    job: Job,
    progress: Progress,
) -> None:
    plan = build_plan(
        assessments=assessments,
        year=comparison.year,
        norms_on=comparison.norms_on,
        kcqg_vnd=setting.kcqg_vnd,
        kcdp_vnd=setting.kcdp_vnd,
        province=comparison.province,
        unit=job.unit,
        actor=job.asked_by,
        at=progress.at,
        areas_first=setting.areas_first,
        musts=setting.musts,
        first=_former_codes(comparison) if setting.kept_first else (),
        money_basis=comparison.money_basis,
        time_limit_s=_search_seconds(len(assessments)),
    )
    add_scenario(
        comparison=comparison,
        code=setting.code,
        order=order,
        plan=plan,
        actor=job.asked_by,
        at=progress.at,
    )


def _former_codes(comparison: Comparison) -> list[str]:
    if comparison.replaces is None:
        return []
    return list(projects_chosen_in(comparison.replaces).values_list("code", flat=True))


def _search_seconds(projects: int) -> float:
    """Return what the search of one scenario may take: the rows are written in the rest."""
    return max(SCENARIO_SECONDS / 5, SCENARIO_SECONDS - STORING_SECONDS * projects)
