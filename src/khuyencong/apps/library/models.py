"""What an installation adds to the shipped law: local norms and confirmations."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow


class LocalNorm(OwnedRow):
    """A norm line of a province, with the fields of the shipped lines."""

    norm_id = models.CharField(max_length=40, unique=True)
    line = models.CharField(max_length=60)
    fields = models.JSONField()
    """The line as the reader of local files gives it; shares are text, amounts whole đồng."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")


class NormConfirmation(OwnedRow):
    """A person read the document and says the line stands there."""

    norm_id = models.CharField(max_length=40)
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120)
    read_on = models.DateField()
    supplied = models.JSONField(default=dict)
    """What the shipped line lacked and the person read: share, ceiling_vnd, valid_from..."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["norm_id"], name="confirmation_by_norm")]
