"""What is remembered of facilities, bookings and people."""

from khuyencong.apps.facilities.models.bookings import Booking
from khuyencong.apps.facilities.models.facilities import Calibration, Facility
from khuyencong.apps.facilities.models.people import (
    CommuneCollaborator,
    StaffMember,
    StaffSkill,
    Training,
)
from khuyencong.apps.facilities.models.uses import InstrumentUse

__all__ = [
    "Booking",
    "Calibration",
    "CommuneCollaborator",
    "Facility",
    "InstrumentUse",
    "StaffMember",
    "StaffSkill",
    "Training",
]
