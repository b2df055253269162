"""Yearly plans: the money given, what was chosen, and why the rest was not."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.needs.models import SheetImport
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects.models import Project


class Plan(OwnedRow):
    """A plan of one unit for one year, as computed; ``digest`` names its inputs."""

    class Status(models.TextChoices):
        OPTIMAL = "optimal", "Tối ưu, có chứng minh"
        FEASIBLE = "feasible", "Khả thi, chưa chứng minh tối ưu"
        INFEASIBLE = "infeasible", "Không có phương án"

    year = models.PositiveSmallIntegerField()
    norms_on = models.DateField()
    kcqg_vnd = models.BigIntegerField()
    """An assumption until the ministry assigns it."""
    kcdp_vnd = models.BigIntegerField()
    money_basis = models.CharField(max_length=500, blank=True)
    """Where the two amounts come from: a decision, a published source, or an assumption."""
    status = models.CharField(max_length=12, choices=Status.choices)
    digest = models.CharField(max_length=64)
    built_at = models.DateTimeField()
    sheet_import = models.ForeignKey(
        SheetImport, on_delete=models.PROTECT, related_name="plans", null=True
    )
    result = models.JSONField(default=dict)
    """The planner's answer, sums by content, source and place, counts, a digest of the findings."""
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        indexes = [
            *listed_by("plan_year", "year", "built_at"),
            *listed_by("plan_built", "built_at"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "digest"], name="plan_once"),
            models.CheckConstraint(
                condition=Q(kcqg_vnd__gte=0, kcdp_vnd__gte=0), name="plan_funds_not_negative"
            ),
            models.UniqueConstraint(
                fields=["unit", "year"],
                condition=Q(accepted_at__isnull=False),
                name="plan_one_accepted",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="plan_accepted_by_somebody",
            ),
        ]


class PlanItem(OwnedRow):
    """A project in a plan: chosen with its amounts, or left out with its reason."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="items")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="plan_items")
    order = models.PositiveIntegerField()
    is_chosen = models.BooleanField()
    kcqg_vnd = models.BigIntegerField(default=0)
    kcdp_vnd = models.BigIntegerField(default=0)
    worth = models.JSONField(default=list)
    trace = models.JSONField(default=dict)
    """Norm answers, score and eligibility, each with its source."""
    reason = models.TextField(blank=True)
    limit = models.CharField(max_length=60, blank=True)
    missing_vnd = models.BigIntegerField(null=True)
    reserve_rank = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["order"]
        indexes = [models.Index(fields=["plan", "order", "id"], name="plan_item_by_order")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "project"], name="plan_item_once"),
            models.CheckConstraint(
                condition=Q(kcqg_vnd__gte=0, kcdp_vnd__gte=0), name="plan_item_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(is_chosen=True) | (Q(kcqg_vnd=0, kcdp_vnd=0) & ~Q(reason="")),
                name="plan_item_left_out_says_why",
            ),
        ]


class PlanFindings(OwnedRow):
    """What the norms said of each project, megabytes with thousands of them.

    Apart from the plan, whose row is read for every list; its ``result`` holds a digest.
    """

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="told")
    rows = models.JSONField(default=list)


class PlanPaper(OwnedRow):
    """A paper written for a plan; it tells of every project of the plan."""

    recused_through: ClassVar[str] = "plan__items__project"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="papers")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    fund = models.CharField(max_length=4, blank=True)

    class Meta:
        ordering = ["pk"]


class Comparison(OwnedRow):
    """One set of scenarios: what was asked, before what came out."""

    year = models.PositiveSmallIntegerField()
    norms_on = models.DateField()
    kcqg_vnd = models.BigIntegerField()
    kcdp_vnd = models.BigIntegerField()
    money_basis = models.CharField(max_length=500, blank=True)
    cut_percent = models.PositiveSmallIntegerField(default=20)
    """How much less money the second scenario has."""
    any_fund = models.BooleanField(default=False)
    picks = models.JSONField(default=list)
    """Codes of the projects that the hand-picked scenario must have."""
    pick_reason = models.TextField(blank=True)
    replaces = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="replans", null=True)
    """The accepted plan that one of the scenarios is to replace."""
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="comparison")
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["province", "unit", "-asked_at"], name="comparison_by_owner")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kcqg_vnd__gte=0, kcdp_vnd__gte=0), name="comparison_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(cut_percent__gte=1, cut_percent__lte=99), name="comparison_cuts_a_part"
            ),
        ]


class Scenario(OwnedRow):
    """One column of a comparison. Two scenarios with the same inputs are the same plan."""

    class Code(models.TextChoices):
        AS_GIVEN = "as_given", "Đúng số tiền được giao"
        CUT = "cut", "Giảm tiền"
        AREAS_FIRST = "areas_first", "Địa bàn ưu tiên trước"
        HAND_PICKED = "hand_picked", "Chọn tay"
        KEPT_FIRST = "kept_first", "Giữ kế hoạch cũ trước"

    comparison = models.ForeignKey(Comparison, on_delete=models.CASCADE, related_name="scenarios")
    code = models.CharField(max_length=12, choices=Code.choices)
    order = models.PositiveSmallIntegerField()
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="scenarios")

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["comparison", "code"], name="scenario_once"),
        ]


class PlanReplacement(OwnedRow):
    """An accepted plan gave way to another in its year: why, by which paper, what changed."""

    former = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="replaced_by")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="replaced")
    reason = models.TextField()
    paper_number = models.CharField(max_length=80, blank=True)
    """The paper that cuts, gives or moves the money, as its office numbered it."""
    paper_on = models.DateField(null=True)
    former_accepted_at = models.DateTimeField()
    former_accepted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField()
    replaced_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    changes = models.JSONField(default=dict)
    """Codes of the projects that left, entered, or moved to the other fund."""

    class Meta:
        ordering = ["pk"]
