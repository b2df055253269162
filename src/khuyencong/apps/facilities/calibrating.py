"""Until when an instrument is calibrated: its row repeats what the newest calibration says."""

from __future__ import annotations

from khuyencong.apps.facilities.models import Facility


def bring_up_to_date(facility: Facility) -> None:
    """Write the last day of the newest calibration into the held instrument."""
    standing = facility.calibrations.filter(removed_at=None)
    facility.calibrated_until = standing.values_list("valid_until", flat=True).first()
    facility.version += 1
    facility.save(update_fields=["calibrated_until", "version"])
