"""Campaigns: a unit asks for needs during some weeks."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by


class Campaign(OwnedRow):
    """A survey of needs for one year, answered at the address that ends in ``code``."""

    name = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()
    """The year of the plan the needs are for."""
    code = models.CharField(max_length=12, unique=True)
    question = models.TextField(blank=True)
    """What the page says above the form, in the words of the unit."""
    lines = models.JSONField(default=list)
    """Lines of support that are asked about; empty: all that the form offers."""
    opens_on = models.DateField()
    closes_on = models.DateField()
    """The last day on which answers are taken."""
    closed_at = models.DateTimeField(null=True)
    """Closed by hand, before its day."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = listed_by("campaign_opens", "-opens_on")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="campaign_has_a_name"),
            models.CheckConstraint(
                condition=Q(opens_on__lte=F("closes_on")), name="campaign_opens_before_it_closes"
            ),
        ]

    def state_on(self, on: date) -> str:
        """Return coming, open or closed."""
        if self.closed_at or on > self.closes_on:
            return "closed"
        return "open" if on >= self.opens_on else "coming"
