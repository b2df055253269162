"""What the accountant of a unit writes beside each kind of entry, from a day on."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow


class AccountMap(OwnedRow):
    """Codes a unit entered for one kind of entry. Never changed: a later one follows it.

    Nothing is shipped: what nobody entered stays an empty cell of the export.
    """

    kind = models.CharField(max_length=12)
    """One of ``booked.OUT`` and ``booked.BACK``."""
    valid_from = models.DateField()
    chapter = models.CharField(max_length=20, blank=True)
    item = models.CharField(max_length=20, blank=True)
    debit_account = models.CharField(max_length=20, blank=True)
    credit_account = models.CharField(max_length=20, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["kind", "-valid_from", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "valid_from"], name="account_map_once")
        ]
