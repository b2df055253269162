"""Who is complained of does not read, handle or answer the complaint."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, QuerySet

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.complaints.models import Complaint


def keys_kept_from(model: type[OwnedRow], account_id: int) -> QuerySet[Any] | None:
    """Return the keys of the complaints against the account; None for other tables."""
    return _against(account_id).values("pk") if model is Complaint else None


def has_complaints_against(account_id: int) -> Exists:
    """Return the condition that somebody complained of the account."""
    return Exists(_against(account_id))


def _against(account_id: int) -> QuerySet[Complaint]:
    return Complaint.objects.filter(against=account_id)
