"""A measure becomes a draft project once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.audits.actions.draft_project_of_measure import (
    advice_of,
    draft_project_of_measure,
)
from khuyencong.apps.audits.actions.remove_project_of_measure import remove_project_of_measure
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.advice import draft_of_advice
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.audits.told import told

__all__ = ["told"]
Maker = Callable[..., Any]


def drafted(measure: Any, actor: Any, at: Any, **said: Any) -> Project:
    draft: ProjectDraft = draft_of_advice(advice_of(measure), pinned_on=date(2016, 1, 1))
    given = {"measure": measure, "draft": draft, "year": 2017, **said}
    return draft_project_of_measure(actor=actor, at=at, **given)


def test_the_project_is_of_the_establishment_with_the_cost(
    told: Maker, officer: Any, at: Any
) -> None:
    measure = told("accepted", firm="Cơ sở A", investment_vnd=80_000_000)
    project = drafted(measure, officer, at)
    firm = measure.audit.site.establishment
    assert (project.title, project.year, project.establishment) == ("Lắp biến tần", 2017, firm)
    assert (project.unit, project.province_id) == (measure.unit, measure.province_id)
    assert project.budget_lines.get().eligible_cost_vnd == 80_000_000
    measure.refresh_from_db()
    assert (measure.project, measure.version) == (project, 2)
    line = Entry.objects.order_by("pk").last()
    assert line
    assert line.verb == "audits.measure.project_drafted"
    assert line.data["code"] == project.code


def test_a_second_time_names_the_project(told: Maker, officer: Any, at: Any) -> None:
    measure = told()  # as a second person read it: it still knows of no project
    project = drafted(measure, officer, at)
    assert measure.project is None
    with pytest.raises(BadInput, match=project.code):
        drafted(measure, officer, at)
    assert Project.objects.count() == 1


def test_what_the_owner_refused_becomes_none(told: Maker, officer: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="từ chối"):
        drafted(told("refused"), officer, at)


def test_a_bad_draft_leaves_nothing(told: Maker, officer: Any, at: Any) -> None:
    measure = told()
    with pytest.raises(BadInput) as refusal:
        drafted(measure, officer, at, draft=ProjectDraft(title=" ", pinned_on=date(2016, 1, 1)))
    assert refusal.value.field == "title"
    measure.refresh_from_db()
    assert measure.project is None
    assert not Project.objects.exists()


def test_others_may_not(told: Maker, outsider: Any, appraiser: Any, at: Any) -> None:
    measure = told()
    for actor in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            drafted(measure, actor, at)


def test_a_draft_by_mistake_goes_again(told: Maker, officer: Any, at: Any) -> None:
    measure = told(investment_vnd=80_000_000)
    code = drafted(measure, officer, at).code
    remove_project_of_measure(measure=measure, actor=officer, at=at)
    assert not Project.objects.exists()
    measure.refresh_from_db()
    assert (measure.project, measure.version) == (None, 3)
    lines = Entry.objects.order_by("-pk")[:2]
    assert [each.verb for each in lines] == [
        "audits.measure.project_removed",
        "projects.project.draft_removed",
    ]
    assert lines[0].data["code"] == lines[1].data["code"] == code
    assert drafted(measure, officer, at)  # and may be drafted again


def test_a_draft_somebody_went_on_with_stays(told: Maker, officer: Any, at: Any) -> None:
    measure = told()
    project = drafted(measure, officer, at)
    link_establishment(project=project, establishment=None, actor=officer, at=at)
    with pytest.raises(BadInput, match=f"{project.code} đã được dùng tiếp từ ngày"):
        remove_project_of_measure(measure=measure, actor=officer, at=at)
    assert Project.objects.exists()


def test_without_a_project_there_is_none_to_remove(told: Maker, officer: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="không có đề án nào"):
        remove_project_of_measure(measure=told(), actor=officer, at=at)


def test_others_may_not_remove_it(told: Maker, officer: Any, outsider: Any, at: Any) -> None:
    measure = told()
    drafted(measure, officer, at)
    with pytest.raises(NotAllowed):
        remove_project_of_measure(measure=measure, actor=outsider, at=at)
    assert Project.objects.exists()
