"""What was decided about a need that becomes no project, for now or at all."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.needs.models.needs import Need


class NeedDecision(OwnedRow):
    """Deferred or declined, with the reason its sender is told; at most one holds.

    That a need became a project is never written here: the project itself says so.
    """

    class Outcome(models.TextChoices):
        DEFERRED = "deferred", "Để lại xét sau"
        DECLINED = "declined", "Không hỗ trợ được"

    recused_through = "need__project"

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.TextField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["need"],
                condition=Q(withdrawn_at__isnull=True),
                name="need_decided_once",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="need_decision_has_a_reason"),
            models.CheckConstraint(
                condition=Q(outcome__in=["deferred", "declined"]), name="need_decision_known"
            ),
        ]
