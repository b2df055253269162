"""Tokens: the keys with which other systems ask in the name of a unit."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.places.models import AdminUnit


class Token(OwnedRow):
    """One other system that acts for one unit. The secret is told once; its digest stays.

    ``account`` is who acts: an account of its own without password and without any role, so that
    the journal names the system and nobody signs in as it.
    """

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    """None: of the agency, which is of no province."""
    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="token")
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=12, unique=True)
    """The part of the secret that may be read: it finds the row and names it in letters."""
    digest = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    last_on = models.DateField()
    """Last day on which it opens anything."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    last_used_at = models.DateTimeField(null=True)
    """Kept to a few minutes: see ``opening.USE_IS_NOTED``."""

    class Meta:
        indexes = [*listed_by("api_token", "-made_at")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="api_token_has_a_name"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="api_token_withdrawn_by_someone",
            ),
        ]

    def is_open_on(self, day: date) -> bool:
        """Tell whether it opens anything that day."""
        return self.withdrawn_at is None and day <= self.last_on and self.unit.is_open_on(day)
