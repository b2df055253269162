"""Answers kept so that the same request sent twice is done once."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.integrations.models.tokens import Token
from khuyencong.apps.places.models import AdminUnit


class KeptAnswer(OwnedRow):
    """What was answered to a request with an idempotency key; the key is its token's own."""

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="answers")
    key = models.CharField(max_length=200)
    asked = models.CharField(max_length=64)
    """Digest of the request: the same key with another request is a mistake of the sender."""
    status = models.PositiveSmallIntegerField(default=0)
    body = models.JSONField(default=dict)
    kept_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "key"], name="answer_kept_once"),
        ]
