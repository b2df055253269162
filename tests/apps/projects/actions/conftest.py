"""A project to write in, and its draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft

MILLION = 1_000_000


@pytest.fixture
def draft() -> ProjectDraft:
    """A machine of 514 million: 200 from the national fund, 314 of the owner's."""
    machine = LineDraft(
        cost_item="Máy bào bốn mặt",
        eligible_cost_vnd=514 * MILLION,
        kcqg_vnd=200 * MILLION,
        own_vnd=314 * MILLION,
    )
    return ProjectDraft(
        title="Hỗ trợ máy bào bốn mặt",
        beneficiary="Doanh nghiệp gỗ An Lão",
        place="An Lão, Bình Định",
        line="machinery",
        pinned_on=date(2016, 11, 23),
        lines=(machine,),
    )


@pytest.fixture
def project(draft: ProjectDraft, centre: Any, officer: Any, at: Any) -> Any:
    from khuyencong.apps.projects.actions.create_project import create_project

    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


@pytest.fixture
def with_line(draft: ProjectDraft) -> Callable[..., ProjectDraft]:
    """Return a maker of the draft with its line changed."""
    return lambda **changes: replace(draft, lines=(replace(draft.lines[0], **changes),))
