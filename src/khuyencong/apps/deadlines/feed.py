"""A person's deadlines as a calendar that other programs read (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.deadlines.models import CalendarFeed, ProjectDeadline
from khuyencong.apps.deadlines.queries import LONG_AGO, own_deadlines
from khuyencong.apps.money.queries import list_ending_contracts
from khuyencong.apps.money.repaying import list_open_instalments
from khuyencong.domain.foundation.numbers import format_vnd

MOST_EVENTS = 500
SECRET_LENGTH = 43


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One event of a whole day; ``key`` stays the same while the day moves."""

    key: str
    known_at: datetime
    on: date
    summary: str
    description: str


def account_of_feed(secret: str) -> Account | None:
    """Return whose calendar a secret opens, None for one that is unknown, revoked or locked."""
    if len(secret) > 2 * SECRET_LENGTH:
        return None
    live = CalendarFeed.objects.filter(digest=digest_of(secret), revoked_at=None)
    key = live.values_list("account", flat=True).first()
    account = Account.open_with_roles(key) if key else None
    return account if account and account.has_capability("deadlines.read") else None


def calendar_of(account: Account, *, on: date) -> bytes:
    """Return the account's own open deadlines as all-day events; the same bytes while they stay.

    Ends of contracts and parts of support to be repaid stand beside them.
    """
    deadlines = map(_of_deadline, own_deadlines(account, on=on)[:MOST_EVENTS])
    return write_calendar([*deadlines, *_of_contracts(account, on), *_of_instalments(account, on)])


def write_calendar(days: Iterable[Day]) -> bytes:
    """Return a calendar of days: an event keeps its UID when its day moves."""
    calendar = Calendar()
    calendar.add("prodid", "-//Khuyen Cong//Deadlines//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Khuyến Công")
    for each in days:
        event = Event()
        event.add("uid", f"{each.key}@khuyencong")
        event.add("dtstamp", each.known_at.astimezone(UTC))
        event.add("dtstart", each.on)
        event.add("dtend", each.on + timedelta(days=1))
        event.add("summary", each.summary)
        event.add("description", each.description)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _of_deadline(each: ProjectDeadline) -> Day:
    return Day(
        key=f"deadline-{each.pk}",
        known_at=each.opened_at,
        on=each.due_on,
        summary=f"{each.label} ({each.project.code})",
        description=f"{each.project.title}\n{each.source}",
    )


def _of_contracts(account: Account, on: date) -> Iterator[Day]:
    if not can(account, "money.book"):
        return
    rows = list_ending_contracts(visible_to=account, by=date.max)
    for each in rows.filter(ends_on__gte=on - LONG_AGO)[:MOST_EVENTS]:
        if each.ends_on:
            yield Day(
                key=f"contract-{each.pk}",
                known_at=each.recorded_at,
                on=each.ends_on,
                summary=f"Hợp đồng {each.number} hết hạn",
                description=f"{each.party_a} – {each.party_b}",
            )


def _of_instalments(account: Account, on: date) -> Iterator[Day]:
    if not can(account, "money.keep_repayments"):
        return
    rows = list_open_instalments(visible_to=account, by=date.max)
    for each in rows.filter(due_on__gte=on - LONG_AGO)[:MOST_EVENTS]:
        project = each.schedule.project
        yield Day(
            key=f"instalment-{each.pk}",
            known_at=each.schedule.recorded_at,
            on=each.due_on,
            summary=f"Hoàn trả đợt {each.number} ({project.code})",
            description=f"{project.title}\nCòn {format_vnd(each.open_vnd)} đồng",
        )
