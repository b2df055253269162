"""Appraisal sessions and who sits in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow


class AppraisalSession(OwnedRow):
    """A meeting of a council, or of the body's own staff, that looks at some projects.

    ``unit`` is the body: the department or the agency. Quorum, majority and scale are what the body
    entered for this session: no text read sets them.
    """

    class Majority(models.TextChoices):
        HALF_OF_VOTES = "half_of_votes", "Quá nửa số phiếu đã nộp"
        HALF_OF_MEMBERS = "half_of_members", "Quá nửa số thành viên được bỏ phiếu"
        TWO_THIRDS_OF_VOTES = "two_thirds_of_votes", "Từ hai phần ba số phiếu đã nộp"
        ALL_VOTES = "all_votes", "Mọi phiếu đã nộp"

    title = models.CharField(max_length=300)
    meets_on = models.DateField(null=True)
    place = models.CharField(max_length=300, blank=True)
    has_council = models.BooleanField()
    """A council decides by vote; without one the body's own staff appraises, one sheet each."""
    decision_number = models.CharField(max_length=80, blank=True)
    decision_on = models.DateField(null=True)
    quorum = models.PositiveSmallIntegerField(null=True)
    """Sheets that must be handed in before a result counts."""
    majority = models.CharField(max_length=24, choices=Majority.choices, blank=True)
    score_max = models.PositiveSmallIntegerField(null=True)
    """Highest score of a head; empty where the session gives remarks only."""
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True)
    """From then on members declare and score; a project that joins later is late."""
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["unit", "-created_at", "-id"], name="session_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(has_council=False)
                | (Q(quorum__gte=1) & ~Q(majority="") & ~Q(decision_number="")),
                name="session_council_has_its_rules",
            ),
        ]

    @property
    def is_under_way(self) -> bool:
        return self.opened_at is not None and self.closed_at is None


class SessionMember(OwnedRow):
    """Somebody in a session: an account, or a person from outside by his office, without one."""

    class Seat(models.TextChoices):
        CHAIR = "chair", "Chủ trì"
        SECRETARY = "secretary", "Thư ký"
        MEMBER = "member", "Thành viên"

    session = models.ForeignKey(AppraisalSession, on_delete=models.PROTECT, related_name="members")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    outside_office = models.CharField(max_length=200, blank=True)
    """Office of a person without an account: never a name."""
    seat = models.CharField(max_length=10, choices=Seat.choices)
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(account__isnull=False, outside_office="")
                | (Q(account__isnull=True) & ~Q(outside_office="")),
                name="session_member_is_somebody",
            ),
            models.UniqueConstraint(fields=["session", "account"], name="session_member_once"),
            models.UniqueConstraint(
                fields=["session"],
                condition=Q(seat="chair", left_at__isnull=True),
                name="session_one_chair",
            ),
        ]

    @property
    def name(self) -> str:
        return self.account.display_name if self.account else self.outside_office
