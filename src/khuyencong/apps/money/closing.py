"""The closing steps of the projects of a contract that was liquidated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.money.contracts import parties_of
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import DomainError

CLOSE, MINUTES = "close", "liquidation_minutes"
ENDED = ("closed", "archived")


@dataclass(frozen=True, slots=True)
class Closings:
    """Which projects were closed, and why the others were not."""

    closed: list[Project] = field(default_factory=list)
    left: list[tuple[Project, str]] = field(default_factory=list)


def close_projects(
    contract: Contract, *, on: date, number: str, actor: Account, at: datetime
) -> Closings:
    """Take the closing step of each project that is ready; what keeps another is told.

    Only a contract of the kind that starts a project ends it: that of the unit with a beneficiary
    of the national fund ends beside it.
    """
    done = Closings()
    for item in contract.items.select_related("project__unit"):
        project = item.project
        if project.state in ENDED or parties_of(project)[0] != contract.kind:
            continue
        has_minutes = any(each.kind == MINUTES and each.counts for each in project.papers.all())
        minutes = NewPaper(kind=MINUTES, number=number, issued_on=on)
        deed = Deed(
            happened_on=on,
            paper_number=number,
            paper_on=on,
            papers=() if has_minutes or not number else (minutes,),
        )
        try:
            with transaction.atomic():  # one that is not ready leaves the others closed
                take_step(project=project, transition_id=CLOSE, deed=deed, actor=actor, at=at)
        except DomainError as refusal:
            done.left.append((project, str(refusal)))
        else:
            done.closed.append(project)
    return done
