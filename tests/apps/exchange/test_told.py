"""A project that ends badly asks for a review; what is promised stands among one's work."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.deadlines.waiting import list_waiting
from khuyencong.apps.exchange.actions.answer_review import ReviewFacts, answer_review
from khuyencong.apps.exchange.models import Lesson, ProjectReview
from khuyencong.apps.exchange.told import ask_of_refunded, clear_unanswered
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.norms.rules.own_days import own_days
from tests.exchange_cast import commitment_of, lesson_of

ON = date(2016, 11, 20)
DEED = Deed(happened_on=ON, reason="Cơ sở thôi đầu tư", paper_number="1/QĐ", paper_on=ON)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Project:
    draft = ProjectDraft(title="Máy bào", line="machinery", pinned_on=date(2016, 11, 1))
    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


def bring_to(project: Project, state: str) -> Project:
    Project.objects.filter(pk=project.pk).update(state=state)
    project.refresh_from_db()
    return project


def withdraw(project: Project, officer: Any, at: Any) -> ProjectStep:
    return take_step(project=project, transition_id="withdraw", deed=DEED, actor=officer, at=at)


def test_every_stop_of_every_life_cycle_asks() -> None:
    for lifecycle in list_lifecycles():
        for step in ("stop", "withdraw"):
            assert "ask_review" in lifecycle.transitions_by_id[step].effects


def test_one_taken_back_once_submitted_is_asked_about(
    project: Project, officer: Any, at: Any
) -> None:
    """Our own days: 30 after the day it happened."""
    step = withdraw(bring_to(project, "at_department"), officer, at)
    review = ProjectReview.objects.get()
    assert (review.why, review.happened_on) == ("cancelled", ON)
    assert review.due_on == date(2016, 12, 20) == ON + own_days("project_review")
    undo_step(step=step, reason="Nhầm", actor=officer, at=at)
    assert not ProjectReview.objects.exists()


def test_what_was_answered_stays_when_the_step_is_taken_back(
    project: Project, officer: Any, at: Any
) -> None:
    step = withdraw(bring_to(project, "at_department"), officer, at)
    facts = ReviewFacts(what_happened="x", cause="y")
    given: dict[str, Any] = {"actor": officer, "at": at}
    answer_review(review=ProjectReview.objects.get(), facts=facts, seen_version=1, **given)
    undo_step(step=step, reason="Nhầm", **given)
    assert ProjectReview.objects.exists()


def test_a_draft_taken_back_asks_nobody(project: Project, officer: Any, at: Any) -> None:
    withdraw(project, officer, at)
    assert not ProjectReview.objects.exists()


def test_money_that_came_back_asks_when_the_project_is_closed(
    project: Project, officer: Any, at: Any
) -> None:
    from khuyencong.apps.ledger.models import FundLine

    step = ProjectStep(project=project, from_state="settled", to_state="closed", happened_on=ON)
    ask_of_refunded(step, officer, at)
    assert not ProjectReview.objects.exists()
    owner = {"unit": project.unit, "province": project.province}
    line = FundLine.objects.create(year=2016, fund="KCDP", **owner)
    Position.objects.create(
        project=project, line=line, year=2016, fund="KCDP", refunded_vnd=5_000_000, **owner
    )
    ask_of_refunded(step, officer, at)
    ask_of_refunded(step, officer, at)
    assert ProjectReview.objects.get().why == "refunded"
    clear_unanswered([project.pk])
    assert not ProjectReview.objects.exists()


def test_what_is_due_waits_for_its_holder_or_the_whole_unit(
    centre: Any, officer: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    other = make_account(centre, "leader")
    given: dict[str, Any] = {"actor": officer, "at": at}
    commitment_of(centre, what="Của cả đơn vị", due_on=date(2016, 12, 1), **given)
    commitment_of(
        centre, what="Của người khác", due_on=date(2016, 12, 1), holder_id=other.pk, **given
    )
    commitment_of(centre, what="Còn xa", due_on=date(2017, 12, 1), **given)

    def told(account: Any) -> list[str]:
        rows = list_waiting(account, on=date(2016, 11, 23))
        return [each.title for each in rows if each.kind == "commitment"]

    assert told(officer) == ["Của cả đơn vị"]
    assert told(other) == ["Của cả đơn vị", "Của người khác"]
    assert told(outsider) == []


def test_the_database_keeps_votes_and_worth_together(centre: Any, officer: Any, at: Any) -> None:
    lesson = lesson_of(centre, actor=officer, at=at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Lesson.objects.filter(pk=lesson.pk).update(worth=5)
