"""An option becomes a draft project once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.cleaner_production.actions.draft_project_of_option import (
    advice_of,
    draft_project_of_option,
)
from khuyencong.apps.cleaner_production.actions.remove_project_of_option import (
    remove_project_of_option,
)
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.models import CleanerOption
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.advice import draft_of_advice
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.cleaner_cast import option_row


@pytest.fixture
def option(cleaner_file: Any, officer: Any, at: Any) -> CleanerOption:
    row = option_row(investment_vnd=30_000_000)
    save_file_row(cleaner_file=cleaner_file, row=row, actor=officer, at=at)
    return cleaner_file.options.get()  # type: ignore[no-any-return]


def drafted(option: CleanerOption, actor: Any, at: Any) -> Project:
    draft = draft_of_advice(advice_of(option), pinned_on=date(2016, 1, 1))
    return draft_project_of_option(option=option, draft=draft, year=2017, actor=actor, at=at)


def test_the_project_is_of_the_establishment_with_the_cost(
    option: CleanerOption, officer: Any, at: Any
) -> None:
    project = drafted(option, officer, at)
    assert project.title == "Thu nước rửa lần cuối"
    assert project.establishment == option.cleaner_file.site.establishment
    assert project.budget_lines.get().eligible_cost_vnd == 30_000_000
    option.refresh_from_db()
    assert option.project == project
    line = Entry.objects.order_by("pk").last()
    assert line
    assert line.verb == "cleaner_production.cleaner_file.option_project_drafted"


def test_a_second_time_names_the_project(option: CleanerOption, officer: Any, at: Any) -> None:
    project = drafted(option, officer, at)
    with pytest.raises(BadInput, match=project.code):
        drafted(option, officer, at)
    assert Project.objects.count() == 1


@pytest.mark.parametrize(
    "said",
    [
        {"status": "refused", "refusal": "Chưa có vốn"},
        {"screening": "reject", "reason": "Không hợp công nghệ"},
    ],
)
def test_what_was_refused_or_rejected_becomes_none(
    option: CleanerOption, officer: Any, at: Any, said: dict[str, str]
) -> None:
    CleanerOption.objects.filter(pk=option.pk).update(**said)
    with pytest.raises(BadInput, match="từ chối hoặc loại"):
        drafted(option, officer, at)


def test_others_may_not(option: CleanerOption, outsider: Any, appraiser: Any, at: Any) -> None:
    for actor in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            drafted(option, actor, at)


def test_a_draft_by_mistake_goes_again(
    option: CleanerOption, officer: Any, outsider: Any, at: Any
) -> None:
    drafted(option, officer, at)
    with pytest.raises(NotAllowed):
        remove_project_of_option(option=option, actor=outsider, at=at)
    remove_project_of_option(option=option, actor=officer, at=at)
    assert not Project.objects.exists()
    option.refresh_from_db()
    assert option.project is None
    line = Entry.objects.latest("pk")
    assert line.verb == "cleaner_production.cleaner_file.option_project_removed"
    with pytest.raises(BadInput, match="không có đề án nào"):
        remove_project_of_option(option=option, actor=officer, at=at)
