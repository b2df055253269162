"""Reports frozen for a period: what was counted that day, whole, never changed again."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit, listed_by
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.models.published_figures import FUNDS


class FrozenReport(OwnedRow):
    """A report of a place and period as it was counted at ``frozen_at``.

    ``stored`` is the whole report as canonical JSON (``reports.stored``), ``sha256`` of its UTF-8.
    A newer one of the same question names it in ``supersedes``, with a reason; none is deleted.
    """

    report = models.CharField(max_length=60)
    fund = models.CharField(max_length=4, choices=FUNDS, default="both")
    place = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="+")
    of_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    """Only the rows this unit keeps were counted; None: those of every unit of the place."""
    from_on = models.DateField()
    to_on = models.DateField()
    stored = models.TextField()
    sha256 = models.CharField(max_length=64)
    reason = models.CharField(max_length=500, blank=True)
    """Why it takes the place of an earlier one."""
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="superseded_by", null=True
    )
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [*listed_by("frozen_report", "-frozen_at")]
        constraints = [
            models.CheckConstraint(condition=Q(from_on__lte=F("to_on")), name="frozen_in_order"),
            models.CheckConstraint(
                condition=Q(supersedes=None) | ~Q(reason=""), name="frozen_anew_says_why"
            ),
        ]
