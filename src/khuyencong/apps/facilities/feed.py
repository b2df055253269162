"""The bookings of a facility as a calendar that other programs read (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar, Event

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.bookings import coming_bookings
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.queries import list_bookings

MOST_EVENTS = 500


def calendar_of(facility: Facility, *, visible_to: Account, at: datetime) -> bytes:
    """Return the bookings to come that the account may see; an event keeps its UID."""
    calendar = Calendar()
    calendar.add("prodid", "-//Khuyen Cong//Facilities//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", facility.name)
    keys = coming_bookings(facility, at=at).order_by().values("pk")
    rows = list_bookings(visible_to=visible_to).filter(pk__in=keys)
    for each in rows.order_by("starts_at", "pk")[:MOST_EVENTS]:
        event = Event()
        event.add("uid", f"booking-{each.pk}@khuyencong")
        event.add("dtstamp", at.astimezone(UTC))
        event.add("dtstart", each.starts_at.astimezone(UTC))
        event.add("dtend", each.ends_at.astimezone(UTC))
        event.add("summary", f"{facility.name}: {each.what}")
        event.add("location", facility.place)
        event.add("description", each.booked_by.display_name)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
