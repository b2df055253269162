"""Rounds of the vote for outstanding products, and who sits in them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.establishments.models import Product


class ProductRound(OwnedRow):
    """One round of a level and a year. ``unit`` runs it; ``province`` is where it is held.

    Its stage follows from three instants: when the jury began, when its cards were opened, when
    the result was decided. One that was removed stays and is listed no more.
    """

    class Stage(models.TextChoices):
        REGISTRATION = "registration", "Nhận đăng ký"
        JUDGING = "judging", "Giám khảo chấm"
        VOTING = "voting", "Hội đồng bỏ phiếu"
        DECIDED = "decided", "Đã công nhận"

    level = models.CharField(max_length=10, choices=Product.Level.choices)
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    region = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=300, blank=True)
    opens_on = models.DateField(null=True)
    closes_on = models.DateField(null=True)
    """First and last day of registration."""
    judges_on = models.DateField(null=True)
    council_number = models.CharField(max_length=80, blank=True)
    council_on = models.DateField(null=True)
    """The decision that set up the council."""
    quorum = models.PositiveSmallIntegerField(null=True)
    majority = models.CharField(
        max_length=24, choices=AppraisalSession.Majority.choices, blank=True
    )
    """How the council votes: no text read sets it, the body enters it."""
    note = models.TextField(blank=True)
    judging_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    result_number = models.CharField(max_length=80, blank=True)
    result_on = models.DateField(null=True)
    notified_on = models.DateField(null=True)
    """The day the result was told to the establishments: complaints count from it."""
    published = models.JSONField(default=dict, blank=True)
    """Figures that others published of this round: see ``published.PublishedRound``."""
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("product_round", "year"),
            *listed_by("round_level", "level", "year"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="product_round_has_a_title"),
            models.CheckConstraint(
                condition=Q(opened_at=None) | Q(judging_at__isnull=False),
                name="product_round_opened_after_judging",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None)
                | (Q(opened_at__isnull=False, notified_on__isnull=False) & ~Q(result_number="")),
                name="product_round_decided_says_by_what",
            ),
        ]

    @property
    def stage(self) -> str:
        if self.decided_at:
            return self.Stage.DECIDED
        if self.opened_at:
            return self.Stage.VOTING
        return self.Stage.JUDGING if self.judging_at else self.Stage.REGISTRATION


class RoundSeat(OwnedRow):
    """Somebody in the council or the jury: an account, or a person from outside by his office."""

    class Body(models.TextChoices):
        COUNCIL = "council", "Hội đồng bình chọn"
        JURY = "jury", "Ban giám khảo"

    class Part(models.TextChoices):
        HEAD = "head", "Chủ tịch, Trưởng ban"
        DEPUTY = "deputy", "Phó"
        MEMBER = "member", "Thành viên"

    round = models.ForeignKey(ProductRound, on_delete=models.PROTECT, related_name="seats")
    body = models.CharField(max_length=8, choices=Body.choices)
    part = models.CharField(max_length=8, choices=Part.choices)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    outside_office = models.CharField(max_length=200, blank=True)
    """Office of a person without an account: never a name."""
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(account__isnull=False, outside_office="")
                | (Q(account__isnull=True) & ~Q(outside_office="")),
                name="round_seat_is_somebody",
            ),
            models.UniqueConstraint(
                fields=["round", "body", "account"],
                condition=Q(left_at=None),
                name="round_seat_once",
            ),
            models.UniqueConstraint(
                fields=["round", "body"],
                condition=Q(part="head", left_at=None),
                name="round_one_head",
            ),
        ]

    @property
    def name(self) -> str:
        return self.account.display_name if self.account else self.outside_office
