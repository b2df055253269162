"""Fill an installation with a year of projects and its scenarios, for measuring pages of plans."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.bench.seed_projects import AT, PLACES, THINGS

YEAR, NORMS_ON = 2016, date(2016, 11, 23)
MILLION = 1_000_000
KINDS = (
    ("machinery", "Ứng dụng máy móc thiết bị tiên tiến"),
    ("demonstration_model", "Mô hình trình diễn kỹ thuật"),
    ("", "Việc chưa nhận ra"),
)


def add_year(count: int, *, unit: Any, province: Any) -> None:
    """Add projects of one year whose amounts and contents differ, drawn with a fixed seed."""
    from khuyencong.apps.projects.models import BudgetLine, Project
    from khuyencong.domain.foundation.text import fold

    draw, owner = random.Random(1), {"unit": unit, "province": province}
    made = []
    for number in range(count):
        line, content = draw.choice(KINDS)
        title = f"Hỗ trợ {draw.choice(THINGS)} số {number} (số liệu minh họa)"
        project = Project(
            year=YEAR,
            code=f"{YEAR}-{number:05d}",
            pinned_on=NORMS_ON,
            title=title,
            beneficiary=f"Cơ sở số {number}",
            place=draw.choice(PLACES),
            content=content,
            line=line,
            is_flagship=draw.random() < 0.05,
            search=fold(title),
            **owner,
        )
        made.append(project)
    made = Project.objects.bulk_create(made, batch_size=2_000)
    BudgetLine.objects.bulk_create(
        (_budget_line(project, draw, owner) for project in made), batch_size=2_000
    )


def _budget_line(project: Any, draw: random.Random, owner: dict[str, Any]) -> Any:
    from khuyencong.apps.projects.models import BudgetLine

    national = draw.randrange(50, 300) * MILLION if draw.random() < 0.3 else 0
    return BudgetLine(
        project=project,
        line=project.line,
        cost_item=project.title,
        eligible_cost_vnd=draw.randrange(100, 2_000) * MILLION,
        kcqg_vnd=national,
        kcdp_vnd=0 if national else draw.randrange(30, 200) * MILLION,
        own_vnd=draw.choice((None, 300 * MILLION)),
        **owner,
    )


def add_comparison(
    *, unit: Any, officer: Any, picks: Sequence[str] = (), seconds: int | None = None
) -> Any:
    """Ask for the scenarios over the year and compute them here; return the comparison.

    ``seconds`` for each, fewer than the product gives, where only the pages are looked at.
    """
    from khuyencong.apps.notices.run_job import run_job
    from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
    from khuyencong.apps.plans.background import scenarios
    from khuyencong.apps.projects.models import Project

    scenarios.SCENARIO_SECONDS = seconds or scenarios.SCENARIO_SECONDS
    count = Project.objects.filter(unit=unit, year=YEAR).count()
    comparison = start_scenarios(
        year=YEAR,
        norms_on=NORMS_ON,
        kcqg_vnd=count * 6 * MILLION,
        kcdp_vnd=count * 9 * MILLION,
        unit=unit,
        actor=officer,
        at=AT,
        picks=picks,
        pick_reason="số liệu minh họa",
    )
    run_job(comparison.job_id, 1, scenarios.build_scenarios)
    return comparison
