"""What happened to money: entries, only ever added."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.ledger.kinds import KIND_BY_ID, KINDS, Kind
from khuyencong.apps.ledger.models.fund_lines import FundLine
from khuyencong.apps.ledger.models.positions import Position

FLOWS = [kind.id for kind in KINDS if kind.flows]
AT_LINE = [kind.id for kind in KINDS if kind.level == "line"]


class Entry(OwnedRow):
    """One movement: ``amount`` in the unit of its kind, added to a position or to the line itself.

    ``happened_on`` is the day of the paper, ``recorded_at`` the instant of its entry here. A
    mistake is undone by an entry that names the one it ``reverses``.
    """

    line = models.ForeignKey(FundLine, on_delete=models.PROTECT, related_name="entries")
    position = models.ForeignKey(
        Position, on_delete=models.PROTECT, related_name="entries", null=True
    )
    project = models.ForeignKey(
        "projects.Project", on_delete=models.PROTECT, related_name="money_entries", null=True
    )
    step = models.ForeignKey(
        "projects.ProjectStep", on_delete=models.PROTECT, related_name="money_entries", null=True
    )
    """The step of the life cycle that fixed the amount, if one did."""
    contract = models.ForeignKey(
        "money.Contract", on_delete=models.PROTECT, related_name="entries", null=True
    )
    kind = models.CharField(max_length=12, choices=[(kind.id, kind.label_vi) for kind in KINDS])
    amount = models.BigIntegerField()
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="reversed_by", null=True
    )
    is_past = models.BooleanField(default=False)
    """From the papers of a project that ran before the system did; no booking of ours."""
    is_carried = models.BooleanField(default=False)
    """Moves what is unfinished from one year to the next."""
    group = models.UUIDField(null=True)
    """Entries of one deed that belong together: a move between projects, a carry-over."""
    key = models.UUIDField(null=True, unique=True)
    """Given by the form: sending it twice adds nothing."""
    paper_number = models.CharField(max_length=80, blank=True)
    paper_on = models.DateField(null=True)
    reason = models.TextField(blank=True)

    @property
    def sort(self) -> Kind:
        """Return the row of the table of kinds."""
        return KIND_BY_ID[self.kind]

    @property
    def reversed_by_or_none(self) -> Entry | None:
        """The entry that took this one back."""
        found: Any = getattr(self, "reversed_by", None)
        return found if isinstance(found, Entry) else None

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["project", "id"], name="ledger_entry_of_project"),
            models.Index(fields=["line", "happened_on", "id"], name="ledger_entry_of_line"),
            *listed_by("ledger_entry_on", "happened_on"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(amount=0), name="ledger_entry_says_something"),
            models.CheckConstraint(
                condition=Q(amount__gt=0)
                | Q(reverses__isnull=False)
                | Q(is_carried=True)
                | ~Q(kind__in=FLOWS),
                name="ledger_flow_is_positive",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=AT_LINE, position__isnull=True, project__isnull=True)
                | (~Q(kind__in=AT_LINE) & Q(position__isnull=False, project__isnull=False)),
                name="ledger_entry_where_it_belongs",
            ),
        ]
