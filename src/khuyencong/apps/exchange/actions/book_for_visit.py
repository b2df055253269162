"""Book a facility for a visit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.booked import list_own_visits
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.models import VisitBooking
from khuyencong.apps.facilities.actions.book_facility import book_facility
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.models import Booking, Facility


@transaction.atomic
def book_for_visit(
    *,
    facility: Facility,
    facts: BookingFacts,
    visit_id: int,
    accepts_expired: bool = False,
    actor: Account,
    at: datetime,
) -> Booking:
    """Book it (``book_facility``) and write it beside a visit of the facility's unit.

    Raises NotAllowed, or BadInput that names the field.
    """
    given = {"accepts_expired": accepts_expired, "actor": actor, "at": at}
    made = book_facility(facility=facility, facts=facts, **given)  # type: ignore[arg-type]
    visit = list_own_visits(made.unit, visible_to=actor).filter(pk=visit_id).first()
    if visit is None:
        raise bad("visit", "Không có chuyến đi, hội nghị này trong số của đơn vị")
    owner = {"unit_id": made.unit_id, "province_id": made.province_id}
    VisitBooking.objects.create(visit=visit, booking=made, **owner)
    data = {"facility": facility.name, "starts_at": str(made.starts_at)}
    write_entry_of(visit, "booked", data, actor=actor, at=at)
    return made
