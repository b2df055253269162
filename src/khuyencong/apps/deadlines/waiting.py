"""What else waits for a person beside the deadlines of projects: opinions, questions, papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.appraisals.opinions import opinions_asked_of, opinions_made
from khuyencong.apps.appraisals.undeclared import items_to_judge
from khuyencong.apps.audits.call_backs import (
    asked_months_of,
    list_due_call_backs,
    next_call,
)
from khuyencong.apps.complaints.queries import list_to_answer
from khuyencong.apps.consultancy.queries import list_open_milestones, list_unpaid_invoices
from khuyencong.apps.deadlines.people import bodies_anywhere
from khuyencong.apps.facilities.queries import list_expiring
from khuyencong.apps.money.queries import list_ending_contracts
from khuyencong.apps.money.repaying import list_open_instalments
from khuyencong.apps.projects.missing_papers import lacking_papers
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.follow_ups import list_due_follow_ups
from khuyencong.domain.norms.rules.own_days import own_days

Kind = Literal[
    "appraisal",
    "opinion_asked",
    "opinion_late",
    "follow_up",
    "papers",
    "repayment",
    "contract",
    "milestone",
    "unpaid",
    "call_back",
    "calibration",
    "commitment",
    "review",
    "report_file",
    "complaint",
]
MOST = 10
"""Of each kind; the lists behind them hold the rest."""
AHEAD = own_days("soon")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing to do; ``key`` is that of its opinion request, item of a session, contract,
    consultancy, audit, project, instrument, or row of an app above. No day: none is set."""

    kind: Kind
    key: int
    title: str
    unit: str
    due_on: date | None = None


Lister = Callable[[Account, date], Iterable[Waiting]]
_LISTERS: list[Lister] = []


def wait_with(lister: Lister) -> None:
    """Ask this lister too from now on: a door for the apps above."""
    if lister not in _LISTERS:
        _LISTERS.append(lister)


def list_waiting(account: Account, *, on: date) -> list[Waiting]:
    """Return what waits for an account on a day, kind by kind, the soonest first."""
    return [
        *_appraisals(account),
        *_opinions_asked(account),
        *_opinions_late(account, on),
        *_complaints(account),
        *_follow_ups(account, on),
        *_papers(account),
        *_repayments(account, on),
        *_contracts(account, on),
        *_consultancy(account, on),
        *_call_backs(account, on),
        *_calibrations(account, on),
        *(row for lister in _LISTERS for row in lister(account, on)),
    ]


def _appraisals(account: Account) -> Iterator[Waiting]:
    for each in items_to_judge(account.pk).order_by("session__meets_on", "pk")[:MOST]:
        yield Waiting(
            kind="appraisal",
            key=each.pk,
            title=each.project.title,
            unit=each.session.title,
            due_on=each.session.meets_on,
        )


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


def _complaints(account: Account) -> Iterator[Waiting]:
    if not can(account, "complaints.handle"):
        return
    for each in list_to_answer(account)[:MOST]:
        yield Waiting(
            kind="complaint",
            key=each.pk,
            title=f"{each.number}: {each.get_about_display()}",
            unit=each.unit.name,
            due_on=each.due_on,
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


def _contracts(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "money.book"):
        return
    for each in list_ending_contracts(visible_to=account, by=on + AHEAD)[:MOST]:
        yield Waiting(
            kind="contract",
            key=each.pk,
            title=each.number,
            unit=each.party_b,
            due_on=each.ends_on,
        )


def _consultancy(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "consultancy.record"):
        return
    for each in list_open_milestones(visible_to=account, by=on + AHEAD)[:MOST]:
        row = each.engagement
        yield Waiting(
            kind="milestone", key=row.pk, title=each.what, unit=row.client_name, due_on=each.due_on
        )
    for bill in list_unpaid_invoices(visible_to=account, by=on + AHEAD)[:MOST]:
        row = bill.engagement
        yield Waiting(
            kind="unpaid", key=row.pk, title=bill.number, unit=row.client_name, due_on=bill.pay_by
        )


def _call_backs(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "audits.record"):
        return
    for each in list_due_call_backs(visible_to=account, by=on + AHEAD)[:MOST]:
        coming = next_call(each, asked_months_of(each))
        yield Waiting(
            kind="call_back",
            key=each.pk,
            title=each.site.establishment.name,
            unit=each.site.name,
            due_on=coming[1] if coming else None,
        )


def _calibrations(account: Account, on: date) -> Iterator[Waiting]:
    if not can(account, "facilities.keep"):
        return
    for each in list_expiring(visible_to=account, by=on + AHEAD)[:MOST]:
        yield Waiting(
            kind="calibration",
            key=each.pk,
            title=each.name,
            unit=each.code,
            due_on=each.calibrated_until,
        )
