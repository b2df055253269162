"""Files of the installation, stored once by the hash of their content."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow


class StoredFile(OwnedRow):
    """A file with a name; its bytes lie under the hash and are never served directly."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    size_bytes = models.PositiveBigIntegerField()
    stored_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["province", "unit", "-stored_at"], name="file_by_owner")]
