"""Reads of facilities, calibrations and bookings."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.facilities.models import Booking, Calibration, Facility
from khuyencong.apps.search.queries import matching


def list_facilities(*, visible_to: Account) -> QuerySet[Facility]:
    """Return the facilities the account may see, by name."""
    return rows_visible_to(Facility.objects.all(), visible_to).order_by("name", "pk")


def search_facilities(rows: QuerySet[Facility], text: str) -> QuerySet[Facility]:
    """Keep the facilities whose code, name, place, plate or serial hold the words."""
    return matching(rows, text)


def get_facility(facility_id: int, *, visible_to: Account) -> Facility:
    """Return one facility with its calibrations that stand. Raises Facility.DoesNotExist."""
    standing = Calibration.objects.filter(removed_at=None)
    rows = Facility.objects.select_related("unit", "province")
    rows = rows.prefetch_related(Prefetch("calibrations", standing))
    return rows_visible_to(rows, visible_to).get(pk=facility_id)


def get_calibration(calibration_id: int, *, visible_to: Account) -> Calibration:
    """Return one calibration, removed or not. Raises Calibration.DoesNotExist."""
    rows = Calibration.objects.select_related("facility", "unit")
    return rows_visible_to(rows, visible_to).get(pk=calibration_id)


def list_expiring(*, visible_to: Account, by: date) -> QuerySet[Facility]:
    """Return the instruments in use whose calibration is over by a day, of the account's units."""
    units = [each.unit_id for each in visible_to.current_memberships()]
    rows = Facility.objects.filter(state=Facility.State.IN_USE, calibrated_until__lte=by)
    rows = rows_visible_to(rows.filter(unit__in=units), visible_to)
    return rows.select_related("unit").order_by("calibrated_until", "pk")


def list_bookings(*, visible_to: Account) -> QuerySet[Booking]:
    """Return the bookings the account may see, the latest first."""
    rows = Booking.objects.select_related("facility", "booked_by")
    return rows_visible_to(rows, visible_to).order_by("-starts_at", "-pk")


def search_bookings(rows: QuerySet[Booking], text: str) -> QuerySet[Booking]:
    """Keep the bookings whose words hold these."""
    return matching(rows, text)


def get_booking(booking_id: int, *, visible_to: Account) -> Booking:
    """Return one booking. Raises Booking.DoesNotExist."""
    rows = Booking.objects.select_related(
        "facility",
        "unit",
        "province",
        "booked_by",
        "project",
        "audit__site__establishment",
        "campaign",
    )
    return rows_visible_to(rows, visible_to).get(pk=booking_id)


def bookings_within(facility: Facility, starts_at: datetime, ends_at: datetime) -> list[Booking]:
    """Return all that is booked of a facility in a stretch, the first one first.

    Also bookings kept from who asks: that the time is taken everybody must know; what for is
    told by ``list_bookings`` alone.
    """
    rows = facility.bookings.filter(state=Booking.State.BOOKED)
    rows = rows.filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    return list(rows.select_related("booked_by").order_by("starts_at", "pk"))
