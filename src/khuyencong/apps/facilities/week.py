"""The week of a facility: each day with the hours it is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.facilities.queries import bookings_within, list_bookings

DAYS = 7
MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a day that is taken: minutes of the day [min], and whether what for is told."""

    booking: Booking
    starts: int
    ends: int
    is_open: bool

    @property
    def from_to(self) -> str:
        """Return the hours of that day, 24:00 for its end."""
        return f"{_clock(self.starts)} – {_clock(self.ends)}"

    @property
    def minutes(self) -> int:
        return self.ends - self.starts


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week."""

    on: date
    taken: list[Stretch]


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_of(facility: Facility, monday: date, *, visible_to: Account) -> list[Day]:
    """Return the seven days; a booking over midnight stands in each of its days."""
    first, last = _midnight(monday), _midnight(monday + timedelta(days=DAYS))
    found = bookings_within(facility, first, last)
    shown = list_bookings(visible_to=visible_to).filter(pk__in=[each.pk for each in found])
    keys = set(shown.order_by().values_list("pk", flat=True))
    days = [monday + timedelta(days=number) for number in range(DAYS)]
    return [Day(day, list(_taken_on(day, found, keys))) for day in days]


def _taken_on(day: date, found: Iterable[Booking], keys: set[int]) -> Iterable[Stretch]:
    first, last = _midnight(day), _midnight(day + timedelta(days=1))
    for each in found:
        starts, ends = max(each.starts_at, first), min(each.ends_at, last)
        if starts < ends:
            yield Stretch(each, _minute(starts, first), _minute(ends, first), each.pk in keys)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _minute(at: datetime, midnight: datetime) -> int:
    return int((at - midnight).total_seconds()) // 60


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
