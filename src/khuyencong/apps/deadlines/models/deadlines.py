"""What a project owes by a day, kept in step with its life, and days moved by a paper."""

from __future__ import annotations

from typing import Any, cast

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project
from khuyencong.domain.lifecycle.model import BODIES_VI, Body


class ProjectDeadline(OwnedRow):
    """One thing a project owes: by which rule, until when, whose it is, and how it ended.

    Made and kept from the steps of the project by ``refreshing``; nobody writes it by hand.
    ``rule_due_on`` is the day of the rule, ``due_on`` the one that counts after extensions.
    """

    class State(models.TextChoices):
        OPEN = "open", "Đang chờ"
        MET = "met", "Đã làm"
        LAPSED = "lapsed", "Đã qua kỳ"
        VOID = "void", "Không còn phải làm"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="deadlines")
    rule = models.CharField(max_length=40)
    period = models.CharField(max_length=10)
    """Year, month or day of the event: tells it from others of the same rule."""
    label = models.CharField(max_length=300)
    transition = models.CharField(max_length=40, blank=True)
    """The step that meets it, where one leads there."""
    body = models.CharField(max_length=24, choices=list(BODIES_VI.items()))
    act = models.CharField(max_length=80)
    article = models.CharField(max_length=80, blank=True)
    grade = models.CharField(max_length=12)
    rule_due_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    met_on = models.DateField(null=True)
    opened_at = models.DateTimeField()

    @property
    def is_extended(self) -> bool:
        return self.due_on != self.rule_due_on

    @property
    def acting_body(self) -> Body:
        return cast(Body, self.body)

    @property
    def source(self) -> str:
        return f"{self.article} {self.act}".strip()

    class Meta:
        indexes = [
            *listed_by("deadline_due", "state", "body", "due_on"),
            models.Index(fields=["state", "due_on"], name="deadline_by_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "rule", "period"], name="project_deadline_once"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("rule_due_on")), name="deadline_never_moves_back"
            ),
            models.CheckConstraint(
                condition=Q(state="met", met_on__isnull=False) | ~Q(state="met"),
                name="deadline_met_has_its_day",
            ),
        ]


class DeadlineExtension(OwnedRow):
    """A later day for one deadline, by a paper that says so. The newest that stands counts."""

    deadline = models.ForeignKey(
        ProjectDeadline, on_delete=models.PROTECT, related_name="extensions"
    )
    recused_through = "deadline__project"
    from_day = models.DateField()
    to_day = models.DateField()
    reason = models.TextField()
    paper_number = models.CharField(max_length=80)
    paper_on = models.DateField()
    paper_issuer = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by: Any = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="+", null=True
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_day__gt=F("from_day")), name="extension_moves_forward"
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(paper_number=""), name="extension_says_why"
            ),
        ]
