"""Parcels on their way in: chunks wait here until all of them are there."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.period_returns.models.received import Sender


class Upload(OwnedRow):
    """A parcel that a sender announced; it goes when it is received or refused."""

    sender = models.ForeignKey(Sender, on_delete=models.PROTECT, related_name="uploads")
    sha256 = models.CharField(max_length=64, unique=True)
    """Of the document inside."""
    order = models.JSONField()
    """Hashes of the chunks in their order."""
    begun_at = models.DateTimeField()


class UploadChunk(OwnedRow):
    """One chunk, known by its hash."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="chunks")
    sha256 = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["upload", "sha256"], name="upload_chunk_once"),
        ]
