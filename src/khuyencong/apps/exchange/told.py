"""What the lives of projects carry out here: a review is asked when one ends badly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.actions.ask_review import ask_review
from khuyencong.apps.exchange.models import ProjectReview
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.models import Project, ProjectStep

Why = ProjectReview.Why
STOPPED, WITHDRAWN = "stopped", "withdrawn"
NOT_YET_ASKED_FOR = ("draft", "planned", "rejected")
"""Whoever takes a project back from here lost nothing but his own work."""
ENDED = (STOPPED, WITHDRAWN, "settled", "closed", "archived")


def ask_of_ended(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Carry out the effect ``ask_review``: it was stopped, or taken back once asked for."""
    if step.to_state == WITHDRAWN and step.from_state in NOT_YET_ASKED_FOR:
        return
    why = Why.CANCELLED if step.to_state == WITHDRAWN else Why.STOPPED
    _ask(step, why, actor, at)


def ask_of_refunded(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Carry out an effect of closing: ask when money that was sent had to come back.

    Of a project that was stopped it was asked then.
    """
    came_back = Position.objects.filter(project=step.project, refunded_vnd__gt=0).exists()
    if came_back and not step.project.reviews.filter(why=Why.STOPPED).exists():
        _ask(step, Why.REFUNDED, actor, at)


def _ask(step: ProjectStep, why: Why, actor: Account, at: datetime) -> None:
    given = {"project": step.project, "why": why.value, "happened_on": step.happened_on}
    ask_review(**given, actor=actor, at=at)  # type: ignore[arg-type]


def forget_what_was_undone(projects: Sequence[Project], at: datetime) -> None:
    """Drop reviews nobody answered of projects that run again: their end was taken back."""
    running = [each.pk for each in projects if each.state not in ENDED]
    if running:
        clear_unanswered(running)


def clear_unanswered(project_ids: Sequence[int]) -> None:
    """Drop reviews nobody answered."""
    asked = ProjectReview.objects.filter(project__in=project_ids, state=ProjectReview.State.ASKED)
    asked.delete()
