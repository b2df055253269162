"""Letters to people. Who words them is given: the languages of pages stand above this app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.deadlines.models import Notice, ProjectDeadline
from khuyencong.apps.deadlines.waiting import Waiting
from khuyencong.apps.notices.tasks import deliver_letter


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail in both shapes."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Writers:
    """Words a digest and a notice, in the language of the person."""

    digest: Callable[[Account, Sequence[ProjectDeadline], Sequence[Waiting], date], Letter]
    notice: Callable[[Notice], Letter]


_WRITERS: list[Writers] = []


def write_letters_with(writers: Writers) -> None:
    """Word letters this way from now on."""
    _WRITERS[:] = [writers]


def digest_letter(
    account: Account, rows: Sequence[ProjectDeadline], waiting: Sequence[Waiting], *, on: date
) -> Letter:
    """Return the digest of a person for a day: deadlines of projects, and what else is due."""
    return _WRITERS[0].digest(account, rows, waiting, on)


def write_at_once(notices: Sequence[Notice]) -> None:
    """Mail new notices to those who want it at once, when the transaction holds."""
    for notice in notices:
        choice = getattr(notice.account, "telling", None)
        if choice and choice.wants_instant and notice.account.email:
            transaction.on_commit(partial(_mail, notice))


def _mail(notice: Notice) -> None:
    post(_WRITERS[0].notice(notice), to=notice.account)


def post(letter: Letter, *, to: Account) -> None:
    """Hand a letter to the worker that mails it."""
    deliver_letter.enqueue(letter.subject, letter.text, letter.html, [to.email])
