"""What is remembered of checks: findings, and who let one pass and why."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project


class Finding(OwnedRow):
    """One thing that looks wrong in a project, or did: it stays to be seen when it is gone.

    ``rule`` is the code of its check, ``subject`` what in the project it is about; together they
    stand once. The basis is that of the project's day, as when it was last looked at.
    """

    class State(models.TextChoices):
        OPEN = "open", "Cần xem"
        PASSED = "passed", "Đã cho qua"
        GONE = "gone", "Không còn"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="findings")
    year = models.PositiveSmallIntegerField()
    """That of the project, as when it was last looked at."""
    rule = models.CharField(max_length=40)
    subject = models.CharField(max_length=200)
    severity = models.CharField(max_length=8)
    told = models.TextField()
    basis = models.CharField(max_length=200, blank=True)
    """Article and act; empty where nobody wrote the rule."""
    basis_grade = models.CharField(max_length=10)
    basis_note = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    place = models.PositiveSmallIntegerField()
    """Where it stands in a list: open before passed, grave before slight (``places.place_of``)."""
    found_at = models.DateTimeField()
    """When it was first seen, or seen again after it had gone."""
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["place", "pk"]
        indexes = [
            *listed_by("finding_place", "place"),
            *listed_by("finding_rule", "rule", "place"),
            *listed_by("finding_found", "found_at"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["project", "rule", "subject"], name="finding_once"),
        ]


class FindingPass(OwnedRow):
    """Somebody looked at a finding and let it pass. It ends when the finding says something else,
    is gone, or when he takes it back.
    """

    class Ending(models.TextChoices):
        CHANGED = "changed", "Số liệu đã thay đổi"
        GONE = "gone", "Không còn thấy nữa"
        TAKEN_BACK = "taken_back", "Được rút lại"

    recused_through: ClassVar[str] = "finding__project"

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="passes")
    told = models.TextField()
    """What the finding said when it was let pass."""
    reason = models.TextField()
    passed_at = models.DateTimeField()
    passed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=10, choices=Ending.choices, blank=True)
    ended_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """Empty when the check itself ended it."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["finding"], condition=Q(ended_at__isnull=True), name="finding_one_pass"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="finding_pass_says_why"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ending="")
                | (Q(ended_at__isnull=False) & ~Q(ending="")),
                name="finding_pass_ends_somehow",
            ),
        ]
