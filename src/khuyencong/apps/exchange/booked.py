"""Rooms, vehicles and instruments booked for visits."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import list_visits
from khuyencong.apps.facilities.models import Booking


def list_own_visits(unit: Unit, *, visible_to: Account) -> QuerySet[Visit]:
    """Return the visits of the unit, the newest first."""
    return list_visits(visible_to=visible_to).filter(unit=unit)


def bookings_for(visit: Visit, *, visible_to: Account) -> QuerySet[Booking]:
    """Return what was booked for a visit, given up or not, the first one first."""
    rows = Booking.objects.filter(for_visit__visit=visit).select_related("facility")
    return rows_visible_to(rows, visible_to).order_by("starts_at", "pk")


def visit_of(booking: Booking, *, visible_to: Account) -> Visit | None:
    """Return the visit a booking is for; None for none, or one the account may not see."""
    rows = Visit.objects.filter(booked__booking=booking)
    return rows_visible_to(rows, visible_to).first()
