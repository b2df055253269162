"""With which instrument of the unit something was measured, and on which day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.models import ReadingFile
from khuyencong.apps.facilities.models.facilities import Facility


class InstrumentUse(OwnedRow):
    """An instrument an audit, or a file of readings, was measured with. One removed stays."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="uses")
    audit = models.ForeignKey(
        EnergyAudit, on_delete=models.CASCADE, related_name="instrument_uses", null=True
    )
    reading_file = models.ForeignKey(
        ReadingFile, on_delete=models.CASCADE, related_name="instrument_uses", null=True
    )
    used_on = models.DateField()
    """The day of measuring; of several, the last."""
    what = models.CharField(max_length=300, blank=True)
    """What was measured."""
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["used_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(audit__isnull=False, reading_file__isnull=True)
                | Q(audit__isnull=True, reading_file__isnull=False),
                name="instrument_use_of_one_record",
            )
        ]
