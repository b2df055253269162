"""A statement that was sent in, and its lines, each once for ever."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.notices.models import Job

MOST_VND = 10**15


class Statement(OwnedRow):
    """A statement: read as a whole or not at all.

    Its lines are those no earlier statement had: ``known_lines`` counts the others, and
    ``missing_lines`` what earlier ones say of its days and it does not.
    """

    class State(models.TextChoices):
        SENT = "sent", "Đang đọc"
        REFUSED = "refused", "Có lỗi"
        ENTERED = "entered", "Đã nhận"
        UNDONE = "undone", "Đã hoàn tác"

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="statement")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.SENT)
    account = models.CharField(max_length=40, blank=True)
    """Number of the account, as sent or as the file says."""
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    opening_vnd = models.BigIntegerField(null=True)
    closing_vnd = models.BigIntegerField(null=True)
    debit_vnd = models.BigIntegerField(default=0)
    credit_vnd = models.BigIntegerField(default=0)
    """Sums of all its lines, those known before too."""
    new_lines = models.PositiveIntegerField(default=0)
    known_lines = models.PositiveIntegerField(default=0)
    missing_lines = models.PositiveIntegerField(default=0)
    errors = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            *listed_by("statement_sent", "-sent_at"),
            models.Index(fields=["unit", "account", "starts_on"], name="statement_period"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="entered")
                | ~Q(account="")
                & Q(starts_on__isnull=False, ends_on__isnull=False, ends_on__gte=F("starts_on")),
                name="statement_entered_has_account_and_period",
            ),
            models.CheckConstraint(
                condition=Q(debit_vnd__gte=0, credit_vnd__gte=0), name="statement_sums_from_zero"
            ),
            models.CheckConstraint(  # an account may be overdrawn, and some are told turned round
                condition=(Q(opening_vnd=None) | Q(opening_vnd__range=(-MOST_VND, MOST_VND)))
                & (Q(closing_vnd=None) | Q(closing_vnd__range=(-MOST_VND, MOST_VND))),
                name="statement_balances_possible",
            ),
        ]


class StatementLine(OwnedRow):
    """What the treasury booked: money that left (debit) or came back (credit)."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="lines")
    account = models.CharField(max_length=40)
    row = models.PositiveIntegerField()
    on = models.DateField()
    number = models.CharField(max_length=80, blank=True)
    text = models.CharField(max_length=1000, blank=True)
    party = models.CharField(max_length=300, blank=True)
    budget_code = models.CharField(max_length=80, blank=True)
    debit_vnd = models.BigIntegerField(default=0)
    credit_vnd = models.BigIntegerField(default=0)
    fingerprint = models.CharField(max_length=64)
    match = models.ForeignKey(
        "treasury.Match", on_delete=models.SET_NULL, related_name="lines", null=True
    )
    """What it was put together with; a line has one at most."""

    class Meta:
        indexes = [*listed_by("statement_line_on", "on")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "fingerprint"], name="statement_line_once"),
            models.CheckConstraint(
                condition=Q(debit_vnd__gt=0, credit_vnd=0) | Q(debit_vnd=0, credit_vnd__gt=0),
                name="statement_line_on_one_side",
            ),
        ]

    @property
    def amount_vnd(self) -> int:
        """Return the money: above zero when it left, below when it came back."""
        return self.debit_vnd - self.credit_vnd
