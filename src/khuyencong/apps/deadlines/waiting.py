"""What else waits for a person beside the deadlines of projects: opinions, questions, papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.appraisals.opinions import opinions_asked_of, opinions_made
from khuyencong.apps.deadlines.people import bodies_anywhere
from khuyencong.apps.money.repaying import list_open_instalments
from khuyencong.apps.projects.missing_papers import lacking_papers
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.follow_ups import list_due_follow_ups

Kind = Literal["opinion_asked", "opinion_late", "follow_up", "papers", "repayment"]
MOST = 10
"""Of each kind; the lists behind them hold the rest."""
AHEAD = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing to do; ``key`` is that of its opinion request or project. No day: none is set."""

    kind: Kind
    key: int
    title: str
    unit: str
    due_on: date | None = None


def list_waiting(account: Account, *, on: date) -> list[Waiting]:
    """Return what waits for an account on a day, kind by kind, the soonest first."""
    return [
        *_opinions_asked(account),
        *_opinions_late(account, on),
        *_follow_ups(account, on),
        *_papers(account),
        *_repayments(account, on),
    ]


def _opinions_asked(account: Account) -> Iterator[Waiting]:
    if not can(account, "opinions.answer"):
        return
    rows = opinions_asked_of(account).filter(answered_at=None).order_by("due_on", "pk")
    for each in rows[:MOST]:
        yield Waiting(
            kind="opinion_asked",
            key=each.pk,
            title=each.question,
            unit=each.unit.name,
            due_on=each.due_on,
        )


def _opinions_late(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "opinions.ask"):
        return
    rows = opinions_made(visible_to=account).filter(answered_at=None, due_on__lt=on)
    for each in rows.order_by("due_on", "pk")[:MOST]:
        asked = each.asked_unit.name if each.asked_unit else each.outside_office
        yield Waiting(
            kind="opinion_late", key=each.pk, title=each.question, unit=asked, due_on=each.due_on
        )


def _follow_ups(account: Account, on: date) -> Iterator[Waiting]:
    if "implementing_unit" not in bodies_anywhere(account):
        return
    for each in list_due_follow_ups(visible_to=account, on=on + AHEAD)[:MOST]:
        yield Waiting(
            kind="follow_up",
            key=each.project_id,
            title=each.project.title,
            unit=each.project.beneficiary,
            due_on=each.due_on,
        )


def _papers(account: Account) -> Iterator[Waiting]:
    if "implementing_unit" not in bodies_anywhere(account):
        return
    rows = lacking_papers(rows_visible_to(Project.objects.all(), account))
    for each in rows.order_by("-year", "code", "pk")[:MOST]:
        yield Waiting(kind="papers", key=each.pk, title=each.title, unit=each.beneficiary)


def _repayments(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "money.keep_repayments"):
        return
    for each in list_open_instalments(visible_to=account, by=on + AHEAD)[:MOST]:
        project = each.schedule.project
        yield Waiting(
            kind="repayment",
            key=project.pk,
            title=project.title,
            unit=project.beneficiary,
            due_on=each.due_on,
        )
