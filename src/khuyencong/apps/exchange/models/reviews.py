"""What is asked of a unit when one of its projects ends badly."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project


class ProjectReview(OwnedRow):
    """What happened, why, what to do differently; it ends in a lesson, or in a reason for none."""

    class Why(models.TextChoices):
        STOPPED = "stopped", "Đề án bị ngừng"
        CANCELLED = "cancelled", "Đề án bị hủy, rút sau khi nộp"
        REFUNDED = "refunded", "Phải thu hồi một phần kinh phí"

    class State(models.TextChoices):
        ASKED = "asked", "Chờ trả lời"
        ANSWERED = "answered", "Đã trả lời, chờ kết luận"
        LEARNED = "learned", "Đã thành bài học"
        NO_LESSON = "no_lesson", "Không có bài học"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="reviews")
    why = models.CharField(max_length=10, choices=Why.choices)
    happened_on = models.DateField()
    due_on = models.DateField()
    asked_of = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """Who answers; None: whoever of the unit may."""
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    what_happened = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    do_differently = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    """Why there is no lesson."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            *listed_by("review", "due_on"),
            *listed_by("review_state", "state", "due_on"),
            *listed_by("review_why", "why", "due_on"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "why"], name="review_once"),
            models.CheckConstraint(
                condition=~Q(state="no_lesson") | ~Q(reason=""), name="review_none_with_a_reason"
            ),
        ]
