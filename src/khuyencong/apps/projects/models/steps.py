"""What happened to a project: each step with its paper."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models.projects import Project


class ProjectStep(OwnedRow):
    """One step of the life cycle as it was taken, or recorded afterwards from its paper.

    ``happened_on`` is the day of the deed, ``recorded_at`` the instant of its entry here.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="steps")
    transition = models.CharField(max_length=40)
    from_state = models.CharField(max_length=24)
    to_state = models.CharField(max_length=24)
    happened_on = models.DateField()
    paper_number = models.CharField(max_length=80, blank=True)
    """As the office that issued it numbered it."""
    paper_on = models.DateField(null=True)
    paper_issuer = models.CharField(max_length=200, blank=True)
    is_from_paper = models.BooleanField(default=False)
    """Somebody else decided, on paper; who entered it answers for the number and day only."""
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    batch = models.PositiveSmallIntegerField(null=True)
    """Which batch (đợt) of its year, where the province approves in batches."""
    is_past = models.BooleanField(default=False)
    """It lies before the state in which the project was entered here, and moves nothing."""
    undone_at = models.DateTimeField(null=True)
    """Entered by mistake and taken back; it stays to be seen."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_from_paper=False)
                | (~Q(paper_number="") & Q(paper_on__isnull=False)),
                name="step_from_paper_names_it",
            ),
        ]
