"""Files of meter readings by 5 to 30 minutes, and the meters found in them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.energy_use.models.sites import Site
from khuyencong.apps.notices.models import Job


class ReadingFile(OwnedRow):
    """A file of readings of a site, and how it was to be understood.

    Its whole intervals lie in ``intervals``, a Parquet file; lines with a fault are left out and
    named in ``faults``, as far as there is room, and counted by kind in ``fault_counts``.
    """

    class State(models.TextChoices):
        SENT = "sent", "Đang đọc"
        REFUSED = "refused", "Có lỗi"
        ENTERED = "entered", "Đã nhận"
        UNDONE = "undone", "Đã hoàn tác"

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="reading_files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="reading_file")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.SENT)
    is_index = models.BooleanField(default=False)
    """Whether energies are what the register showed, not what was used."""
    is_end = models.BooleanField(default=False)
    """Whether a use stands at the end of its interval."""
    multiplier = models.PositiveIntegerField(default=1)
    """Of current and voltage transformers [-]."""
    decimal_mark = models.CharField(max_length=1, blank=True)
    rows = models.PositiveIntegerField(default=0)
    faults = models.JSONField(default=list)
    fault_counts = models.JSONField(default=list)
    failure = models.CharField(max_length=500, blank=True)
    """Why nothing of it could be used."""
    intervals = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(multiplier__range=(1, 1_000_000)), name="reading_file_multiplies"
            ),
            models.CheckConstraint(
                condition=~Q(state="entered") | Q(intervals__isnull=False),
                name="reading_file_entered_has_intervals",
            ),
        ]


class ReadingSet(OwnedRow):
    """The readings of one meter in one file."""

    reading_file = models.ForeignKey(ReadingFile, on_delete=models.CASCADE, related_name="sets")
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="reading_sets")
    meter_number = models.CharField(max_length=60)
    """As the file has it."""
    starts_on = models.DateField()
    ends_before = models.DateField()
    step_minutes = models.PositiveSmallIntegerField()
    intervals = models.PositiveIntegerField()
    missing = models.PositiveIntegerField()
    """Intervals between the first and the last that are not there."""
    kwh = models.DecimalField(max_digits=18, decimal_places=3)

    class Meta:
        ordering = ["meter_number", "pk"]
        indexes = [models.Index(fields=["site", "-ends_before"], name="reading_set_of_site")]
        constraints = [
            models.UniqueConstraint(
                fields=["reading_file", "meter_number"], name="reading_set_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_before__gt=F("starts_on")), name="reading_set_has_days"
            ),
            models.CheckConstraint(
                condition=Q(step_minutes__in=[5, 10, 15, 30]), name="reading_set_step_known"
            ),
        ]

    @property
    def per_hour(self) -> int:
        """Return the intervals of an hour."""
        return 60 // self.step_minutes

    @property
    def last_day(self) -> date:
        """Return the last day with a reading."""
        return self.ends_before - timedelta(days=1)

    @property
    def coverage(self) -> Decimal:
        """Return the share of intervals that are there, 0 to 1."""
        return round(Decimal(self.intervals) / (self.intervals + self.missing), 4)
