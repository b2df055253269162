"""Money sent to a project: why so much, by which text."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.models.contracts import Contract
from khuyencong.apps.projects.models import Project


class Transfer(OwnedRow):
    """What stood behind one entry of money transferred, as it was known that day.

    ``basis`` holds every side that had a say, the one that held, papers and warnings, in words.
    """

    class Stage(models.TextChoices):
        FIRST = "first", "Tạm ứng lần một"
        FURTHER = "further", "Tạm ứng lần tiếp theo"
        REST = "rest", "Kinh phí còn lại"
        PROOF = "proof", "Theo chứng từ"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="transfers")
    contract = models.ForeignKey(
        Contract, on_delete=models.PROTECT, related_name="transfers", null=True
    )
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="transfer")
    stage = models.CharField(max_length=8, choices=Stage.choices)
    done_bp = models.PositiveIntegerField(null=True)
    """Work done, basis points of what the text measures; empty where it asks for none."""
    basis = models.JSONField(default=dict)

    class Meta:
        ordering = ["pk"]
