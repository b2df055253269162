"""Open sessions: what one remembers of how its person came in, and the list of them.

A session lasts so long from signing in, however much is clicked, and ends sooner when nobody uses
it (``SESSION_IDLE``). Django tells through signals when
one begins or ends; those carry no rule.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, CameBy, OpenSession
from khuyencong.apps.accounts.second_step.rules import StepMark, step_mark_of

PROVED_AT, SEEN_AT, STEP = "proved_at", "seen_at", "second_step"
"""Keys in the session: seconds since 1970 for the first two, a ``StepMark`` for the third."""
SEEN_EACH = timedelta(minutes=10)
_BROWSER_LENGTH = 300


def listen() -> None:
    """Hear Django's two signals."""
    user_logged_in.connect(_began, dispatch_uid="accounts.session_began")
    user_logged_out.connect(_ended, dispatch_uid="accounts.session_ended")


def list_open_sessions(account: Account, *, at: datetime) -> QuerySet[OpenSession]:
    """Return where the account is signed in, the one used last first."""
    alive = Session.objects.filter(expire_date__gt=at).values("session_key")
    return account.open_sessions.filter(session_key__in=alive)


def end_all_sessions(account: Account, *, keep: str = "") -> None:
    """End every session of the account but the one with that key; part of an action.

    The count that a session must match changes, so that none survives which is not listed; the
    page that goes on has to renew its own (``update_session_auth_hash``).
    """
    held = Account.objects.select_for_update().get(pk=account.pk)
    held.sessions_ended += 1
    held.save(update_fields=["sessions_ended"])
    account.sessions_ended = held.sessions_ended
    drop_sessions(account, keep=keep)


def drop_sessions(account: Account, *, keep: str = "") -> None:
    """Take the sessions of the account off the list, and what they held, but for one."""
    rows = account.open_sessions.exclude(session_key=keep)
    keys = list(rows.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    rows.delete()


def drop_session(row: OpenSession) -> None:
    """Take one session off the list, and what it held."""
    Session.objects.filter(session_key=row.session_key).delete()
    row.delete()


def follow_key(before: str | None, after: str | None) -> None:
    """A session has a new key: so has its line."""
    if before and after:
        OpenSession.objects.filter(session_key=before).update(session_key=after)


def is_idle(session: Any, *, at: datetime) -> bool:
    """Tell whether nobody has used the session for too long. Asks the session alone.

    As uses are written now and then only (``note_seen``), it may be true up to a sixth of the limit
    early, never late.
    """
    seen = session.get(SEEN_AT)
    return seen is not None and at.timestamp() - seen > settings.SESSION_IDLE.total_seconds()


def note_seen(session: Any, *, at: datetime) -> None:
    """Write that the session is used, at most once in ten minutes, six times within the limit."""
    seen, each = session.get(SEEN_AT), min(SEEN_EACH, settings.SESSION_IDLE / 6)
    if seen is None or at.timestamp() - seen < each.total_seconds():
        return
    session[SEEN_AT] = int(at.timestamp())
    OpenSession.objects.filter(session_key=session.session_key).update(seen_at=at)


def _began(request: HttpRequest | None, user: Account, **_: Any) -> None:
    at = getattr(request, "now", None)
    if request is None or at is None:  # no page: nothing to list
        return
    session, age = request.session, timedelta(seconds=settings.SESSION_COOKIE_AGE)
    session.set_expiry(at + age)
    session[PROVED_AT] = session[SEEN_AT] = int(at.timestamp())
    came_by = getattr(request, "came_by", CameBy.PASSWORD)
    is_proved = getattr(request, "second_step_outside", False)
    mark = step_mark_of(user, on=timezone.localdate(at))
    session[STEP] = StepMark.ON if is_proved else mark
    session.save()
    user.open_sessions.filter(began_at__lt=at - age).delete()
    OpenSession.objects.create(
        account=user,
        session_key=session.session_key or "",
        came_by=came_by,
        address=get_client_ip_address(request) or None,
        browser=request.META.get("HTTP_USER_AGENT", "")[:_BROWSER_LENGTH],
        began_at=at,
        seen_at=at,
    )


def _ended(request: HttpRequest | None, **_: Any) -> None:
    if request is not None and (key := request.session.session_key):
        OpenSession.objects.filter(session_key=key).delete()
