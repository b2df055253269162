"""Up to which day an account agrees with the ledger, as a person stated it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow


class ReconciledMark(OwnedRow):
    """The account is reconciled up to a day; from then its matches stand until it is withdrawn."""

    account = models.CharField(max_length=40)
    starts_on = models.DateField()
    until = models.DateField()
    lines_vnd = models.BigIntegerField()
    """What left by the lines of the period, less what came back; may be below zero."""
    entries_vnd = models.BigIntegerField()
    """The same by the entries matched with them."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["-until", "-pk"]
        indexes = [models.Index(fields=["unit", "account", "-until"], name="reconciled_mark")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("starts_on")), name="reconciled_mark_period"
            ),
            models.CheckConstraint(
                condition=Q(lines_vnd__range=(-(10**15), 10**15))
                & Q(entries_vnd__range=(-(10**15), 10**15)),
                name="reconciled_mark_sums_possible",
            ),
        ]
