"""Whether an instrument is calibrated: on its row the newest one, and on any day what held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from khuyencong.apps.facilities.models import Calibration, Facility


class Held(StrEnum):
    """What is known of the calibration of an instrument on a day."""

    VALID = "valid"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    """None was entered that began by then."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What held on a day, and until when; ``until`` None where nothing is known."""

    held: Held
    until: date | None = None

    @property
    def is_expired(self) -> bool:
        """Tell whether it is known that the calibration was over."""
        return self.held is Held.EXPIRED


def standing_on(calibrations: Iterable[Calibration], day: date) -> Standing:
    """Return what held on the day by those calibrations, whatever was calibrated later.

    The first and the last day of a calibration belong to it.
    """
    begun = [each.valid_until for each in calibrations if each.calibrated_on <= day]
    if not begun:
        return Standing(Held.UNKNOWN)
    last = max(begun)
    return Standing(Held.VALID if day <= last else Held.EXPIRED, last)


def standing_of(facility: Facility, day: date) -> Standing:
    """Return what held of an instrument on the day."""
    return standing_on(facility.calibrations.filter(removed_at=None), day)


def bring_up_to_date(facility: Facility) -> None:
    """Write the last day of the newest calibration into the held instrument."""
    standing = facility.calibrations.filter(removed_at=None)
    facility.calibrated_until = standing.values_list("valid_until", flat=True).first()
    facility.version += 1
    facility.save(update_fields=["calibrated_until", "version"])
