"""Keep the projects of an open session from its members until they say whether they are free.

Only what a member needs to say so stays in reach: the session, and that the project is in it.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, QuerySet

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.appraisals.models import (
    AppraisalItem,
    ConflictDeclaration,
    ScoreSheet,
    SessionMember,
)
from khuyencong.apps.projects.recusals import keys_of_projects

STAYS = (AppraisalItem, ConflictDeclaration)


def items_to_declare(account_id: int) -> QuerySet[AppraisalItem]:
    """Return the projects in open sessions of which the account has not said if it is free."""
    said = ConflictDeclaration.objects.filter(member__account=account_id)
    return _items_sat_over(account_id).exclude(pk__in=said.values("item"))


def items_to_judge(account_id: int) -> QuerySet[AppraisalItem]:
    """Return the projects that wait for the account: to declare, or to hand in its sheet."""
    done = ScoreSheet.objects.filter(member__account=account_id, handed_in_at__isnull=False)
    kept = ConflictDeclaration.objects.filter(member__account=account_id, has_conflict=True)
    waiting = _items_sat_over(account_id).exclude(pk__in=done.values("item"))
    return waiting.exclude(pk__in=kept.values("item")).select_related("project", "session__unit")


def _items_sat_over(account_id: int) -> QuerySet[AppraisalItem]:
    seats = SessionMember.objects.filter(account=account_id, left_at=None)
    return AppraisalItem.objects.filter(
        decided_at=None,
        session__opened_at__isnull=False,
        session__closed_at=None,
        session__in=seats.values("session"),
    )


def has_to_declare(account_id: int) -> Exists:
    """Return the condition that some project waits for the account to say if it is free."""
    return Exists(items_to_declare(account_id))


def keys_of_undeclared(model: type[OwnedRow], account_id: int) -> QuerySet[Any] | None:
    """Return the keys of the rows of a table kept from an account until it has said so."""
    if model in STAYS:
        return None
    return keys_of_projects(model, items_to_declare(account_id).values("project"))


def seat_to_declare(account: Account, project_id: int) -> tuple[int, int] | None:
    """Return item and seat where the account must speak before it sees the project."""
    item = items_to_declare(account.pk).filter(project=project_id).first()
    if item is None:
        return None
    return item.pk, item.session.members.get(account=account, left_at=None).pk
