"""Owners with an account, and what they propose to correct in a record."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.establishments.models.establishments import Establishment


class EstablishmentOwner(OwnedRow):
    """A person asked by mail to look after his establishment, from the invitation to its end.

    No role of an office: it opens the pages of owners and nothing else. Only the digest of the
    link's secret is kept. An invitation withdrawn has ended without an account.
    """

    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="owners"
    )
    full_name = models.CharField(max_length=120)
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="owned_establishments", null=True
    )
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["establishment", "email"],
                condition=Q(ended_at__isnull=True),
                name="owner_mail_once",
            ),
            models.UniqueConstraint(
                fields=["establishment", "account"],
                condition=Q(ended_at__isnull=True, account__isnull=False),
                name="owner_account_once",
            ),
            models.CheckConstraint(
                condition=Q(account__isnull=True, accepted_at__isnull=True)
                | Q(account__isnull=False, accepted_at__isnull=False),
                name="owner_accepts_with_an_account",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="owner_ended_by_somebody",
            ),
        ]

    @property
    def is_waiting(self) -> bool:
        """Tell whether the invitation was neither answered nor withdrawn."""
        return self.accepted_at is None and self.ended_at is None

    def is_open_at(self, at: datetime) -> bool:
        """Tell whether the link works."""
        return self.is_waiting and at < self.expires_at


class RecordProposal(OwnedRow):
    """Another reading of a record that somebody outside proposes; an officer decides.

    ``before`` and ``after`` hold the fields that differ, named as in ``EstablishmentRecord``:
    what he had before him and what he writes. Nothing changes until it is accepted.
    """

    class State(models.TextChoices):
        NEW = "new", "Chờ xem"
        ACCEPTED = "accepted", "Đã sửa theo"
        REFUSED = "refused", "Không sửa"
        WITHDRAWN = "withdrawn", "Đã rút"

    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="proposals"
    )
    before = models.JSONField()
    after = models.JSONField()
    why = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.NEW)
    proposed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    """Why it was refused; who proposed reads it."""

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["unit", "state", "-proposed_at"], name="proposal_of_unit"),
            models.Index(fields=["province", "state", "-proposed_at"], name="proposal_of_province"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["establishment", "proposed_by"],
                condition=Q(state="new"),
                name="proposal_one_waits",
            ),
            models.CheckConstraint(
                condition=Q(state="new", decided_at__isnull=True, decided_by__isnull=True)
                | (~Q(state="new") & Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="proposal_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="proposal_refused_with_reason"
            ),
        ]
