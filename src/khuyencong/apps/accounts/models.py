"""People, units, and what people are in units."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from khuyencong.apps.accounts.roles import CAPABILITIES, Role, UnitKind
from khuyencong.apps.places.models import AdminUnit


class Unit(models.Model):
    """A body that owns rows: centre, department, committee, commune, establishment."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=24, choices=UnitKind.choices)
    province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, null=True, blank=True, related_name="units"
    )

    def __str__(self) -> str:
        return self.name


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by their name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(username__iexact=username or "")


class Account(AbstractBaseUser):
    """A person who signs in, or the command line of an installation (no password)."""

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]
    objects = AccountManager()

    @property
    def display_name(self) -> str:
        return self.full_name or self.username

    def current_memberships(self) -> list[Membership]:
        """Return the memberships of today, read once for each object in memory."""
        if not hasattr(self, "_memberships"):
            today = timezone.localdate()
            self._memberships = [
                member
                for member in self.memberships.select_related("unit__province")
                if member.holds_on(today)
            ]
        return self._memberships

    def has_capability(self, capability: str) -> bool:
        """Tell whether any role of this account holds the capability."""
        roles = CAPABILITIES[capability]
        return self.is_active and any(m.role in roles for m in self.current_memberships())

    def main_unit(self) -> Unit | None:
        """Return the unit this account works for first, if any."""
        members = self.current_memberships()
        return members[0].unit if members else None


class Membership(models.Model):
    """A role of an account in a unit, for a time."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    starts_on = models.DateField()
    ends_before = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "unit", "role", "starts_on"], name="membership_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_before__isnull=True) | Q(ends_before__gt=F("starts_on")),
                name="membership_has_days",
            ),
        ]

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_before is None or day < self.ends_before)


class OwnedRow(models.Model):
    """Base of every business row: the unit that owns it and the province it belongs to."""

    province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
