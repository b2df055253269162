"""Whether a facility is free, and who has it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.facilities.holding import BOOK, KEEP
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.domain.foundation.errors import BadInput


def coming_bookings(facility: Facility, *, at: datetime) -> QuerySet[Booking]:
    """Return the bookings that are not over, the first one first."""
    rows = Booking.objects.filter(facility=facility, state=Booking.State.BOOKED, ends_at__gt=at)
    return rows.order_by("starts_at", "pk")


def overlapping(facility: Facility, starts_at: datetime, ends_at: datetime) -> QuerySet[Booking]:
    """Return the bookings that share a time with that stretch, the first one first.

    One that ends as the other begins shares none.
    """
    rows = Booking.objects.filter(facility=facility, state=Booking.State.BOOKED)
    rows = rows.filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    return rows.select_related("booked_by").order_by("starts_at", "pk")


def require_free(facility: Facility, starts_at: datetime, ends_at: datetime) -> None:
    """Refuse a stretch in which somebody has it. Raises BadInput that says who, until when."""
    if overlapping(facility, starts_at, ends_at).exists():
        raise taken(facility, starts_at, ends_at)


def taken(facility: Facility, starts_at: datetime, ends_at: datetime) -> BadInput:
    """Return the refusal of a stretch: whose it is and until when, not what for."""
    other = overlapping(facility, starts_at, ends_at).first()
    return BadInput(
        "facilities.taken",
        "{name} đã có người đặt: {who}, từ {since} đến {until}",
        field="starts_at",
        name=facility.name,
        who=other.booked_by.display_name if other else "…",
        since=_clock(other.starts_at) if other else "…",
        until=_clock(other.ends_at) if other else "…",
    )


def hold_booking(booking: Booking, *, actor: Account) -> Booking:
    """Return the booking held with its facility, for who booked it or keeps facilities.

    Raises NotAllowed.
    """
    Facility.objects.select_for_update(of=("self",)).get(pk=booking.facility_id)
    rows: Any = Booking.objects.select_for_update(of=("self",))
    held: Booking = rows.select_related("unit", "facility").get(pk=booking.pk)
    require(actor, BOOK if held.booked_by_id == actor.pk else KEEP, unit=held.unit)
    return held


def _clock(at: datetime) -> str:
    return timezone.localtime(at).strftime("%H:%M %d/%m/%Y")
