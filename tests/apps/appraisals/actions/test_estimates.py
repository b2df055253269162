"""Finance answers an estimate, line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.answer_estimate import (
    EstimateOpinion,
    answer_estimate,
    estimates_waiting,
)
from khuyencong.apps.appraisals.models import EstimateAnswer
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.council_cast import MILLION, ON

AGREED = EstimateOpinion(
    verdict="agree", reason="Đúng định mức", paper_number="77/STC", paper_on=ON
)


@pytest.fixture
def finance(make_unit: Callable[..., Any], make_account: Callable[..., Any], binh_dinh: Any) -> Any:
    return make_account(make_unit("finance_department", binh_dinh, "stc"), "finance")


@pytest.fixture
def project(submit: Any) -> Any:
    """Approved: its estimate waits."""
    made = submit()
    Project.objects.filter(pk=made.pk).update(state="approved")
    made.refresh_from_db()
    return made


@pytest.fixture
def answer(project: Any, finance: Any, at: Any) -> Callable[..., Any]:
    def run(opinion: EstimateOpinion, actor: Any = None) -> Any:
        return answer_estimate(project=project, opinion=opinion, actor=actor or finance, at=at)

    return run


def test_agreeing_takes_the_step(answer: Any, project: Any, finance: Any) -> None:
    assert list(estimates_waiting(visible_to=finance)) == [project]
    given = answer(AGREED)
    assert given.step.transition == "check_estimate"
    assert given.lines[0]["accepted_vnd"] == 200 * MILLION
    assert not estimates_waiting(visible_to=finance).exists()
    assert Entry.objects.get(verb="appraisals.estimate.answered").reason == "Đúng định mức"
    with pytest.raises(BadInput):
        answer(AGREED)


def test_returning_moves_nothing_and_it_waits_on(answer: Any, finance: Any) -> None:
    answer(EstimateOpinion(verdict="return", reason="Thiếu báo giá"))
    assert not ProjectStep.objects.filter(transition="check_estimate").exists()
    assert estimates_waiting(visible_to=finance).count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"verdict": "whatever"}, "verdict"),
        ({"reason": " "}, "reason"),
        ({"paper_number": ""}, "paper_number"),
        ({"paper_on": None}, "paper_on"),
    ],
)
def test_half_an_answer_is_refused(changes: dict[str, Any], field: str, answer: Any) -> None:
    with pytest.raises(BadInput) as refused:
        answer(replace(AGREED, **changes))
    assert refused.value.field == field
    assert not EstimateAnswer.objects.exists()


def test_less_is_a_change_and_more_is_refused(answer: Any, project: Any) -> None:
    line = project.budget_lines.get().pk
    with pytest.raises(BadInput, match="có điều chỉnh"):
        answer(replace(AGREED, accepted_vnd={line: 150 * MILLION}))
    with pytest.raises(BadInput, match="số đề nghị"):
        answer(replace(AGREED, accepted_vnd={line: 201 * MILLION}))
    changed = replace(AGREED, verdict="agree_with_changes", accepted_vnd={line: 150 * MILLION})
    assert answer(changed).lines[0]["accepted_vnd"] == 150 * MILLION


def test_only_finance_answers(answer: Any, appraiser: Any, chair: Any) -> None:
    for actor in (appraiser, chair):
        with pytest.raises(NotAllowed):
            answer(AGREED, actor)
