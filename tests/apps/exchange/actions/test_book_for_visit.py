"""A room is booked for a visit or a class: shown on both sides; only those of the unit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.exchange.actions.book_for_visit import book_for_visit
from khuyencong.apps.exchange.booked import bookings_for, visit_of
from khuyencong.apps.facilities.booked_for import bookings_for as bookings_for_class
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.exchange_cast import visit_of as visit_made
from tests.facility_cast import booking_of, clock, facility_of
from tests.outreach_cast import campaign_of

FACTS = BookingFacts(
    starts_at=clock("2016-11-24 08:00"),
    ends_at=clock("2016-11-24 11:30"),
    purpose="visit",
    what="Đón đoàn",
)


@pytest.fixture
def room(centre: Any, officer: Any, at: Any) -> Facility:
    return facility_of(centre, actor=officer, at=at, kind="room", code="P1", name="Phòng họp")


def test_booked_for_a_visit_and_told_beside_it(
    room: Facility, centre: Any, officer: Any, at: Any
) -> None:
    visit = visit_made(centre, actor=officer, at=at)
    made = book_for_visit(facility=room, facts=FACTS, visit_id=visit.pk, actor=officer, at=at)
    assert list(bookings_for(visit, visible_to=officer)) == [made]
    assert visit_of(made, visible_to=officer) == visit
    verbs = [each.verb for each in Entry.objects.order_by("-pk")[:2]]
    assert verbs == ["exchange.visit.booked", "facilities.booking.made"]


def test_a_visit_of_somebody_else_books_nothing(
    room: Facility, officer: Any, outsider: Any, at: Any
) -> None:
    other = visit_made(outsider.main_unit(), actor=outsider, at=at)
    with pytest.raises(BadInput) as refusal:
        book_for_visit(facility=room, facts=FACTS, visit_id=other.pk, actor=officer, at=at)
    assert refusal.value.field == "visit"
    with pytest.raises(NotAllowed):
        book_for_visit(facility=room, facts=FACTS, visit_id=other.pk, actor=outsider, at=at)
    assert not Booking.objects.exists()


def test_a_class_of_the_unit_and_no_leaflet(
    room: Facility, centre: Any, officer: Any, at: Any
) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    held = campaign_of(centre, **given)
    times = ("2016-11-24 08:00", "2016-11-24 11:30")
    made = booking_of(room, *times, campaign_id=held.pk, **given)
    assert list(bookings_for_class(held, visible_to=officer)) == [made]
    assert Entry.objects.order_by("-pk")[0].data["outreach_campaign"] == held.name
    leaflet = campaign_of(centre, occasion="leaflet", starts_on=date(2016, 5, 9), **given)
    with pytest.raises(BadInput) as refusal:
        booking_of(room, *times, campaign_id=leaflet.pk, **given)
    assert refusal.value.field == "campaign"
