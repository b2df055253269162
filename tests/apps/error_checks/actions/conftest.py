"""A project with something wrong: its appraisal is dated before it was submitted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.check_project import Looked, check_project
from khuyencong.apps.error_checks.models import Finding

MILLION = 1_000_000


@pytest.fixture
def project(centre: Any, officer: Any, at: datetime) -> Any:
    """A machine of 514 million, 200 from the national and 100 from the local fund."""
    from khuyencong.apps.projects.actions.create_project import create_project
    from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft

    machine = LineDraft(
        cost_item="Máy bào bốn mặt",
        eligible_cost_vnd=514 * MILLION,
        kcqg_vnd=200 * MILLION,
        kcdp_vnd=100 * MILLION,
        own_vnd=214 * MILLION,
    )
    draft = ProjectDraft(
        title="Hỗ trợ máy bào bốn mặt",
        beneficiary="Doanh nghiệp gỗ An Lão",
        place="An Lão, Bình Định",
        line="machinery",
        pinned_on=date(2016, 11, 23),
        lines=(machine,),
    )
    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


@pytest.fixture
def look(project: Any, at: datetime) -> Callable[[], Looked]:
    """Return what runs the checks over the project as the program itself."""
    return lambda: check_project(project_id=project.pk, actor=None, at=at)


@pytest.fixture
def finding(look: Callable[[], Looked]) -> Finding:
    """National and local money in one budget: the one thing that is wrong."""
    look()
    return Finding.objects.select_related("project__unit", "project__province").get()


@pytest.fixture
def mend(project: Any) -> Callable[[int], None]:
    """Return what sets the local money of the budget."""
    return lambda kcdp_vnd: project.budget_lines.update(kcdp_vnd=kcdp_vnd) and None


@pytest.fixture
def chief(make_account: Callable[..., Any], department: Any) -> Any:
    """Leads the department."""
    return make_account(department, "leader")
