"""What the finance department answers to the estimate of a project."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models import Project, ProjectStep


class EstimateAnswer(OwnedRow):
    """One answer with its reason, line by line; owned by the unit of the project."""

    class Verdict(models.TextChoices):
        AGREE = "agree", "Thống nhất"
        AGREE_WITH_CHANGES = "agree_with_changes", "Thống nhất, có điều chỉnh"
        RETURN = "return", "Trả lại, yêu cầu giải trình"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="estimate_answers")
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    reason = models.TextField()
    lines = models.JSONField(default=list)
    """For each cost item: what was asked, what finance accepts, its remark. Whole đồng."""
    paper_number = models.CharField(max_length=80, blank=True)
    paper_on = models.DateField(null=True)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    step = models.OneToOneField(ProjectStep, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="estimate_answer_says_why"),
        ]
