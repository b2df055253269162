"""Answers: what somebody asked for in a campaign."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.models import Need
from khuyencong.apps.surveys.models.campaigns import Campaign


class Answer(OwnedRow):
    """One answer, each once: the browser gives it a key when it is written, before it is sent.

    It becomes a need when an officer takes it up; answers of strangers may be no more than noise.
    """

    class State(models.TextChoices):
        NEW = "new", "Chờ xem"
        ACCEPTED = "accepted", "Đã thành nhu cầu"
        REFUSED = "refused", "Không nhận"

    recused_through = "need__project"

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="answers")
    client_key = models.UUIDField(unique=True)
    receipt = models.CharField(max_length=16, unique=True)
    """Opens the page where the sender sees what became of it."""
    received_at = models.DateTimeField()
    sender = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="survey_answers", null=True
    )
    """The collaborator or the owner who sent it; None for a stranger."""
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="answers", null=True
    )
    """The record it is about, when its owner sent it."""
    establishment_name = models.CharField(max_length=300)
    wish = models.CharField(max_length=1000)
    line = models.CharField(max_length=60, blank=True)
    """The line of support picked; empty when none of those offered fits."""
    commune = models.CharField(max_length=300)
    total_vnd = models.BigIntegerField(null=True)
    own_vnd = models.BigIntegerField(null=True)
    contact_name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    consented_at = models.DateTimeField()
    """When the sender agreed that his name and number are used to answer him."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="answers", null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    reason = models.TextField(blank=True)
    """Why it was not taken; the sender reads it."""
    search = models.TextField(blank=True)
    """Establishment, wish and commune folded."""

    class Meta:
        indexes = [
            *listed_by("answer_received", "-received_at"),
            *listed_by("answer_name", "search"),
            *listed_by("answer_state", "state", "-received_at"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(establishment_name="") & ~Q(wish="") & ~Q(commune=""),
                name="answer_says_who_what_where",
            ),
            models.CheckConstraint(
                condition=(Q(total_vnd__isnull=True) | Q(total_vnd__gte=0))
                & (Q(own_vnd__isnull=True) | Q(own_vnd__gte=0)),
                name="answer_amounts_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", need__isnull=False)
                | (Q(state__in=["new", "refused"]) & Q(need__isnull=True)),
                name="answer_accepted_has_its_need",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="answer_refused_with_a_reason"
            ),
        ]
