"""Study visits and meetings: who went where, what was asked, seen, given and agreed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import Project


class Visit(OwnedRow):
    """One visit or meeting, of the unit that went, received or wrote it down.

    One that was removed stays and is listed no more.
    """

    class Kind(models.TextChoices):
        STUDY_VISIT = "study_visit", "Đoàn đi học tập kinh nghiệm"
        HOSTED = "hosted", "Đón đoàn tỉnh bạn"
        REGIONAL_MEETING = "regional_meeting", "Hội nghị khu vực"

    class State(models.TextChoices):
        PREPARED = "prepared", "Đang chuẩn bị"
        HELD = "held", "Đã diễn ra"
        BROUGHT_HOME = "brought_home", "Đã mang về"

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    state = models.CharField(max_length=20, choices=State.choices, default=State.PREPARED)
    days = models.CharField(max_length=60)
    """As somebody wrote it: "22-23/11/2016"."""
    is_one_day = models.BooleanField(default=False)
    """A range with one day at both ends was looked at and left as it stands."""
    starts_on = models.DateField()
    ends_on = models.DateField()
    guest_province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="+", null=True
    )
    host_province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="+", null=True
    )
    place = models.CharField(max_length=300, blank=True)
    purpose = models.TextField(blank=True)
    figures_from = models.PositiveSmallIntegerField(null=True)
    figures_to = models.PositiveSmallIntegerField(null=True)
    figures = models.JSONField(default=dict, blank=True)
    """Both sides' figures as they were filled in: ``figures.told_figures``."""
    minutes = models.TextField(blank=True)
    source = models.CharField(max_length=500, blank=True)
    """Where it is told, when it is known from elsewhere."""
    grade = models.CharField(max_length=12, blank=True)
    """text, secondary or memory, when there is a source."""
    note = models.TextField(blank=True)
    cost_vnd = models.BigIntegerField(null=True)
    """What it is thought to cost; None: not known."""
    project = models.ForeignKey(
        Project, on_delete=models.SET_NULL, related_name="visits", null=True
    )
    """The project that pays for it."""
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Title, place and purpose folded."""

    class Meta:
        indexes = [
            *listed_by("visit", "starts_on"),
            *listed_by("visit_state", "state", "starts_on"),
            *listed_by("visit_kind", "kind", "starts_on"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="visit_has_a_title"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="visit_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(cost_vnd__isnull=True) | Q(cost_vnd__gte=0),
                name="visit_cost_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(figures_to__isnull=True) | Q(figures_to__gte=F("figures_from")),
                name="visit_figures_in_order",
            ),
        ]


class VisitParticipant(OwnedRow):
    """Who comes from either side, by office: never a person's name."""

    class Side(models.TextChoices):
        GUEST = "guest", "Bên khách"
        HOST = "host", "Bên chủ nhà"

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="participants")
    side = models.CharField(max_length=10, choices=Side.choices)
    office = models.CharField(max_length=300)
    people = models.PositiveIntegerField(default=1)
    part = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["side", "pk"]


class ProgrammeItem(OwnedRow):
    """A line of the programme."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="programme")
    on = models.DateField()
    at_time = models.CharField(max_length=20, blank=True)
    place = models.CharField(max_length=300, blank=True)
    what = models.CharField(max_length=500)

    class Meta:
        ordering = ["on", "at_time", "pk"]


class VisitQuestion(OwnedRow):
    """A question to the other side; it may be answered long after the visit."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="questions")
    topic = models.CharField(max_length=200, blank=True)
    question = models.CharField(max_length=1000)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]


class PlaceSeen(OwnedRow):
    """A workshop, craft village or cluster the delegation saw."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="places_seen")
    name = models.CharField(max_length=300)
    place = models.CharField(max_length=300, blank=True)
    seen = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]


class Gift(OwnedRow):
    """A gift between the two sides."""

    class Direction(models.TextChoices):
        GIVEN = "given", "Khách tặng chủ nhà"
        RECEIVED = "received", "Chủ nhà tặng khách"

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="gifts")
    direction = models.CharField(max_length=10, choices=Direction.choices)
    what = models.CharField(max_length=300)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]


class VisitPhoto(OwnedRow):
    """A picture with its caption."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="photos")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    caption = models.CharField(max_length=300)

    class Meta:
        ordering = ["pk"]
