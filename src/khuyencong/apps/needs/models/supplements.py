"""What somebody outside the office brings where a need says nothing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.needs.models.needs import Need


class NeedSupplement(OwnedRow):
    """Answers to what a need lacks; nothing changes in it until an officer accepts.

    ``after`` holds fields of ``gaps.ASKED`` with their values, those that were empty.
    """

    class State(models.TextChoices):
        NEW = "new", "Chờ xem"
        ACCEPTED = "accepted", "Đã nhận"
        REFUSED = "refused", "Không nhận"
        WITHDRAWN = "withdrawn", "Đã rút"

    recused_through = "need__project"

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="supplements")
    after = models.JSONField()
    note = models.CharField(max_length=500, blank=True)
    """What the owner of the workshop says."""
    state = models.CharField(max_length=9, choices=State.choices, default=State.NEW)
    proposed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    """Why it was refused; who brought it reads it."""

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [*listed_by("need_supplement", "state", "proposed_at")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["need", "proposed_by"],
                condition=Q(state="new"),
                name="need_supplement_one_waits",
            ),
            models.CheckConstraint(
                condition=Q(state="new", decided_at__isnull=True, decided_by__isnull=True)
                | (~Q(state="new") & Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="need_supplement_decided_by_one",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""),
                name="need_supplement_refused_why",
            ),
        ]
