"""Who has a facility from when until when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.facilities.models.facilities import Facility
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.projects.models import Project


class Booking(OwnedRow):
    """One booking. The database holds that two of a facility never overlap (``overlaps``)."""

    class Purpose(models.TextChoices):
        PROJECT = "project", "Đề án"
        CLASS = "class", "Lớp đào tạo, tập huấn"
        AUDIT = "audit", "Khảo sát năng lượng"
        VISIT = "visit", "Trao đổi kinh nghiệm"
        OTHER = "other", "Việc khác"

    class State(models.TextChoices):
        BOOKED = "booked", "Đã đặt"
        CANCELLED = "cancelled", "Đã hủy"

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="bookings")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    """The first instant it is free again."""
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    what = models.CharField(max_length=300)
    project = models.ForeignKey(
        Project, on_delete=models.SET_NULL, related_name="bookings", null=True
    )
    audit = models.ForeignKey(
        EnergyAudit, on_delete=models.SET_NULL, related_name="bookings", null=True
    )
    campaign = models.ForeignKey(
        OutreachCampaign, on_delete=models.SET_NULL, related_name="bookings", null=True
    )
    """The class or meeting it is booked for; a visit is linked from above (``exchange``)."""
    booked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.BOOKED)
    cancel_reason = models.CharField(max_length=500, blank=True)
    is_past_calibration = models.BooleanField(default=False)
    """Booked by somebody who was told that the calibration is over by then."""
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("booking", "starts_at"),
            *listed_by("booking_state", "state", "starts_at"),
            *listed_by("booking_purpose", "purpose", "starts_at"),
            models.Index(fields=["facility", "starts_at"], name="booking_of_facility"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="booking_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=~Q(what=""), name="booking_says_what_for"),
        ]
