"""An instrument, a booking, a member of staff, a collaborator, to be changed by tests."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from khuyencong.apps.facilities.actions.book_facility import book_facility
from khuyencong.apps.facilities.actions.record_calibration import record_calibration
from khuyencong.apps.facilities.actions.record_collaborator import record_collaborator
from khuyencong.apps.facilities.actions.record_facility import record_facility
from khuyencong.apps.facilities.actions.record_staff_member import record_staff_member
from khuyencong.apps.facilities.actions.record_training import record_training
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.facility_facts import CalibrationFacts, FacilityFacts
from khuyencong.apps.facilities.models import (
    Booking,
    Calibration,
    CommuneCollaborator,
    Facility,
    StaffMember,
    Training,
)
from khuyencong.apps.facilities.people_facts import CollaboratorFacts, StaffFacts, TrainingFacts

INSTRUMENT: dict[str, Any] = {
    "kind": "instrument",
    "code": "TB-01",
    "name": "Máy phân tích điện năng",
    "serial": "SN 001",
}


def clock(text: str) -> datetime:
    """Return the instant of "2016-11-24 08:00" in Việt Nam."""
    return timezone.make_aware(datetime.fromisoformat(text))


def facility_of(unit: Any, *, actor: Any, at: datetime, **changed: Any) -> Facility:
    facts = FacilityFacts(**(INSTRUMENT | changed))
    return record_facility(facts=facts, unit=unit, actor=actor, at=at)


def calibration_of(
    facility: Facility, *, actor: Any, at: datetime, until: date, **changed: Any
) -> Calibration:
    given: dict[str, Any] = {
        "calibrated_on": until - timedelta(days=364),
        "valid_until": until,
        "by_whom": "Trung tâm đo lường",
    }
    facts = CalibrationFacts(**(given | changed))
    return record_calibration(facility=facility, facts=facts, actor=actor, at=at)


def booking_of(
    facility: Facility, starts: str, ends: str, *, actor: Any, at: datetime, **changed: Any
) -> Booking:
    accepts = changed.pop("accepts_expired", False)
    given: dict[str, Any] = {"purpose": "other", "what": "Họp giao ban"}
    facts = BookingFacts(starts_at=clock(starts), ends_at=clock(ends), **(given | changed))
    return book_facility(
        facility=facility, facts=facts, accepts_expired=accepts, actor=actor, at=at
    )


def member_of(unit: Any, *, actor: Any, at: datetime, **changed: Any) -> StaffMember:
    given: dict[str, Any] = {"full_name": "Chuyên viên A", "skills": ("measuring",)}
    facts = StaffFacts(**(given | changed))
    return record_staff_member(facts=facts, unit=unit, actor=actor, at=at)


def training_of(member: StaffMember, *, actor: Any, at: datetime, **changed: Any) -> Training:
    day = date(2016, 5, 9)
    given: dict[str, Any] = {"what": "Đo điện năng", "starts_on": day, "ends_on": day}
    facts = TrainingFacts(**(given | changed))
    return record_training(member=member, facts=facts, actor=actor, at=at)


def collaborator_of(unit: Any, *, actor: Any, at: datetime, **changed: Any) -> CommuneCollaborator:
    given: dict[str, Any] = {"commune": "Xã An Hòa", "full_name": "Cộng tác viên B"}
    facts = CollaboratorFacts(**(given | changed))
    return record_collaborator(facts=facts, unit=unit, actor=actor, at=at)


def rows_of(unit: Any, *, actor: Any, at: datetime) -> dict[str, int]:
    """Return the key of one row of each table a page shows."""
    facility = facility_of(unit, actor=actor, at=at)
    starts, ends = "2016-11-24 08:00", "2016-11-24 11:30"
    return {
        "facility": facility.pk,
        "booking": booking_of(facility, starts, ends, actor=actor, at=at).pk,
        "staff_member": member_of(unit, actor=actor, at=at).pk,
        "collaborator": collaborator_of(unit, actor=actor, at=at).pk,
    }
