"""What was booked for a visit."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.exchange.models.visits import Visit
from khuyencong.apps.facilities.models import Booking


class VisitBooking(OwnedRow):
    """That a room, vehicle or instrument is booked for a visit."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="booked")
    booking = models.OneToOneField(Booking, on_delete=models.CASCADE, related_name="for_visit")

    class Meta:
        ordering = ["pk"]
