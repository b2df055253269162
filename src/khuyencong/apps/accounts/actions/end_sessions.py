"""End sessions: one of one's own, all others of one's own, or all of somebody looked after."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, OpenSession
from khuyencong.apps.accounts.own_account import require_own
from khuyencong.apps.accounts.people_in_reach import require_looked_after, unit_in_reach
from khuyencong.apps.accounts.sessions import drop_session, end_all_sessions
from khuyencong.apps.journal.actions.write_entry import write_entry

CAPABILITY = "accounts.end_sessions"


@transaction.atomic
def end_session(*, session: OpenSession, actor: Account, at: datetime) -> None:
    """End one of one's own sessions. Raises NotAllowed for somebody else's."""
    require_own(session.account, actor)
    drop_session(session)
    _tell(session.account, unit_id=None, actor=actor, at=at)


@transaction.atomic
def end_other_sessions(*, account: Account, keep: str, actor: Account, at: datetime) -> None:
    """End all of one's own sessions but the one with that key. Raises NotAllowed."""
    require_own(account, actor)
    end_all_sessions(account, keep=keep)
    _tell(account, unit_id=None, actor=actor, at=at)


@transaction.atomic
def end_sessions_of(*, person: Account, actor: Account, at: datetime) -> None:
    """End every session of somebody looked after: he signs in again. Raises NotAllowed."""
    require_looked_after(actor, CAPABILITY, person=person, on=timezone.localdate(at))
    end_all_sessions(person)
    unit_id = unit_in_reach(actor, CAPABILITY, person=person)
    _tell(person, unit_id=unit_id, actor=actor, at=at)


def _tell(account: Account, *, unit_id: int | None, actor: Account, at: datetime) -> None:
    write_entry(
        verb="accounts.sessions.ended",
        actor=actor,
        at=at,
        unit_id=unit_id,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
    )
