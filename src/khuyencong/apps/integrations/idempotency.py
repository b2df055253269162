"""The same request sent twice is done once: the second gets the answer of the first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from khuyencong.apps.integrations.models import KeptAnswer, Token
from khuyencong.domain.foundation.errors import BadInput

KEPT = timedelta(days=7)
"""A sender that waits longer before it tries again has other troubles."""


@transaction.atomic
def answer_once(
    *, token: Token, key: str, asked: str, at: datetime, do: Callable[[], tuple[int, Any]]
) -> KeptAnswer:
    """Do what was asked unless it was done, and return the answer kept under the key.

    ``asked`` is a digest of the request. The row is entered before anything is done: who comes at
    the same moment waits for the database, then finds the answer. What ``do`` refuses is not kept:
    the same key may be used again once the fault is mended. Raises BadInput for another request
    under a known key.
    """
    KeptAnswer.objects.filter(kept_at__lt=at - KEPT).delete()
    owner = {"unit_id": token.unit_id, "province_id": token.province_id}
    row, is_new = KeptAnswer.objects.get_or_create(
        token=token, key=key, defaults={"asked": asked, "kept_at": at, **owner}
    )
    if row.asked != asked:
        raise BadInput(
            "integrations.key_of_another",
            "Khóa này đã dùng cho một yêu cầu khác; mỗi yêu cầu mới cần khóa mới",
            field="Idempotency-Key",
        )
    if is_new:
        row.status, row.body = do()
        row.save(update_fields=["status", "body"])
    return row
