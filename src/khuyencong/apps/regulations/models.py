"""Regulations of a province in the making: drafts, their parts and versions, opinions, runs."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.library.models import LocalOrder
from khuyencong.apps.needs.models import Need
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects.models import Project


class RegulationDraft(OwnedRow):
    """A regulation in the making; with ``in_force_at`` one in force, and then never changed.

    ``planned_on`` is the day from which it is to hold; ``replaces`` names the province's documents
    that end with it. ``version`` grows with every change, so that nobody saves over another.
    """

    class Issuer(models.TextChoices):
        PEOPLES_COUNCIL = "peoples_council", "Hội đồng nhân dân"
        PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân"

    title = models.CharField(max_length=300)
    issuer = models.CharField(max_length=20, choices=Issuer.choices)
    basis = models.TextField(blank=True)
    planned_on = models.DateField()
    replaces = models.JSONField(default=list, blank=True)
    allows_recoverable = models.BooleanField(default=False)
    once_per_beneficiary = models.BooleanField(default=False)
    in_batches = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Title and basis folded."""

    act = models.CharField(max_length=120, blank=True)
    signed_on = models.DateField(null=True)
    starts_on = models.DateField(null=True)
    in_force_at = models.DateTimeField(null=True)
    in_force_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    local_order = models.OneToOneField(
        LocalOrder, on_delete=models.PROTECT, related_name="regulation", null=True
    )
    norm_ids = models.JSONField(default=list, blank=True)
    ended_ids = models.JSONField(default=list, blank=True)
    """Keys of the ends it gave to lines of before."""

    class Meta:
        indexes = [*listed_by("regulation", "planned_on")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="regulation_has_a_title"),
            models.CheckConstraint(
                condition=Q(in_force_at__isnull=True, act="", signed_on=None, starts_on=None)
                | (
                    Q(
                        in_force_at__isnull=False,
                        signed_on__isnull=False,
                        starts_on__isnull=False,
                        removed_at=None,
                    )
                    & ~Q(act="")
                ),
                name="regulation_in_force_whole",
            ),
        ]


class DraftPart(OwnedRow):
    """A provision, a tier of approval or a deadline of a draft, as ``domain.regulations`` reads it.

    ``key`` is what there is only one of: a content, an amount, a piece of work.
    """

    class Kind(models.TextChoices):
        PROVISION = "provision", "Mức hỗ trợ"
        TIER = "tier", "Thẩm quyền"
        DEADLINE = "deadline", "Thời hạn"

    draft = models.ForeignKey(RegulationDraft, on_delete=models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.CharField(max_length=60)
    fields = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["draft", "kind", "key"],
                condition=Q(removed_at__isnull=True),
                name="draft_part_once",
            ),
        ]


class DraftVersion(OwnedRow):
    """What a draft ruled when somebody kept it. Never changed."""

    draft = models.ForeignKey(RegulationDraft, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=32)
    note = models.CharField(max_length=300, blank=True)
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "number"], name="draft_version_once"),
        ]


class DraftOpinion(OwnedRow):
    """What another department was asked about a draft, what it said, and what was made of it."""

    class Verdict(models.TextChoices):
        AGREE = "agree", "Thống nhất"
        AGREE_WITH_REMARKS = "agree_with_remarks", "Thống nhất, có ý kiến"
        DISAGREE = "disagree", "Không thống nhất"

    draft = models.ForeignKey(RegulationDraft, on_delete=models.PROTECT, related_name="opinions")
    office = models.CharField(max_length=200)
    asked_on = models.DateField()
    due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    paper_number = models.CharField(max_length=80, blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict.choices, blank=True)
    answer = models.TextField(blank=True)
    taken_up = models.TextField(blank=True)
    """What the draft did with it, or why not."""
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(answered_on=None, verdict="")
                | (Q(answered_on__isnull=False) & ~Q(verdict="")),
                name="draft_opinion_answered_whole",
            ),
        ]


class SimulationRun(OwnedRow):
    """One simulation of a draft over past projects and needs; ``digest`` is that of the draft.

    Without ``done_at`` it is under way, or was stopped. ``totals`` are those of
    ``domain.regulations.totals``, with what was left out and why.
    """

    draft = models.ForeignKey(RegulationDraft, on_delete=models.PROTECT, related_name="runs")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="simulation", null=True)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField()
    places = models.JSONField(default=list)
    """Keys of the provinces whose projects and needs it reads."""
    wanted = models.CharField(max_length=10)
    norms_on = models.DateField()
    """The day whose rule is the rule of today."""
    digest = models.CharField(max_length=32)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)
    totals = models.JSONField(default=dict)

    class Meta:
        ordering = ["-pk"]


class SimulatedSupport(OwnedRow):
    """One cost of a past project or need under three rules [VND]; None: the rule is not known.

    Kept of the newest run of a draft only.
    """

    run = models.ForeignKey(SimulationRun, on_delete=models.CASCADE, related_name="supports")
    draft = models.ForeignKey(RegulationDraft, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+", null=True)
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="+", null=True)
    is_shown = models.BooleanField(default=False)
    """Its run came to an end: before, nobody sees it."""
    is_need = models.BooleanField(default=False)
    year = models.PositiveSmallIntegerField()
    line = models.CharField(max_length=60)
    fund = models.CharField(max_length=4)
    title = models.CharField(max_length=1000)
    beneficiary = models.CharField(max_length=300, blank=True)
    cost_vnd = models.BigIntegerField()
    asked_vnd = models.BigIntegerField(null=True)
    then_vnd = models.BigIntegerField(null=True)
    today_vnd = models.BigIntegerField(null=True)
    draft_vnd = models.BigIntegerField(null=True)
    gained_vnd = models.BigIntegerField(default=0)
    lost_vnd = models.BigIntegerField(default=0)
    outcome = models.CharField(max_length=8)
    is_once = models.BooleanField(default=False)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("simulated_gain", "gained_vnd"),
            *listed_by("simulated_loss", "lost_vnd"),
            *listed_by("simulated_year", "year"),
            *listed_by("simulated_by_year", "year", "gained_vnd"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(cost_vnd__gte=0, gained_vnd__gte=0, lost_vnd__gte=0),
                name="simulated_sums_not_negative",
            ),
            *[
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 0}),
                    name=f"simulated_{name}_not_negative",
                )
                for name in ("asked_vnd", "then_vnd", "today_vnd", "draft_vnd")
            ],
            models.CheckConstraint(
                condition=Q(project__isnull=False) | Q(need__isnull=False),
                name="simulated_of_something",
            ),
        ]
