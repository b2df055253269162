"""Staff of a unit, what they can do and learned, and collaborators in the communes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by


class StaffMember(OwnedRow):
    """Somebody who works in a unit, with an account here or not."""

    class State(models.TextChoices):
        WORKING = "working", "Đang làm"
        LEFT = "left", "Đã thôi"

    full_name = models.CharField(max_length=120)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    title = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    other_skills = models.CharField(max_length=500, blank=True)
    """What the list of skills does not name."""
    started_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WORKING)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("staff", "full_name"),
            *listed_by("staff_state", "state", "full_name"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "account"],
                condition=Q(account__isnull=False),
                name="staff_account_once_in_a_unit",
            ),
            models.CheckConstraint(condition=~Q(full_name=""), name="staff_has_a_name"),
            models.CheckConstraint(
                condition=Q(state="working", ended_on__isnull=True)
                | Q(state="left", ended_on__isnull=False),
                name="staff_leaves_on_a_day",
            ),
        ]


class StaffSkill(OwnedRow):
    """A skill of the list (``skills.list_skills``) that somebody has."""

    member = models.ForeignKey(StaffMember, on_delete=models.CASCADE, related_name="skills")
    skill = models.CharField(max_length=40)

    class Meta:
        ordering: ClassVar = ["skill"]
        indexes: ClassVar = [models.Index(fields=["skill", "member"], name="staff_skill_of")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "skill"], name="staff_skill_once")
        ]


class Training(OwnedRow):
    """A training somebody attended. One removed stays unlisted."""

    member = models.ForeignKey(StaffMember, on_delete=models.CASCADE, related_name="trainings")
    what = models.CharField(max_length=300)
    by_whom = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    certificate = models.CharField(max_length=200, blank=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-starts_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(what=""), name="training_says_what"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="training_days_in_order"
            ),
        ]


class CommuneCollaborator(OwnedRow):
    """A collaborator in a commune, of the centre that keeps the network.

    Who has an account stands here by it: name and answers are read from there.
    """

    class State(models.TextChoices):
        ACTIVE = "active", "Đang hoạt động"
        ENDED = "ended", "Đã thôi"

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    full_name = models.CharField(max_length=120, blank=True)
    """Of who has no account."""
    commune = models.CharField(max_length=200)
    area = models.CharField(max_length=500, blank=True)
    """Villages, hamlets, crafts looked after; empty: the whole commune."""
    phone = models.CharField(max_length=40, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    """The paper that named the person."""
    started_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ACTIVE)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("collab", "commune"),
            *listed_by("collab_state", "state", "commune"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "account"],
                condition=Q(account__isnull=False),
                name="collab_account_once_in_a_unit",
            ),
            models.CheckConstraint(
                condition=Q(account__isnull=False, full_name="")
                | (Q(account__isnull=True) & ~Q(full_name="")),
                name="collab_named_once",
            ),
            models.CheckConstraint(condition=~Q(commune=""), name="collab_has_a_commune"),
            models.CheckConstraint(
                condition=Q(state="active", ended_on__isnull=True)
                | Q(state="ended", ended_on__isnull=False),
                name="collab_ends_on_a_day",
            ),
        ]

    @property
    def shown_name(self) -> str:
        """Return the name of the account, else the one written down."""
        return self.account.display_name if self.account else self.full_name
