"""Links sent by mail: into a unit, and to a new password."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models

from khuyencong.apps.accounts.models.accounts import Account
from khuyencong.apps.accounts.models.units import Unit
from khuyencong.apps.accounts.roles import Role


class Invitation(models.Model):
    """A person asked to work in a unit. Only the digest of the link's secret is kept."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="invitations")
    role = models.CharField(max_length=20, choices=Role.choices)
    full_name = models.CharField(max_length=120)
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    account = models.ForeignKey(
        Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="invitations"
    )

    class Meta:
        ordering: ClassVar = ["-pk"]

    @property
    def is_waiting(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None

    def is_open_at(self, at: datetime) -> bool:
        return self.is_waiting and at < self.expires_at


class PasswordLink(models.Model):
    """A way to a new password for somebody who forgot his. Only the digest is kept."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="password_links")
    digest = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
