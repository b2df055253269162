"""Lessons that act: each shows up where what it speaks of is being done."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.exchange.models.reviews import ProjectReview
from khuyencong.apps.exchange.models.visits import Visit


class Lesson(OwnedRow):
    """What was learned, from what, and until when it holds.

    One that was removed stays and is listed no more.
    """

    recused_through: ClassVar[str] = "review__project"
    title = models.CharField(max_length=300)
    context = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    advice = models.TextField()
    evidence = models.TextField(blank=True)
    """A paper, a figure, a visit: what it rests on, in words."""
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="lessons", null=True)
    review = models.OneToOneField(
        ProjectReview, on_delete=models.PROTECT, related_name="lesson", null=True
    )
    learned_on = models.DateField()
    valid_until = models.DateField(null=True)
    useful = models.PositiveIntegerField(default=0)
    not_useful = models.PositiveIntegerField(default=0)
    worth = models.IntegerField(default=0)
    """Useful less not useful: those that help stand first, the others sink."""
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Title, advice, cause and context folded."""

    class Meta:
        indexes = [*listed_by("lesson", "learned_on"), *listed_by("lesson_worth", "worth")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(advice=""), name="lesson_advises"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("learned_on")),
                name="lesson_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(worth=F("useful") - F("not_useful")), name="lesson_worth_is_its_votes"
            ),
        ]


class LessonLink(OwnedRow):
    """Where a lesson shows up."""

    class Kind(models.TextChoices):
        CONTENT = "content", "Nội dung hoạt động"
        STEP = "step", "Bước của đề án"
        CHECK = "check", "Điều soát lỗi"
        NORM = "norm", "Dòng định mức"

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.CharField(max_length=120)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind", "key"], name="lesson_link_by_key")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lesson", "kind", "key"], name="lesson_link_once")
        ]


class LessonVote(OwnedRow):
    """What one person thinks of a lesson."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="votes")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    is_useful = models.BooleanField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lesson", "account"], name="lesson_vote_once")
        ]
