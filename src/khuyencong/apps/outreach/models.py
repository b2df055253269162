"""Campaigns to establishments: whom they were meant for, whom they reached, by which channels."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models import Establishment


class OutreachCampaign(OwnedRow):
    """One campaign: a meeting, a leaflet, a programme on air, a round of visits.

    What its establishments did from ``starts_on`` up to ``follows_until`` counts as what followed.
    One that was removed stays and is listed no more.
    """

    name = models.CharField(max_length=300)
    purpose = models.TextField(blank=True)
    occasion = models.CharField(max_length=20)
    """A code of ``kinds.list_occasions``."""
    starts_on = models.DateField()
    ends_on = models.DateField()
    follows_until = models.DateField()
    place = models.CharField(max_length=300, blank=True)
    audience = models.JSONField(default=dict, blank=True)
    """How the audience was last chosen: the fields of ``audience.Audience`` that were said."""
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Name, place and purpose folded."""

    class Meta:
        indexes = [
            *listed_by("outreach", "starts_on"),
            *listed_by("outreach_occasion", "occasion", "starts_on"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="outreach_has_a_name"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) & Q(follows_until__gte=F("ends_on")),
                name="outreach_days_in_order",
            ),
        ]


class ReachedEstablishment(OwnedRow):
    """An establishment of the audience: was it invited, did it come."""

    campaign = models.ForeignKey(OutreachCampaign, on_delete=models.PROTECT, related_name="reached")
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="outreach"
    )
    is_invited = models.BooleanField(default=False)
    has_come = models.BooleanField(default=False)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["campaign", "establishment"], name="outreach_establishment_once"
            ),
        ]


class ChannelReach(OwnedRow):
    """What went out by a channel, and how many it reached, as somebody stated it."""

    campaign = models.ForeignKey(
        OutreachCampaign, on_delete=models.PROTECT, related_name="channels"
    )
    channel = models.CharField(max_length=20)
    """A code of ``kinds.list_channels``."""
    copies = models.PositiveIntegerField(null=True)
    listeners = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=300, blank=True)
    """Who stated the figures."""

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["campaign", "channel"], name="outreach_channel_once"),
            models.CheckConstraint(
                condition=Q(copies__isnull=False) | Q(listeners__isnull=False),
                name="outreach_channel_says_something",
            ),
        ]
