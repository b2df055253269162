"""A person's deadlines as a calendar that other programs read (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, timedelta

from icalendar import Calendar, Event

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.deadlines.models import CalendarFeed, ProjectDeadline
from khuyencong.apps.deadlines.queries import own_deadlines

MOST_EVENTS = 500
SECRET_LENGTH = 43


def account_of_feed(secret: str) -> Account | None:
    """Return whose calendar a secret opens, None for one that is unknown, revoked or locked."""
    if len(secret) > 2 * SECRET_LENGTH:
        return None
    live = CalendarFeed.objects.filter(digest=digest_of(secret), revoked_at=None)
    key = live.values_list("account", flat=True).first()
    account = Account.open_with_roles(key) if key else None
    return account if account and account.has_capability("deadlines.read") else None


def calendar_of(account: Account, *, on: date) -> bytes:
    """Return the account's own open deadlines as all-day events; the same bytes while they stay."""
    return write_calendar(own_deadlines(account, on=on)[:MOST_EVENTS])


def write_calendar(deadlines: Iterable[ProjectDeadline]) -> bytes:
    """Return a calendar of deadlines: an event keeps its UID when its day moves."""
    calendar = Calendar()
    calendar.add("prodid", "-//Khuyen Cong//Deadlines//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Khuyến Công")
    for each in deadlines:
        event = Event()
        event.add("uid", f"deadline-{each.pk}@khuyencong")
        event.add("dtstamp", each.opened_at.astimezone(UTC))
        event.add("dtstart", each.due_on)
        event.add("dtend", each.due_on + timedelta(days=1))
        event.add("summary", f"{each.label} ({each.project.code})")
        event.add("description", f"{each.project.title}\n{each.source}")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
