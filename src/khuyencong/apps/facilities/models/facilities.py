"""Rooms, vehicles and instruments, and when an instrument was calibrated."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by


class Facility(OwnedRow):
    """Something a unit works with and can book. One set aside stays, with its reason."""

    class Kind(models.TextChoices):
        ROOM = "room", "Phòng"
        VEHICLE = "vehicle", "Xe"
        INSTRUMENT = "instrument", "Thiết bị đo"

    class Condition(models.TextChoices):
        GOOD = "good", "Tốt"
        WORN = "worn", "Đã cũ, còn dùng được"
        BROKEN = "broken", "Đang hỏng"

    class State(models.TextChoices):
        IN_USE = "in_use", "Đang dùng"
        SET_ASIDE = "set_aside", "Ngừng dùng"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    place = models.CharField(max_length=300, blank=True)
    """Where it stands, or is kept."""
    seats = models.PositiveSmallIntegerField(null=True)
    """Of a room or a vehicle."""
    plate = models.CharField(max_length=20, blank=True)
    serial = models.CharField(max_length=80, blank=True)
    condition = models.CharField(max_length=8, choices=Condition.choices, default=Condition.GOOD)
    bought_on = models.DateField(null=True)
    cost_vnd = models.BigIntegerField(null=True)
    """What it was bought for; None: not known."""
    note = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.IN_USE)
    set_aside_reason = models.CharField(max_length=500, blank=True)
    calibrated_until = models.DateField(null=True)
    """Last day of the newest calibration; None: none is known."""
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("facility", "name"),
            *listed_by("facility_kind", "kind", "name"),
            *listed_by("facility_state", "state", "name"),
            *listed_by("facility_until", "calibrated_until", "name"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "code"], name="facility_code_once"),
            models.CheckConstraint(condition=~Q(name=""), name="facility_has_a_name"),
            models.CheckConstraint(
                condition=Q(cost_vnd__isnull=True) | Q(cost_vnd__gte=0),
                name="facility_cost_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(state="in_use", set_aside_reason="")
                | (Q(state="set_aside") & ~Q(set_aside_reason="")),
                name="facility_aside_with_a_reason",
            ),
        ]

    def is_expired_on(self, day: date) -> bool:
        """Tell whether its calibration is known and over by that day."""
        return self.calibrated_until is not None and self.calibrated_until < day


class Calibration(OwnedRow):
    """A calibration of an instrument, as its certificate says. One removed stays unlisted."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="calibrations")
    calibrated_on = models.DateField()
    valid_until = models.DateField()
    certificate = models.CharField(max_length=120, blank=True)
    by_whom = models.CharField(max_length=300)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-calibrated_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("calibrated_on")),
                name="calibration_days_in_order",
            )
        ]
