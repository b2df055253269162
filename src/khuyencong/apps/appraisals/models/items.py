"""A project in a session: conflicts declared, sheets, and what came out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.appraisals.models.sessions import AppraisalSession, SessionMember
from khuyencong.apps.projects.models import Project, ProjectStep


class AppraisalItem(OwnedRow):
    """One project in one session; owned by the unit of the project, which reads the outcome."""

    class Outcome(models.TextChoices):
        PASSED = "passed", "Đạt"
        RETURNED = "returned", "Trả lại, yêu cầu bổ sung"
        REJECTED = "rejected", "Không đạt"
        TAKEN_OUT = "taken_out", "Rút khỏi phiên"

    session = models.ForeignKey(AppraisalSession, on_delete=models.PROTECT, related_name="items")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="appraisals")
    round_number = models.PositiveSmallIntegerField()
    """How often the project stood before this body, this time included."""
    added_at = models.DateTimeField()
    is_late = models.BooleanField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    tally = models.JSONField(default=dict)
    """Votes as counted: see ``counting.Tally``."""
    conclusion = models.TextField(blank=True)
    kcqg_vnd = models.BigIntegerField(default=0)
    kcdp_vnd = models.BigIntegerField(default=0)
    minutes_number = models.CharField(max_length=80, blank=True)
    minutes_on = models.DateField(null=True)
    step = models.OneToOneField(ProjectStep, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(decided_at__isnull=True),
                name="appraisal_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(kcqg_vnd__gte=0, kcdp_vnd__gte=0), name="appraisal_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, outcome="")
                | (Q(decided_at__isnull=False) & ~Q(outcome="")),
                name="appraisal_decided_says_what",
            ),
        ]


class ConflictDeclaration(OwnedRow):
    """What a member said of his interests in one project, before he saw its dossier."""

    recused_through: ClassVar[str] = "item__project"

    item = models.ForeignKey(AppraisalItem, on_delete=models.CASCADE, related_name="declarations")
    member = models.ForeignKey(SessionMember, on_delete=models.PROTECT, related_name="declarations")
    has_conflict = models.BooleanField()
    reason = models.TextField(blank=True)
    declared_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="declaration_once"),
            models.CheckConstraint(
                condition=Q(has_conflict=False) | ~Q(reason=""), name="declaration_says_why"
            ),
        ]


class ScoreSheet(OwnedRow):
    """What one member thinks of one project; frozen once handed in.

    ``heads`` holds remark and score by the head of the appraisal.
    """

    class Verdict(models.TextChoices):
        PASS = "pass", "Đạt"
        PASS_WITH_CHANGES = "pass_with_changes", "Đạt, có chỉnh sửa"
        FAIL = "fail", "Không đạt"

    recused_through: ClassVar[str] = "item__project"

    item = models.ForeignKey(AppraisalItem, on_delete=models.PROTECT, related_name="sheets")
    member = models.ForeignKey(SessionMember, on_delete=models.PROTECT, related_name="sheets")
    heads = models.JSONField(default=dict)
    verdict = models.CharField(max_length=20, choices=Verdict.choices, blank=True)
    remark = models.TextField(blank=True)
    kcqg_vnd = models.BigIntegerField(null=True)
    kcdp_vnd = models.BigIntegerField(null=True)
    """Support the member proposes; empty while he has not written any."""
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="score_sheet_once"),
            models.CheckConstraint(
                condition=(Q(kcqg_vnd__isnull=True) | Q(kcqg_vnd__gte=0))
                & (Q(kcdp_vnd__isnull=True) | Q(kcdp_vnd__gte=0)),
                name="score_sheet_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(handed_in_at__isnull=True) | ~Q(verdict=""),
                name="score_sheet_handed_in_has_verdict",
            ),
        ]
